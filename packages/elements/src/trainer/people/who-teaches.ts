import type { TemplateResult, nothing } from 'lit';
import type { FaceContext, Panel } from '../face/face-context.ts';
import type { Messages } from '../../strings/english.ts';
import { renderWhoButton, renderWhoField } from './who-view.ts';

/** Asks, for whoever looks for it, who is teaching: what is recorded or dropped from then on is theirs. */
export class WhoTeaches implements Panel {
  readonly #face: FaceContext;
  #isOpen = false;

  constructor(face: FaceContext) {
    this.#face = face;
  }

  /** For the line above the labels. */
  renderButton(m: Messages): TemplateResult {
    const view = { m, person: this.#face.trainer.state.person, isOpen: this.#isOpen };
    return renderWhoButton(view, () => (this.#isOpen ? this.#close() : this.#open()));
  }

  /** Beneath that line. */
  render(m: Messages): TemplateResult | typeof nothing {
    const { person, examples } = this.#face.trainer.state;
    const known = [...new Set(examples.flatMap((example) => example.person ?? []))];
    return renderWhoField({ m, person, isOpen: this.#isOpen }, known, {
      name: (typed) => this.#face.trainer.teachAs(typed),
      close: () => this.#close(),
    });
  }

  #open(): void {
    this.#isOpen = true;
    this.#face.focusOn('#who input');
  }

  #close(): void {
    this.#isOpen = false;
    this.#face.focusOn('.who');
  }
}
