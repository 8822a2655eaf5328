import type { Evaluation } from '@tl-elements/core/base';
import { html, nothing, type TemplateResult } from 'lit';
import { renderIcon } from '../../look/icons.ts';
import { lookOf } from '../../look/label-look.ts';
import { renderMark } from '../../look/marks.ts';
import { setStyle } from '../../look/set-style.ts';
import type { Messages } from '../../strings/english.ts';
import type { TeachingWords } from '../../strings/teaching.ts';

/** One thing that would help, and the button that does it. */
export interface AdviceCard {
  readonly label: string | null;
  readonly words: string;
  readonly button: string | null;
  act(): void;
}

/** What the panel shows. */
export interface UnderstandModel {
  readonly m: Messages;
  /** The words for teaching this modality. */
  readonly words: TeachingWords;
  /** In the order of the rows. */
  readonly labels: readonly string[];
  readonly evaluation: Evaluation | null;
  /** How good it is for people it has not met. */
  readonly newPeople: TemplateResult | typeof nothing;
  readonly advice: readonly AdviceCard[];
}

/** Why the model is as good as it is: which labels it confuses, and what would help. */
export function renderUnderstand(view: UnderstandModel, close: () => void): TemplateResult {
  const { m, words, evaluation, advice } = view;
  return html`<section class="panel" id="understand" part="panel" aria-label=${m.understand}>
    <header>
      <h2>${m.understand}</h2>
      <button class="quiet" type="button" aria-label=${m.close} @click=${close}>
        ${renderIcon('remove')}
      </button>
    </header>
    ${view.newPeople}
    ${evaluation ? renderConfusion(view, evaluation) : html`<p class="note">${m.tooEarly}</p>`}
    <h3>${m.adviceHeading}</h3>
    ${
      advice.length === 0
        ? html`<p class="note">${words.noAdvice}</p>`
        : html`<ul class="advice" role="list">
            ${advice.map((card) => renderAdvice(card, view))}
          </ul>`
    }
  </section>`;
}

function renderAdvice(
  { label, words, button, act }: AdviceCard,
  { labels }: UnderstandModel,
): TemplateResult {
  return html`<li class="card">
    ${label ? renderMark(lookOf(labels.indexOf(label))) : nothing}
    <p>${words}</p>
    ${button ? html`<button class="secondary" type="button" @click=${act}>${button}</button>` : nothing}
  </li>`;
}

function renderConfusion(
  { m, words, labels }: UnderstandModel,
  { labels: known, confusion }: Evaluation,
) {
  const shown = known.filter((_, row) => (confusion[row] ?? []).some((count) => count > 0));
  const cells = (label: string) => confusion[known.indexOf(label)] ?? [];
  return html`<p class="note">${words.understandIntro}</p>
    <div class="scroll" tabindex="0" role="group" aria-label=${words.understandIntro}>
      <table>
        <thead>
          <tr>
            <th scope="col"><span class="visually-hidden">${words.taught}</span></th>
            ${shown.map((label) => html`<th scope="col"><span>${mark(label, labels)} ${label}</span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map((label) => {
            const row = cells(label);
            const total = row.reduce((sum, count) => sum + count, 0);
            return html`<tr ${setStyle({ '--_label': lookOf(labels.indexOf(label)).css })}>
              <th scope="row">${mark(label, labels)} ${label}</th>
              ${shown.map((said) => {
                const count = row[known.indexOf(said)] ?? 0;
                return html`<td
                  class=${said === label ? 'right' : ''}
                  ${setStyle({ '--_share': total > 0 ? count / total : 0 })}
                  title=${m.cell(count, label, said)}
                >
                  ${count}
                </td>`;
              })}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
}

function mark(label: string, labels: readonly string[]) {
  return renderMark(lookOf(labels.indexOf(label)));
}
