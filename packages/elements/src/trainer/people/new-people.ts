import { TlError, type Evaluation } from '@tl-elements/core/base';
import type { FaceContext } from '../face/face-context.ts';
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';

/** With fewer, the others' examples say too little of somebody new. */
const leastPeople = 3;

/** How good the model is for people it has not met. It is measured when somebody looks. */
export class NewPeople {
  readonly #face: FaceContext;
  /** Beside which figure it was measured, or is being measured. */
  #beside: Evaluation | null = null;
  #figure: Evaluation | null = null;
  #measuring = new AbortController();

  constructor(face: FaceContext) {
    this.#face = face;
  }

  /** Nothing until three people have taught and it is measured. */
  render(m: Messages): TemplateResult | typeof nothing {
    const { examples, evaluation, isLearning } = this.#face.trainer.state;
    const people = new Set(examples.flatMap(({ person }) => person ?? []));
    if (!evaluation || people.size < leastPeople) return nothing;
    if (!isLearning && this.#beside !== evaluation) void this.#measure(evaluation);
    const figure = this.#beside === evaluation ? this.#figure : null;
    if (!figure) return nothing;
    return html`<p class="new-people">${m.newPeople(Math.round(figure.accuracy * 10))}</p>`;
  }

  /** Nobody looks any more. */
  close(): void {
    this.#measuring.abort();
    if (!this.#figure) this.#beside = null;
  }

  async #measure(beside: Evaluation): Promise<void> {
    this.#measuring.abort();
    const { signal } = (this.#measuring = new AbortController());
    this.#beside = beside;
    this.#figure = null;
    try {
      this.#figure = await this.#face.trainer.evaluate({ on: 'new-people', signal });
      this.#face.update();
    } catch (error) {
      // Too few examples of some of them, or something has changed: there is no figure, and nothing to do.
      if (!(error instanceof TlError)) throw error;
    }
  }
}
