import { html, nothing, type TemplateResult } from 'lit';
import { setStyle } from '../../look/set-style.ts';
import type { Messages } from '../../strings/english.ts';

/** What stands below the labels. */
export interface NoneRowModel {
  /** How much speaks for none of the labels, 0..1; null: nothing is looked at. */
  readonly share: number | null;
  /** What is in the picture is none of the labels. */
  readonly isUnknown: boolean;
  /** A label has a single take, so that the next take may tell something else. */
  readonly isProvisional: boolean;
}

/** A row for what is none of the labels: with theirs, its share makes a hundred. */
export function renderNoneRow(
  m: Messages,
  { share, isUnknown, isProvisional }: NoneRowModel,
): TemplateResult {
  const text = share === null ? '' : m.percent(share);
  return html`<div
    class="none-row ${isUnknown ? 'current' : ''}"
    part="row"
    ${setStyle({ '--_label': 'var(--_muted)', '--_score': share ?? 0 })}
  >
    <div class="head">
      <span>${m.noneOfThese}</span>
      <span class="score" part="score" aria-hidden="true">${text}</span>
    </div>
    <div
      class="bar"
      part="bar"
      role="meter"
      aria-label=${m.noneOfThese}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${Math.round((share ?? 0) * 100)}
      aria-valuetext=${text}
    >
      <div class="fill" part="bar-fill"></div>
    </div>
    ${isProvisional ? html`<p class="note">${m.noneProvisional}</p>` : nothing}
  </div>`;
}
