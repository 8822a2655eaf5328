import { TlError, type Evaluation, type ExampleSummary, type Model } from '@tl-elements/core/base';
import type { FaceContext } from '../face/face-context.ts';
import { html, nothing, type TemplateResult } from 'lit';
import { teachingWords } from '../../strings/all-messages.ts';
import type { Messages } from '../../strings/english.ts';
import { Diagnosis } from '../confusion/diagnosis.ts';
import { accuracyWords, rangeWords } from '../panels/quality-words.ts';
import type { ShownReview } from '../review/shown-review.ts';
import { renderGrid, renderStrip } from '../review/thumbnails.ts';

/** More of them stand in a grid that scrolls. */
const mostInLine = 40;

/** A model, and what it is tested on. */
interface Tested {
  readonly model: Model | null;
  readonly tests: readonly ExampleSummary[];
}

/** How the model does on the tests, which are confused, and all of them, to be opened and removed. */
export class TestSection {
  readonly #face: FaceContext;
  readonly #review: ShownReview;
  readonly #diagnosis: Diagnosis;
  /** What was measured, or is being measured. */
  #of: Tested | null = null;
  /** Stays until there is a new one: the table is not to vanish while somebody teaches. */
  #figure: Evaluation | null = null;
  #measuring = new AbortController();

  constructor(face: FaceContext, review: ShownReview) {
    this.#face = face;
    this.#review = review;
    this.#diagnosis = new Diagnosis(review, () => face.update());
  }

  render(m: Messages): TemplateResult | typeof nothing {
    const { testExamples: tests, labels } = this.#face.trainer.state;
    const review = this.#review;
    const gallery = { key: 'tests', ids: tests.map(({ id }) => id).reverse(), isMixed: true };
    if (tests.length === 0 && !review.mending.noteIn(gallery.key)) return nothing;
    this.#measureIfNew();
    const view = { m, review, labels, gallery, name: m.allTests };
    return html`<section class="tests" aria-labelledby="tests">
      <h3 id="tests" tabindex="-1">${m.testsHeading(tests.length)}</h3>
      <p class="note">${m.testsHint}</p>
      ${this.#figure && tests.length > 0 ? this.#renderFigure(m, this.#figure) : nothing}
      <p class="note">${m.allTests}</p>
      ${
        tests.length > mostInLine
          ? html`<div class="examples whole">${renderGrid(view)}</div>`
          : renderStrip(view, mostInLine, nothing)
      }
      ${review.render(m, gallery)}
    </section>`;
  }

  #renderFigure(m: Messages, evaluation: Evaluation): TemplateResult {
    const range = rangeWords(evaluation, m);
    const words = teachingWords(m, this.#face.host);
    const { labels } = this.#face.host;
    return html`<p class="figure">
        ${accuracyWords(evaluation.accuracy, m)}${range ? html` <span class="range">(${range})</span>` : nothing}.
      </p>
      ${this.#diagnosis.render({ m, words, labels, evaluation, isOfTests: true })}`;
  }

  #measureIfNew(): void {
    const { model, testExamples: tests, isLearning } = this.#face.trainer.state;
    if (isLearning || (this.#of?.model === model && this.#of.tests === tests)) return;
    this.#of = { model, tests };
    void this.#measure(this.#of);
  }

  async #measure(of: Tested): Promise<void> {
    this.#measuring.abort();
    const { signal } = (this.#measuring = new AbortController());
    let figure: Evaluation | null = null;
    try {
      figure = await this.#face.trainer.evaluate({ on: 'test', signal });
    } catch (error) {
      // None of them is of a label that is on, or something has changed: there is no figure, and nothing to do.
      if (!(error instanceof TlError)) throw error;
    }
    if (signal.aborted || this.#of !== of) return;
    this.#figure = figure;
    this.#face.update();
  }
}
