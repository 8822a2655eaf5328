import { html, type TemplateResult } from 'lit';
import { renderIcon } from '../../look/icons.ts';
import type { Messages } from '../../strings/english.ts';

/** What was just done, and the button that takes it back, in the place where it was done. */
export function renderNote(m: Messages, words: string, undo: () => void): TemplateResult {
  return html`<div class="done">
    <p>${words}</p>
    <button class="secondary" type="button" @click=${undo}>${renderIcon('undo')} ${m.undo}</button>
  </div>`;
}
