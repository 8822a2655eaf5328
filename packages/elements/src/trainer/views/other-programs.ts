import type { TlError } from '@tl-elements/core/base';
import { html, nothing, type TemplateResult } from 'lit';
import { renderExplained } from '../../look/explained-error.ts';
import { renderIcon } from '../../look/icons.ts';
import type { FileWords } from '../../strings/file-words.ts';
import type { Messages } from '../../strings/english.ts';

const programs = ['teachable-machine', 'layers', 'examples'] as const;
/** What can be saved for other programs; `folders`: all originals, in a folder for each label. */
export type OtherProgram = (typeof programs)[number] | 'folders';

/** How far the last save has come. */
export type Saving =
  | { readonly is: 'idle' }
  /** `fraction`: 0..1, where that is known. */
  | { readonly is: 'busy'; readonly fraction?: number }
  | { readonly is: 'done'; readonly name: string; readonly missing: readonly string[] }
  | { readonly is: 'refused'; readonly error: TlError };

/** What can be saved, and how far that is. */
export interface OtherProgramsModel {
  readonly m: Messages;
  /** What files are called. */
  readonly words: FileWords;
  readonly saving: Saving;
  /** Teachable Machine and Keras only open models of pictures. */
  readonly arePictures: boolean;
  readonly areMovements: boolean;
}

/**
 * A button for each program, and the result of the last save. While saving they are not `disabled`, which
 * would take the focus from them. Escape cancels.
 */
export function renderOtherPrograms(
  { m, words, saving, arePictures, areMovements }: OtherProgramsModel,
  save: (program: OtherProgram) => void,
): TemplateResult {
  const button = (program: OtherProgram, name: string) =>
    html`<button
      class="secondary"
      type="button"
      aria-disabled=${saving.is === 'busy'}
      @click=${() => save(program)}
    >
      ${renderIcon('save')} ${name}
    </button>`;
  return html`<div class="others" role="group" aria-label=${m.othersHeading}>
    <h3>${m.othersHeading}</h3>
    ${areMovements ? html`<p class="note">${m.othersNoMovements}</p>` : nothing}
    <div class="places">
      ${arePictures ? programs.map((program) => button(program, m.others[program])) : nothing}
      ${button('folders', m.foldersOf(words))}
    </div>
    <div class="note" aria-live="polite">${renderSaving(m, saving)}</div>
  </div>`;
}

function renderSaving(m: Messages, saving: Saving): TemplateResult | string | typeof nothing {
  switch (saving.is) {
    case 'idle':
      return nothing;
    case 'busy':
      // Without the number, which a screen reader would say again and again.
      if (saving.fraction === undefined) return m.othersBusy;
      return html`<span aria-hidden="true">${m.foldersProgress(saving.fraction)}</span>
        <span class="visually-hidden">${m.othersBusy}</span>`;
    case 'refused':
      return renderExplained(saving.error, m);
    case 'done':
      return html`<p>
          ${m.savedAs(saving.name)} ${saving.missing.length > 0 ? m.leftOutHeading : nothing}
        </p>
        <ul>
          ${saving.missing.map((each) => html`<li>${each}</li>`)}
        </ul>`;
  }
}
