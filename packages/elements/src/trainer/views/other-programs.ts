import type { TlError } from '@tl-elements/core/base';
import type { LeftOut } from '@tl-elements/teachable-machine';
import { html, nothing, type TemplateResult } from 'lit';
import { renderExplained } from '../../look/explained-error.ts';
import { renderIcon } from '../../look/icons.ts';
import type { Messages } from '../../strings/english.ts';

const programs = ['teachable-machine', 'layers', 'examples'] as const;
/** What can be saved for other programs. */
export type OtherProgram = (typeof programs)[number];

/** How far the last save has come. */
export type Saving =
  | { readonly is: 'idle' }
  | { readonly is: 'busy' }
  | { readonly is: 'done'; readonly name: string; readonly leftOut: readonly LeftOut[] }
  | { readonly is: 'refused'; readonly error: TlError };

/**
 * A button for each program, and the result of the last save. While saving they are not `disabled`, which
 * would take the focus from them. Escape cancels.
 */
export function renderOtherPrograms(
  m: Messages,
  saving: Saving,
  save: (program: OtherProgram) => void,
): TemplateResult {
  return html`<div class="others" role="group" aria-label=${m.othersHeading}>
    <h3>${m.othersHeading}</h3>
    <div class="places">
      ${programs.map(
        (program) =>
          html`<button
            class="secondary"
            type="button"
            aria-disabled=${saving.is === 'busy'}
            @click=${() => save(program)}
          >
            ${renderIcon('save')} ${m.others[program]}
          </button>`,
      )}
    </div>
    <div class="note" aria-live="polite">${renderSaving(m, saving)}</div>
  </div>`;
}

/** Why there are no buttons for a model of movements. */
export function renderNoMovements(m: Messages): TemplateResult {
  return html`<div class="others" role="group" aria-label=${m.othersHeading}>
    <h3>${m.othersHeading}</h3>
    <p class="note">${m.othersNoMovements}</p>
  </div>`;
}

function renderSaving(m: Messages, saving: Saving): TemplateResult | string | typeof nothing {
  switch (saving.is) {
    case 'idle':
      return nothing;
    case 'busy':
      return m.othersBusy;
    case 'refused':
      return renderExplained(saving.error, m);
    case 'done':
      return html`<p>
          ${m.savedAs(saving.name)} ${saving.leftOut.length > 0 ? m.leftOutHeading : nothing}
        </p>
        <ul>
          ${saving.leftOut.map((each) => html`<li>${m.leftOut(each)}</li>`)}
        </ul>`;
  }
}
