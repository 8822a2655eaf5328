import type { ExampleId } from '@tl-elements/core/base';
import type { TrainerEvent } from '@tl-elements/core/trainer';
import { allMessagesFor } from '../../strings/all-messages.ts';
import type { PageTrainer } from '../page-trainer.ts';
import type { Announcer } from './announcer.ts';
import { flyIntoRow } from './flight.ts';
import { sayAloud } from './say-aloud.ts';
import type { TrainerHost } from './trainer-host.ts';
import { countOf } from './view-models.ts';

/** What happens while a label is taught. */
export type TeachingEvent = Extract<TrainerEvent, { type: 'example' | 'taught' | 'countdown' }>;

/** Shows and says what happens while a label is taught. */
export class TeachingFeedback {
  readonly #host: TrainerHost;
  readonly #trainer: PageTrainer;
  readonly #announcer: Announcer;
  readonly #thumbnailUrl: (id: ExampleId) => string | null;

  constructor(
    host: TrainerHost,
    trainer: PageTrainer,
    announcer: Announcer,
    thumbnailUrl: (id: ExampleId) => string | null,
  ) {
    this.#host = host;
    this.#trainer = trainer;
    this.#announcer = announcer;
    this.#thumbnailUrl = thumbnailUrl;
  }

  hear(event: TeachingEvent): void {
    switch (event.type) {
      case 'example':
        return this.#fly(event.label, event.id);
      case 'taught':
        return this.#sayTaught(event.label);
      case 'countdown': {
        const { saidCountdown } = allMessagesFor(this.#host);
        return sayAloud(saidCountdown[event.seconds] ?? String(event.seconds), this.#host.lang);
      }
    }
  }

  #fly(label: string, id: ExampleId): void {
    const url = this.#thumbnailUrl(id);
    const row = this.#host.renderRoot.querySelectorAll('.row')[this.#host.labels.indexOf(label)];
    if (url && row) flyIntoRow(this.#host.renderRoot, row, url);
  }

  #sayTaught(label: string): void {
    const { examples, labels } = this.#trainer.state;
    if (!labels.includes(label)) return; // removed meanwhile
    const m = allMessagesFor(this.#host);
    this.#announcer.say(m.saidTaught(label, m.examples(countOf(examples, label))));
  }
}
