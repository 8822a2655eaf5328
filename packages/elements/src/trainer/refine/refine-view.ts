import type { RefineResult, RefiningProgress } from '@tl-elements/core/trainer';
import { html, nothing, type TemplateResult } from 'lit';
import { renderIcon } from '../../look/icons.ts';
import type { Messages } from '../../strings/english.ts';

/** What the buttons do. */
export interface RefineActions {
  start(): void;
  pause(): void;
  resume(): void;
  cancel(): void;
  undo(): void;
  dismiss(): void;
}

/** The offer: one line that asks for nothing. */
export function renderRefineOffer(
  m: Messages,
  expectedMs: number,
  { start }: RefineActions,
): TemplateResult {
  return html`<div class="refine" part="refine">
    <p>
      ${m.refine.offer(roundSeconds(expectedMs))}
      <button class="link" type="button" @click=${start}>${m.refine.start}</button>
    </p>
  </div>`;
}

/** How far it is, how long it will take, and what can be done about it. */
export function renderRefining(
  m: Messages,
  { fraction, phase, remainingMs }: RefiningProgress,
  isPaused: boolean,
  { pause, resume, cancel }: RefineActions,
): TemplateResult {
  const { running, left, paused } = m.refine;
  const toggle = isPaused ? resume : pause;
  // The first phase takes a few seconds: the bar moves when the others do.
  const done = phase === 'prepare' ? 0 : fraction;
  const rest = remainingMs === null ? nothing : left(roundSeconds(remainingMs));
  return html`<div class="refine" part="refine" role="group" aria-label=${running}>
    <p>${running} <span class="note">${isPaused ? paused : rest}</span></p>
    <progress max="1" .value=${done} aria-label=${running}></progress>
    <div class="places">
      <button
        class="quiet"
        type="button"
        ?disabled=${phase === 'prepare'}
        data-refine="pause"
        @click=${toggle}
      >
        ${isPaused ? m.refine.resume : m.refine.pause}
      </button>
      <button class="quiet" type="button" data-refine="cancel" @click=${cancel}>${m.cancel}</button>
    </div>
  </div>`;
}

/** What has come of it. Screen readers get it from the live region. */
export function renderRefined(
  m: Messages,
  { adopted, ...result }: RefineResult,
  { undo, dismiss }: RefineActions,
): TemplateResult {
  return html`<div class="refine" part="refine">
    <p>${outcomeWords(m, { adopted, ...result })}</p>
    <div class="places">
      ${
        adopted
          ? html`<button class="secondary" type="button" @click=${undo}>
              ${renderIcon('undo')} ${m.undo}
            </button>`
          : nothing
      }
      <button class="quiet" type="button" data-refine="close" @click=${dismiss}>${m.close}</button>
    </div>
  </div>`;
}

/** What has come of it, as a sentence. */
export function outcomeWords(m: Messages, { adopted, before, after }: RefineResult): string {
  return adopted ? m.refine.helped(before.accuracy, after.accuracy) : m.refine.unhelpful;
}

/** Tens of seconds, or whole minutes: nobody can say it better. */
function roundSeconds(ms: number): number {
  const seconds = ms / 1000;
  return seconds < 55
    ? 10 * Math.max(1, Math.round(seconds / 10))
    : 60 * Math.ceil(seconds / 60 - 0.2);
}
