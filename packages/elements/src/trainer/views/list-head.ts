import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';

/** Stands above the labels: what they are, what to drop on them, or that none of them fits. */
export function renderListHead(
  m: Messages,
  { isUnknown, isOffered }: { readonly isUnknown: boolean; readonly isOffered: boolean },
): TemplateResult {
  return html`<div class="list-head ${isUnknown ? 'unknown' : ''}">
    <h2>${isOffered ? m.dropOnRow : m.labels}</h2>
    ${isUnknown ? html`<span class="none">${m.noneOfThese}</span>` : nothing}
  </div>`;
}
