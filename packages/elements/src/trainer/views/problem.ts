import { html, type TemplateResult } from 'lit';
import { renderIcon } from '../../look/icons.ts';
import type { Messages } from '../../strings/english.ts';

/** A failure that leaves the picture alone. */
export function renderProblem(m: Messages, words: string, close: () => void): TemplateResult {
  return html`<div class="problem-strip" part="problem" role="alert">
    <p>${words}</p>
    <button class="quiet" type="button" aria-label=${m.close} title=${m.close} @click=${close}>
      ${renderIcon('remove')}
    </button>
  </div>`;
}
