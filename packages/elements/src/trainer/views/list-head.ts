import { html, type nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';

/** What stands above the labels. */
export interface ListHeadModel {
  /** Files are held over the trainer. */
  readonly isAsking: boolean;
  /** Who is teaching. */
  readonly who: TemplateResult;
  /** How examples are recorded. */
  readonly recording: TemplateResult | typeof nothing;
}

/** The line above the labels: their heading, or a question for the label of files. */
export function renderListHead(
  m: Messages,
  { isAsking, who, recording }: ListHeadModel,
): TemplateResult {
  return html`<div class="list-head ${isAsking ? 'asking' : ''}">
    <h2>${isAsking ? m.whichLabel : m.labels}</h2>
    ${who} ${recording}
  </div>`;
}
