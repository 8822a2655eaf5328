import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { renderIcon } from '../../look/icons.ts';
import { renderMark } from '../../look/marks.ts';
import { setStyle } from '../../look/set-style.ts';
import { renderExamples } from '../review/examples.ts';
import { renderNameField, renderNameProblem } from './name-field.ts';
import type { Skipped } from '@tl-elements/core/trainer';
import type { RowActions, RowModel, ViewContext } from './row-model.ts';
import { renderReadiness, renderTuneButton } from './readiness.ts';
import { renderTeachButton } from './teach-button.ts';

/** A label: its name and score, the button that teaches it, and its examples. */
export function renderLabelRow(
  row: RowModel,
  context: ViewContext,
  actions: RowActions,
): TemplateResult {
  const { label, look, score, examples, isCompact } = row;
  const classes = {
    row: true,
    compact: isCompact,
    current: row.isSettled,
    over: row.isOver,
    recording: row.recording !== null,
    empty: examples.length === 0,
    off: row.isOff,
    expanded: row.isExpanded,
  };
  return html`<li
    class=${classMap(classes)}
    part="row"
    data-label=${label}
    ${setStyle({ '--_label': look.css, '--_score': score ?? 0 })}
  >
    ${renderHead(row, context, actions)} ${renderNameProblem(row)}
    <div
      class="bar"
      part="bar"
      role="meter"
      aria-label=${context.m.sure(label)}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${Math.round((score ?? 0) * 100)}
      aria-valuetext=${scoreText(row, context)}
    >
      <div class="fill" part="bar-fill"></div>
    </div>
    ${renderReadiness(row, context, actions)} ${renderTools(row, context, actions)}
    ${context.heard.render(context.m, label)}
    ${isCompact && !row.isExpanded && !row.adding ? nothing : renderExamples(row, context, actions)}
    ${row.missed ? renderMissed(row.missed, context) : nothing}
  </li>`;
}

function renderHead(
  row: RowModel,
  { m, ...context }: ViewContext,
  actions: RowActions,
): TemplateResult {
  const { label } = row;
  return html`<div class="head">
    ${renderMark(row.look)} ${renderNameField(row, m, actions)}
    <button
      class="quiet remove"
      type="button"
      aria-label=${m.removeLabel(label)}
      title=${m.removeLabel(label)}
      @click=${(event: MouseEvent) => actions.remove(label, event.detail === 0)}
    >
      ${renderIcon('remove')}
    </button>
    ${renderTuneButton(row, { m, ...context }, actions)}
    <span class="score" part="score" aria-hidden="true">${scoreText(row, { m, ...context })}</span>
  </div>`;
}

function renderTools(row: RowModel, context: ViewContext, actions: RowActions): TemplateResult {
  const { m } = context;
  const { label, hasSource, examples, teachBy, files, filesIcon } = row;
  const both = [renderTeachButton(row, context, actions), renderTimer(row, context, actions)];
  return html`<div class="tools ${teachBy === 'timer' ? 'timed' : ''}">
    ${hasSource ? (teachBy === 'timer' ? both.reverse() : both) : nothing}
    <button
      class=${hasSource ? 'tool' : 'tool wide'}
      part="tool"
      type="button"
      aria-label=${m.addFiles(label, files)}
      title=${m.addFiles(label, files)}
      @click=${() => actions.chooseFiles(label)}
    >
      ${renderIcon(filesIcon)} ${hasSource ? nothing : html`<span>${m.addFilesShort(files)}</span>`}
    </button>
    ${
      row.isCompact
        ? html`<button
            class="tool count"
            type="button"
            aria-expanded=${row.isExpanded}
            aria-label=${countLabel(row, context)}
            @click=${() => actions.expand(label)}
          >
            ${examples.length - row.leftOut}
          </button>`
        : nothing
    }
  </div>`;
}

/** "Show 12 examples of Cup, 3 left out". */
function countLabel({ label, examples, leftOut }: RowModel, { m }: ViewContext): string {
  const shown = m.showExamples(label, examples.length - leftOut);
  return leftOut === 0 ? shown : `${shown}, ${m.leftOutCount(leftOut)}`;
}

function renderTimer(
  { label, recording, teachBy, words, timer }: RowModel,
  { m }: ViewContext,
  actions: RowActions,
): TemplateResult {
  const countdown = recording?.countdown ?? 0;
  const isFirst = teachBy === 'timer';
  const timed = timer && !timer.countsDown ? m.record.timerShort : m.teachTimed;
  const now = countdown > 0 ? m.getReadyShort : recording ? words.take : timed;
  const name = timer ? m.record.timer(label, timer.delay, timer.length) : words.timer(label);
  return html`<button
    class="tool timer"
    part="tool"
    type="button"
    aria-label=${isFirst ? nothing : name}
    title=${name}
    @click=${() => actions.countDown(label)}
  >
    ${countdown > 0 ? countdown : renderIcon('timer')}
    ${isFirst ? html`<span>${now}</span><span class="visually-hidden">${label}</span>` : nothing}
  </button>`;
}

function renderMissed({ count, why }: Skipped, { m }: ViewContext): TemplateResult {
  return html`<p class="note missed">${m.missed[why](count)}</p>`;
}

function scoreText({ score, examples }: RowModel, { m }: Pick<ViewContext, 'm'>): string {
  return examples.length === 0 || score === null ? '' : m.percent(score);
}
