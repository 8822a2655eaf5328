import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';

/** Asks in plain words whether a thing and its mirror image are the same. */
export function renderMirrorQuestion(
  m: Messages,
  isSided: boolean,
  answer: (isSided: boolean) => void,
): TemplateResult {
  const choice = (words: string, value: boolean) =>
    html`<button
      class="quiet"
      type="button"
      aria-pressed=${isSided === value}
      @click=${() => answer(value)}
    >
      ${words}
    </button>`;
  return html`<div class="question" part="mirror-question" role="group" aria-label=${m.leftOrRight}>
    <p>${m.leftOrRight} <span class="note">${isSided ? m.sided : m.unsided}</span></p>
    <div class="places">${choice(m.no, false)} ${choice(m.yes, true)}</div>
  </div>`;
}
