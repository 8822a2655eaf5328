import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { renderIcon } from '../../look/icons.ts';
import { setStyle } from '../../look/set-style.ts';
import { sharesOf } from '../../look/shares.ts';
import type { Messages } from '../../strings/english.ts';
import type { FaceContext, Panel } from '../face/face-context.ts';
import { Review } from '../review/review.ts';
import { mostFullRows } from '../waiting.ts';
import { LabelActions } from './label-actions.ts';
import { renderLabelRow } from './label-row.ts';
import { rowOf, type ShownRows } from './row.ts';

/** The labels, a row each, and what is none of them. */
export class LabelRows implements Panel {
  readonly #face: FaceContext;

  constructor(face: FaceContext) {
    this.#face = face;
  }

  /** Closes the example that is open in a row. */
  escape(): boolean {
    return this.#face.part(Review).escape();
  }

  render(m: Messages): TemplateResult {
    const face = this.#face;
    const { labels } = face.host;
    const { state } = face.trainer;
    const shares = state.prediction && sharesOf(state.prediction);
    const shown = { m, state, shares, isCompact: labels.length > mostFullRows };
    return html`<ul class="rows" role="list" aria-label=${m.labels}>
        ${repeat(
          labels,
          (_, index) => index,
          (label, index) => renderLabelRow(face, rowOf(face, shown, label, index)),
        )}
      </ul>
      ${renderNoneRow(face, shown)}
      <button
        class="add"
        part="add-button"
        type="button"
        @click=${() => face.part(LabelActions).addLabel()}
      >
        ${renderIcon('plus')} ${m.addLabel}
      </button>`;
  }
}

/** A row for what is none of the labels: with theirs, its share makes a hundred. Nothing where the model can't tell. */
function renderNoneRow(
  { host }: FaceContext,
  { m, state, shares }: ShownRows,
): TemplateResult | typeof nothing {
  const detector = host.model?.head.unknown;
  if (host.unknown === 'off' || !detector) return nothing;
  const share = shares?.ofNone ?? null;
  const isUnknown = state.prediction?.isUnknown ?? false;
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
    ${detector.isProvisional ? html`<p class="note">${m.noneProvisional}</p>` : nothing}
  </div>`;
}
