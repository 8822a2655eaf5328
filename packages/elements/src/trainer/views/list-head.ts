import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';

/**
 * The line above the labels: their heading, or a question for the label of files.
 *
 * @param isAsking files are held over the trainer.
 */
export function renderListHead(m: Messages, isAsking: boolean): TemplateResult {
  return html`<div class="list-head ${isAsking ? 'asking' : ''}">
    <h2>${isAsking ? m.whichLabel : m.labels}</h2>
  </div>`;
}
