import { html, nothing, type TemplateResult } from 'lit';
import { renderIcon } from '../../look/icons.ts';
import { lookOf } from '../../look/label-look.ts';
import { renderMark } from '../../look/marks.ts';
import type { Messages } from '../../strings/english.ts';
import type { FileWords } from '../../strings/file-words.ts';

/** Files whose label nobody has said yet. */
export interface TrayModel {
  readonly m: Messages;
  readonly labels: readonly string[];
  readonly words: FileWords;
  readonly names: readonly string[];
  /** URLs of the first pictures among them. */
  readonly pictures: readonly string[];
  /** The folder that they were in; null: none. */
  readonly folder: string | null;
}

/** What can be done with them. */
export interface TrayActions {
  teach(label: string): void;
  teachNew(): void;
  cancel(): void;
}

/** So many files without pictures are named. */
const mostNames = 3;

/** Asks which label files are, and shows them. */
export function renderTray(model: TrayModel, actions: TrayActions): TemplateResult {
  const { m, labels, words, names, pictures, folder } = model;
  const shown = pictures.length > 0 ? pictures.length : Math.min(names.length, mostNames);
  return html`<section class="tray" aria-labelledby="tray-question">
    <div class="list-head asking">
      <h2 id="tray-question">${m.whichLabel}</h2>
      <button class="quiet" type="button" @click=${() => actions.cancel()}>${m.cancel}</button>
    </div>
    <div class="waiting-files">
      ${
        pictures.length > 0
          ? pictures.map((url) => html`<img src=${url} alt="" />`)
          : names.slice(0, mostNames).map((name) => html`<span class="file">${name}</span>`)
      }
      ${names.length > shown ? html`<span>+${names.length - shown}</span>` : nothing}
    </div>
    <div class="choices">
      ${labels.map(
        (label, index) =>
          html`<button
            class="tool choice"
            type="button"
            aria-label=${m.teachWaiting(label, names.length, words)}
            @click=${() => actions.teach(label)}
          >
            ${renderMark(lookOf(index))} <span>${label}</span>
          </button>`,
      )}
      <button class="tool choice" type="button" @click=${() => actions.teachNew()}>
        ${renderIcon('plus')} <span>${m.asNewLabel}</span>
        ${folder === null ? nothing : html`<span class="folder">${folder}</span>`}
      </button>
    </div>
  </section>`;
}
