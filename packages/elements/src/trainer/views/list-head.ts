import { html, nothing, type TemplateResult } from 'lit';
import type { FileWords, Messages } from '../../strings/english.ts';

/** Stands above the labels: what they are, what to drop on them, or that none of them fits. */
export function renderListHead(
  m: Messages,
  isUnknown: boolean,
  /** What waits to be dropped on a label; null: nothing. */
  offered: FileWords | null,
): TemplateResult {
  return html`<div class="list-head ${isUnknown ? 'unknown' : ''}">
    <h2>${offered ? m.dropOnRow(offered) : m.labels}</h2>
    ${isUnknown ? html`<span class="none">${m.noneOfThese}</span>` : nothing}
  </div>`;
}
