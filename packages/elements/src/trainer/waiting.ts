import { html, nothing, type TemplateResult } from 'lit';
import { errorModelOf, renderError } from '../look/error-message.ts';
import type { DisplayMessages } from '../strings/display-english.ts';

/** With more labels, each row is one line. */
export const mostFullRows = 6;

/** What is shown before the trainer's code is loaded. */
interface WaitingModel {
  readonly m: DisplayMessages;
  readonly labels: readonly string[];
  /** Why the code could not be fetched. */
  readonly error: Error | null;
  again(): void;
}

/** The labels, and the page's own video; if the code is missing, the failure. */
export function renderWaiting({ m, labels, error, again }: WaitingModel): TemplateResult {
  return html`<div class="waiting" aria-busy=${error ? 'false' : 'true'}>
    <div class="stage">
      <slot name="picture"></slot>
      ${error ? renderError(errorModelOf(error, m, { start: again, dismiss: again })) : nothing}
    </div>
    <ul class=${labels.length > mostFullRows ? 'many' : ''} role="list">
      ${labels.map((label) => html`<li data-label=${label}>${label}</li>`)}
    </ul>
  </div>`;
}
