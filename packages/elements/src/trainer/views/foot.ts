import { html, type TemplateResult } from 'lit';
import { renderIcon } from '../../look/icons.ts';
import type { Messages } from '../../strings/english.ts';

/** What the foot shows. */
export interface FootModel {
  readonly m: Messages;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** True if there is something to save. */
  readonly hasExamples: boolean;
  readonly isOpening: boolean;
  readonly hasModel: boolean;
  readonly isUsing: boolean;
}

/** What its buttons do. */
export interface FootActions {
  undo(): void;
  redo(): void;
  open(): void;
  save(): void;
  use(): void;
}

/** The buttons for the whole project. */
export function renderFoot(view: FootModel, actions: FootActions): TemplateResult {
  const { m, canUndo, canRedo, hasExamples, isOpening, hasModel, isUsing } = view;
  return html`<div class="foot" part="foot" role="group" aria-label=${m.actions}>
    <button
      class="plain"
      type="button"
      ?disabled=${!canUndo}
      @click=${actions.undo}
      aria-label=${m.undo}
      title=${m.undo}
    >
      ${renderIcon('undo')} <span class="roomy">${m.undo}</span>
    </button>
    <button
      class="plain"
      type="button"
      ?disabled=${!canRedo}
      @click=${actions.redo}
      aria-label=${m.redo}
      title=${m.redo}
    >
      ${renderIcon('redo')}
    </button>
    <span class="spring"></span>
    <button
      class="plain"
      part="open-button"
      type="button"
      aria-busy=${isOpening}
      @click=${actions.open}
    >
      ${isOpening ? m.cancelOpening : m.open}
    </button>
    <button
      class="plain"
      part="save-button"
      type="button"
      ?disabled=${!hasExamples}
      aria-label=${m.saveProject}
      @click=${actions.save}
    >
      <span class="roomy">${m.saveProject}</span><span class="tight">${m.saveProjectShort}</span>
    </button>
    <button
      class="primary"
      part="use-button"
      type="button"
      ?disabled=${!hasModel}
      aria-expanded=${isUsing}
      aria-controls="use-it"
      @click=${actions.use}
    >
      ${m.useIt}
    </button>
  </div>`;
}
