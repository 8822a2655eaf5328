import type { ExampleId } from '@tl-elements/core/base';
import type { FaceContext } from './face-context.ts';
import type { TrainerEvent } from '@tl-elements/core/trainer';
import { flyIntoRow } from './flight.ts';
import { sayAloud } from './say-aloud.ts';
import { countOf } from '../review/example-index.ts';

/** What happens while a label is taught. */
export type TeachingEvent = Extract<TrainerEvent, { type: 'example' | 'taught' | 'countdown' }>;

/** Shows and says what happens while a label is taught. */
export class TeachingFeedback {
  readonly #face: FaceContext;

  constructor(face: FaceContext) {
    this.#face = face;
  }

  hear(event: TeachingEvent): void {
    switch (event.type) {
      case 'example':
        return this.#fly(event.label, event.id);
      case 'taught':
        return this.#sayTaught(event.label);
      case 'countdown': {
        const { saidCountdown } = this.#face.m;
        return sayAloud(
          saidCountdown[event.seconds] ?? String(event.seconds),
          this.#face.host.lang,
        );
      }
    }
  }

  #fly(label: string, id: ExampleId): void {
    const url = this.#face.thumbnailUrl(id);
    const row =
      this.#face.host.renderRoot.querySelectorAll('.row')[this.#face.host.labels.indexOf(label)];
    if (url && row) flyIntoRow(this.#face.host.renderRoot, row, url);
  }

  #sayTaught(label: string): void {
    const { examples, labels } = this.#face.trainer.state;
    if (!labels.includes(label)) return; // removed meanwhile
    const m = this.#face.m;
    this.#face.say(m.saidTaught(label, m.examples(countOf(examples, label))));
  }
}
