import { html, nothing, type TemplateResult } from 'lit';
import { renderIcon } from '../../look/icons.ts';
import type { RowActions, RowModel, ViewContext } from './row-model.ts';

/** Shows and hides the slider. */
export function renderTuneButton(
  { label, readiness, isTuning }: RowModel,
  { m }: ViewContext,
  actions: RowActions,
): TemplateResult | typeof nothing {
  if (readiness === null) return nothing;
  return html`<button
    class="quiet tune"
    type="button"
    aria-label=${m.howOften(label)}
    title=${m.howOften(label)}
    aria-expanded=${isTuning}
    @click=${() => actions.tune(label)}
  >
    ${renderIcon('slider')}
  </button>`;
}

/** Sets how readily a label wins, or that it is not learnt for now. */
export function renderReadiness(
  { label, readiness, isTuning, isOff }: RowModel,
  { m }: ViewContext,
  actions: RowActions,
): TemplateResult | typeof nothing {
  const renderSwitch = (words: string, isOn: boolean) =>
    html`<button class="secondary switch" type="button" @click=${() => actions.enable(label, isOn)}>
      ${words}
    </button>`;
  if (isOff) {
    return html`<div class="readiness off">
      <span>${m.labelIsOff}</span> ${renderSwitch(m.switchOn(label), true)}
    </div>`;
  }
  if (readiness === null || !isTuning) return nothing;
  return html`<div class="readiness">
    <span aria-hidden="true">${m.rarely}</span>
    <input
      type="range"
      min="0.05"
      max="0.95"
      step="0.05"
      aria-label=${m.howOften(label)}
      aria-valuetext=${wordsOf(readiness, m)}
      .value=${String(readiness)}
      @input=${({ target }: Event) =>
        actions.setReadiness(label, (target as HTMLInputElement).valueAsNumber)}
    />
    <span aria-hidden="true">${m.often}</span>
    ${renderSwitch(m.switchOff(label), false)}
  </div>`;
}

/** A figure alone would not say which end is which. */
function wordsOf(readiness: number, m: ViewContext['m']): string {
  const percent = m.percent(readiness);
  if (readiness === 0.5) return percent;
  return `${readiness < 0.5 ? m.rarely : m.often}, ${percent}`;
}
