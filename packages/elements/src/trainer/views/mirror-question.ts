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
    <p>${m.leftOrRight} <span class="note">${wordsFor(m, isSided)}</span></p>
    <div class="places">${choice(m.no, false)} ${choice(m.yes, true)}</div>
  </div>`;
}

/** What was answered, with a button that asks again. */
export function renderMirrorSetting(
  m: Messages,
  isSided: boolean,
  change: () => void,
): TemplateResult {
  return html`<div class="question" part="mirror-question" role="group" aria-label=${m.leftOrRight}>
    <p class="note">${wordsFor(m, isSided)}</p>
    <div class="places">
      <button class="quiet" type="button" @click=${change}>${m.change}</button>
    </div>
  </div>`;
}

function wordsFor(m: Messages, isSided: boolean): string {
  return isSided ? m.sided : m.unsided;
}
