import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { lookOf } from '../../look/label-look.ts';
import { renderMark } from '../../look/marks.ts';
import { setStyle } from '../../look/set-style.ts';
import type { StageModel } from './stage-model.ts';

/** The answer, written on the picture. Screen readers get the settled label from the live region. */
export function renderAnswer(
  view: Pick<
    StageModel,
    'm' | 'input' | 'labels' | 'prediction' | 'shares' | 'settled' | 'nothing' | 'showsStrongest'
  >,
): TemplateResult {
  const { m, labels, prediction, settled, showsStrongest } = view;
  if (view.nothing) {
    return html`<div class="answer unknown" part="caption" aria-hidden="true">
      <strong>${m.nothing[view.nothing]}</strong>
    </div>`;
  }
  if (!prediction) return html``;
  if (prediction.isUnknown) {
    return html`<div class="answer unknown" part="caption" aria-hidden="true">
      <strong>${m.noneOfThese}</strong>
    </div>`;
  }
  if (showsStrongest) {
    return html`<div class="answer" part="caption" aria-hidden="true">
      ${renderStrongest(view)}
    </div>`;
  }
  const look = settled === null ? null : lookOf(labels.indexOf(settled));
  return html`<div class="answer" part="caption" aria-hidden="true">
    ${
      settled && look
        ? html`<span class="lead"
              >${m.of[view.input === 'microphone' ? view.input : 'camera'].looksLike}</span
            >
            ${keyed(settled, html`<strong class="settled">${renderMark(look)} ${settled}</strong>`)}`
        : nothing
    }
  </div>`;
}

/** With many labels, rows scroll away: the three strongest stay on the picture. */
function renderStrongest({ labels, shares, m }: Pick<StageModel, 'm' | 'labels' | 'shares'>) {
  const strongest = [...(shares?.ofLabel ?? [])].sort(([, a], [, b]) => b - a).slice(0, 3);
  return html`<ul class="strongest">
    ${strongest.map(([label, share]) => {
      const look = lookOf(labels.indexOf(label));
      return html`<li ${setStyle({ '--_label': look.css, '--_score': share })}>
        ${renderMark(look)} <span>${label}</span> <span class="score">${m.percent(share)}</span>
        <div class="bar"><div class="fill"></div></div>
      </li>`;
    })}
  </ul>`;
}
