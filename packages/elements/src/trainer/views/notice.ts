import { html, nothing, type TemplateResult } from 'lit';
import { renderIcon } from '../../look/icons.ts';
import type { Messages } from '../../strings/english.ts';

/** A message beneath the labels. Nothing is interrupted. */
export interface NoticeModel {
  readonly m: Messages;
  readonly words: TemplateResult;
  /** What to do about it. */
  readonly button: string | null;
}

/** What its buttons do. */
export interface NoticeActions {
  act(): void;
  dismiss(): void;
}

/** Says why the project is not stored as it should be. */
export function renderNotice({ m, words, button }: NoticeModel, actions: NoticeActions) {
  return html`<div class="notice" part="notice" role="alert">
    <p>${words}</p>
    <div class="places">
      ${
        button
          ? html`<button class="secondary" type="button" @click=${actions.act}>${button}</button>`
          : nothing
      }
      <button class="quiet" type="button" @click=${actions.dismiss}>${m.close}</button>
    </div>
  </div>`;
}

/** Says what was opened in place of other work. Screen readers get it from the live region. */
export function renderOpened(m: Messages, words: string, { act, dismiss }: NoticeActions) {
  return html`<div class="notice" part="notice">
    <p>${words}</p>
    <div class="places">
      <button class="secondary" type="button" @click=${act}>${renderIcon('undo')} ${m.undo}</button>
      <button class="quiet" type="button" @click=${dismiss}>${m.close}</button>
    </div>
  </div>`;
}

/** Shows how far re-extracting the examples has come. */
export function renderReextracting(m: Messages, fraction: number): TemplateResult {
  return html`<div class="notice" part="notice">
    <p>${m.reextracting}</p>
    <progress max="1" .value=${fraction} aria-label=${m.reextracting}></progress>
  </div>`;
}
