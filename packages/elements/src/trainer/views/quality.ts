import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';

/** One line beneath the picture: how good the model is, or what to do next. */
export interface QualityModel {
  readonly m: Messages;
  readonly words: string;
  readonly range: string | null;
  /** True if the words are a figure, false for a next step. */
  readonly isFigure: boolean;
  /** "Understand" has something to show. */
  readonly canExplain: boolean;
  readonly isExplaining: boolean;
}

/** The line that says how good the model is, or what to do next. */
export function renderQuality(view: QualityModel, explain: () => void): TemplateResult {
  const { words, range, isFigure } = view;
  return html`<p class="quality" part="quality">
    <span>
      ${words}${range ? html` <span class="range">(${range})</span>` : nothing}${isFigure ? '.' : ''}
      ${view.canExplain ? renderWhy(view, explain) : nothing}
    </span>
  </p>`;
}

function renderWhy({ m, isExplaining }: QualityModel, explain: () => void): TemplateResult {
  return html`<button
    class="link"
    type="button"
    aria-expanded=${isExplaining}
    aria-controls="understand"
    @click=${explain}
  >
    ${m.why}
  </button>`;
}
