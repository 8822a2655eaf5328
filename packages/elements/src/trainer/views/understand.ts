import { html, nothing, type TemplateResult } from 'lit';
import { renderIcon } from '../../look/icons.ts';
import { lookOf } from '../../look/label-look.ts';
import { renderMark } from '../../look/marks.ts';
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
  /** How good it is for people it has not met. */
  readonly newPeople: TemplateResult | typeof nothing;
  /** Which examples might be wrong, and which labels are confused; null: it is too early to say. */
  readonly diagnosis: TemplateResult | typeof nothing | null;
  /** How it does on the tests. */
  readonly tests: TemplateResult | typeof nothing;
  readonly advice: readonly AdviceCard[];
}

/** Why the model is as good as it is: which labels it confuses, and what would help. */
export function renderUnderstand(view: UnderstandModel, close: () => void): TemplateResult {
  const { m, words, diagnosis, advice } = view;
  return html`<section class="panel" id="understand" part="panel" aria-label=${m.understand}>
    <header>
      <h2>${m.understand}</h2>
      <button class="quiet" type="button" aria-label=${m.close} @click=${close}>
        ${renderIcon('remove')}
      </button>
    </header>
    ${view.newPeople} ${diagnosis ?? html`<p class="note">${m.tooEarly}</p>`} ${view.tests}
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
