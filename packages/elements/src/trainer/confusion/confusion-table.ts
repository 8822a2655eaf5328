import type { Evaluation } from '@tl-elements/core/base';
import { html, type TemplateResult } from 'lit';
import { lookOf } from '../../look/label-look.ts';
import { renderMark } from '../../look/marks.ts';
import { setStyle } from '../../look/set-style.ts';
import type { Messages } from '../../strings/english.ts';
import type { TeachingWords } from '../../strings/teaching.ts';

/** With more labels, names stand upright and cells are small. */
export const mostWideLabels = 12;

/** A cell of the table: examples of one label, by what they were taken for. */
export interface Cell {
  readonly label: string;
  readonly said: string;
}

/** The confusion table. */
export interface ConfusionTable {
  readonly m: Messages;
  readonly words: TeachingWords;
  /** In the order of the rows of the trainer. */
  readonly labels: readonly string[];
  readonly evaluation: Evaluation;
  /** Whose examples are shown beneath; null: none. */
  readonly shown: Cell | null;
  /** The cell that the Tab key reaches; null: the first. */
  readonly reached: Cell | null;
  show(cell: Cell): void;
  reach(cell: Cell): void;
}

/** What each label's examples were taken for: errors stand out, and zeros are quiet. */
export function renderConfusionTable(view: ConfusionTable): TemplateResult {
  const { words, labels, evaluation } = view;
  const { confusion, labels: known } = evaluation;
  const isShownIn = (row: number) => (confusion[row] ?? []).some((count) => count > 0);
  const shown = known.filter((_, row) => isShownIn(row));
  // Tests may be taken for a label that has none.
  const said = known.filter((_, column) => isShownIn(column) || confusion.some((row) => row[column]! > 0)); // oxfmt-ignore
  const isDense = said.length > mostWideLabels;
  const first = shown[0]!;
  const reached = view.reached ?? { label: first, said: firstSaid(evaluation, first) };
  return html`<div
    class="scroll ${isDense ? 'dense' : ''}"
    tabindex="0"
    role="group"
    aria-label=${words.understandIntro}
    @keydown=${moveInTable}
  >
    <table>
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">${words.taught}</span></th>
          ${said.map(
            (label) =>
              html`<th scope="col" title=${label}>
                <span>${mark(label, labels)} <span>${label}</span></span>
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${shown.map(
          (label) =>
            html`<tr ${setStyle({ '--_label': lookOf(labels.indexOf(label)).css })}>
              <th scope="row" title=${label}>${mark(label, labels)} <span>${label}</span></th>
              ${said.map((answer) => renderCell({ label, said: answer }, reached, view))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function renderCell(cell: Cell, reached: Cell, view: ConfusionTable): TemplateResult {
  const { m, evaluation, shown } = view;
  const { label, said } = cell;
  const { labels, confusion } = evaluation;
  const row = confusion[labels.indexOf(label)] ?? [];
  const count = row[labels.indexOf(said)] ?? 0;
  if (count === 0) return html`<td class="zero"><span>0</span></td>`;
  const total = row.reduce((sum, each) => sum + each, 0);
  const name = m.cell(count, label, said);
  return html`<td
    class=${label === said ? 'right' : 'wrong'}
    ${setStyle({ '--_share': count / total })}
  >
    <button
      type="button"
      aria-label=${name}
      title=${name}
      tabindex=${isSame(cell, reached) ? 0 : -1}
      aria-expanded=${shown !== null && isSame(cell, shown)}
      @focus=${() => view.reach(cell)}
      @click=${() => view.show(cell)}
    >
      ${count}
    </button>
  </td>`;
}

/** Arrow keys move from cell to cell, past zeros. */
function moveInTable(event: KeyboardEvent): void {
  const button = event.target as HTMLElement;
  const cell = button.closest('td');
  if (!cell || !/^Arrow(Left|Right|Up|Down)$/.test(event.key)) return;
  const table = cell.closest('table')!;
  const isAlongRow = /Left|Right/.test(event.key);
  const isRightToLeft = getComputedStyle(table).direction === 'rtl';
  const isForward = isAlongRow ? (event.key === 'ArrowRight') !== isRightToLeft : event.key === 'ArrowDown'; // oxfmt-ignore
  const row = cell.parentElement as HTMLTableRowElement;
  const line = isAlongRow
    ? [...row.cells]
    : [...table.tBodies[0]!.rows].map(({ cells }) => cells[cell.cellIndex]!);
  const place = line.indexOf(cell);
  const ahead = isForward ? line.slice(place + 1) : line.slice(0, place).reverse();
  const next = ahead.map((each) => each.querySelector('button')).find((each) => each !== null);
  event.preventDefault();
  next?.focus();
}

function firstSaid({ labels, confusion }: Evaluation, label: string): string {
  const row = confusion[labels.indexOf(label)] ?? [];
  return labels[row.findIndex((count) => count > 0)] ?? label;
}

function isSame(one: Cell, other: Cell): boolean {
  return one.label === other.label && one.said === other.said;
}

function mark(label: string, labels: readonly string[]): TemplateResult {
  return renderMark(lookOf(labels.indexOf(label)));
}
