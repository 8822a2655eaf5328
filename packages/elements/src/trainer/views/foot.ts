import { html, type TemplateResult } from 'lit';
import { renderIcon } from '../../look/icons.ts';
import type { Messages } from '../../strings/english.ts';

/** What the foot shows. */
export interface FootView {
  readonly m: Messages;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly hasModel: boolean;
  readonly isUsing: boolean;
}

/** What its buttons do. */
export interface FootActions {
  undo(): void;
  redo(): void;
  save(): void;
  use(): void;
}

/** What concerns the whole of it. */
export function renderFoot(view: FootView, actions: FootActions): TemplateResult {
  const { m, canUndo, canRedo, hasModel, isUsing } = view;
  return html`<div class="foot" part="foot" role="group" aria-label=${m.actions}>
    <button class="plain" type="button" ?disabled=${!canUndo} @click=${actions.undo}>
      ${renderIcon('undo')} ${m.undo}
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
    <button class="plain" type="button" ?disabled=${!hasModel} @click=${actions.save}>
      ${renderIcon('save')} ${m.save}
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
