import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';

/** What stands above the labels. */
export interface ListHeadModel {
  /** Files are held over the trainer, or wait for their label. */
  readonly isAsking: boolean;
  /** Discards the waiting files; null: none are waiting. */
  readonly cancel: (() => void) | null;
}

/** The line above the labels: their heading, or a question for the label of files. */
export function renderListHead(m: Messages, { isAsking, cancel }: ListHeadModel): TemplateResult {
  return html`<div class="list-head ${isAsking ? 'asking' : ''}">
    <h2>${isAsking ? m.whichLabel : m.labels}</h2>
    ${
      cancel
        ? html`<button class="quiet" type="button" @click=${cancel}>${m.cancel}</button>`
        : nothing
    }
  </div>`;
}
