import { html, nothing, type TemplateResult } from 'lit';
import { lookOf } from '../../look/label-look.ts';
import { renderMark } from '../../look/marks.ts';
import type { Gallery } from '../review/gallery.ts';
import type { ShownReview } from '../review/shown-review.ts';
import { renderStrip } from '../review/thumbnails.ts';
import { mostWideLabels, renderConfusionTable, type Cell } from './confusion-table.ts';
import type { DiagnosisModel } from './diagnosis-model.ts';
import { suspectsIn, takenFor } from './held-out.ts';
import type { Evaluation } from '@tl-elements/core/base';

/** So many thumbnails of a cell are drawn. */
const mostThumbnails = 200;

/** Which examples might have the wrong label, and which labels are confused. */
export class Diagnosis {
  readonly #review: ShownReview;
  readonly #changed: () => void;
  #cell: Cell | null = null;
  #reached: Cell | null = null;
  #showsTable = false;

  constructor(review: ShownReview, changed: () => void) {
    this.#review = review;
    this.#changed = changed;
  }

  render(view: DiagnosisModel): TemplateResult {
    const { m, words, labels, evaluation, isOfTests = false } = view;
    const isLarge = evaluation.labels.length > mostWideLabels;
    const hasTable = !isLarge || this.#showsTable;
    return html`${isOfTests ? nothing : this.#renderSuspects(view)}
    ${isOfTests ? nothing : html`<p class="note">${words.understandIntro}</p>`}
    ${isLarge ? this.#renderPairs(view) : nothing}
    ${
      isLarge
        ? html`<button
            class="secondary whole-table"
            type="button"
            aria-expanded=${this.#showsTable}
            @click=${() => this.#toggleTable()}
          >
            ${this.#showsTable ? m.hideTable : m.showTable}
          </button>`
        : nothing
    }
    ${
      hasTable
        ? renderConfusionTable({
            m,
            words,
            labels,
            evaluation,
            shown: this.#cell,
            reached: this.#reached,
            show: (cell) => this.#show(cell),
            reach: (cell) => (this.#reached = cell),
          })
        : nothing
    }
    ${hasTable ? this.#renderCell(view) : nothing}`;
  }

  #renderSuspects(view: DiagnosisModel): TemplateResult | typeof nothing {
    const { m, evaluation } = view;
    const ids = suspectsIn(evaluation, this.#review.index);
    const gallery = { key: 'suspects', ids, isMixed: true };
    // What was done with the last of them is still to be seen.
    if (ids.length === 0 && !this.#review.mending.noteIn(gallery.key)) return nothing;
    return html`<h3>${m.suspects}</h3>
      <p class="note">${m.suspectsHint}</p>
      ${this.#renderGallery(view, gallery, m.suspects)}`;
  }

  #renderPairs(view: DiagnosisModel): TemplateResult {
    const { m, labels, evaluation } = view;
    const pairs = confusedPairs(evaluation);
    if (pairs.length === 0) return html`<p>${m.noConfusions}</p>`;
    return html`<h3>${m.confusions}</h3>
      <ul class="pairs" role="list">
        ${pairs.map(({ label, said, count }) => {
          const isShown = this.#isShown({ label, said });
          return html`<li>
            <button
              class="pair"
              type="button"
              aria-expanded=${isShown}
              @click=${() => this.#show({ label, said })}
            >
              ${renderMark(lookOf(labels.indexOf(label)))}
              <span>${m.cell(count, label, said)}</span>
              ${renderMark(lookOf(labels.indexOf(said)))}
            </button>
            ${isShown && !this.#showsTable ? this.#renderCell(view) : nothing}
          </li>`;
        })}
      </ul>`;
  }

  /** The examples of the cell, or of the pair, that was pressed. */
  #renderCell(view: DiagnosisModel): TemplateResult | typeof nothing {
    const cell = this.#cell;
    if (!cell) return nothing;
    const { m, evaluation, isOfTests = false } = view;
    const { labels } = evaluation;
    const { label, said } = cell;
    const ids = takenFor(evaluation, this.#review.index, label, said);
    const kind = isOfTests ? 'test-cell' : 'cell';
    const key = `${kind}-${labels.indexOf(label)}-${labels.indexOf(said)}`;
    if (ids.length === 0 && !this.#review.mending.noteIn(key)) return nothing;
    const name = m.cell(ids.length, label, said);
    return html`<div class="of-cell">
      <p class="note">${name}</p>
      ${this.#renderGallery(view, { key, ids, isMixed: false }, name)}
    </div>`;
  }

  #renderGallery({ m, labels }: DiagnosisModel, gallery: Gallery, name: string): TemplateResult {
    const review = this.#review;
    return html`${
      gallery.ids.length > 0
        ? renderStrip({ m, review, labels, gallery, name }, mostThumbnails, nothing)
        : nothing
    }
    ${review.render(m, gallery)}`;
  }

  #show(cell: Cell): void {
    this.#cell = this.#isShown(cell) ? null : cell;
    this.#reached = cell;
    this.#changed();
  }

  #isShown({ label, said }: Cell): boolean {
    return this.#cell?.label === label && this.#cell.said === said;
  }

  #toggleTable(): void {
    this.#showsTable = !this.#showsTable;
    this.#changed();
  }
}

/** How often examples of one label were taken for another. */
interface ConfusedPair {
  readonly label: string;
  readonly said: string;
  readonly count: number;
  /** Of the label's examples, 0..1. */
  readonly share: number;
}

/** The pairs of labels that are confused, the worst first. */
export function confusedPairs({
  labels,
  confusion,
}: Pick<Evaluation, 'labels' | 'confusion'>): readonly ConfusedPair[] {
  const pairs = labels.flatMap((label, row) => {
    const counts = confusion[row] ?? [];
    const total = counts.reduce((sum, count) => sum + count, 0);
    return labels.map((said, column) => {
      const count = label === said ? 0 : (counts[column] ?? 0);
      return { label, said, count, share: total === 0 ? 0 : count / total };
    });
  });
  return pairs
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || b.share - a.share);
}
