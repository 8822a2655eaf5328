import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';

/** What stands above the labels. */
export interface ListHeadModel {
  /** What is in the picture is none of the labels. */
  readonly isUnknown: boolean;
  /** Files are held over the trainer, or wait for their label. */
  readonly isAsking: boolean;
  /** Lets go of the files that wait; null: none do. */
  readonly cancel: (() => void) | null;
}

/** Heads the labels: asks for the label of files, or says that no label fits. */
export function renderListHead(
  m: Messages,
  { isUnknown, isAsking, cancel }: ListHeadModel,
): TemplateResult {
  return html`<div class="list-head ${isUnknown ? 'unknown' : ''} ${isAsking ? 'asking' : ''}">
    <h2>${isAsking ? m.whichLabel : m.labels}</h2>
    ${
      cancel
        ? html`<button class="quiet" type="button" @click=${cancel}>${m.cancel}</button>`
        : nothing
    }
    ${isUnknown && !isAsking ? html`<span class="none">${m.noneOfThese}</span>` : nothing}
  </div>`;
}
