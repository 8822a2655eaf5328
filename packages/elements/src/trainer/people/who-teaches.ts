import type { TemplateResult, nothing } from 'lit';
import type { Messages } from '../../strings/english.ts';
import type { FocusKeeper } from '../face/focus-keeper.ts';
import type { TrainerHost } from '../face/trainer-host.ts';
import type { PageTrainer } from '../page-trainer.ts';
import { renderWhoButton, renderWhoField } from './who-view.ts';

/** Asks, for whoever looks for it, who is teaching: what is recorded or dropped from then on is theirs. */
export class WhoTeaches {
  readonly #host: TrainerHost;
  readonly #trainer: PageTrainer;
  readonly #focus: FocusKeeper;
  #isOpen = false;

  constructor(host: TrainerHost, trainer: PageTrainer, focus: FocusKeeper) {
    this.#host = host;
    this.#trainer = trainer;
    this.#focus = focus;
  }

  /** For the line above the labels. */
  renderButton(m: Messages): TemplateResult {
    const view = { m, person: this.#trainer.state.person, isOpen: this.#isOpen };
    return renderWhoButton(view, () => (this.#isOpen ? this.#close() : this.#open()));
  }

  /** Beneath that line. */
  renderField(m: Messages): TemplateResult | typeof nothing {
    const { person, examples } = this.#trainer.state;
    const known = [...new Set(examples.flatMap((example) => example.person ?? []))];
    return renderWhoField({ m, person, isOpen: this.#isOpen }, known, {
      name: (typed) => this.#trainer.teachAs(typed),
      close: () => this.#close(),
    });
  }

  #open(): void {
    this.#isOpen = true;
    this.#focus.moveTo(() => this.#host.renderRoot.querySelector<HTMLElement>('#who input'));
  }

  #close(): void {
    this.#isOpen = false;
    this.#focus.moveTo(() => this.#host.renderRoot.querySelector<HTMLElement>('.who'));
  }
}
