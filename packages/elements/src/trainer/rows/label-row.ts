import type { Skipped } from '@tl-elements/core/trainer';
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { renderIcon } from '../../look/icons.ts';
import { renderMark } from '../../look/marks.ts';
import { setStyle } from '../../look/set-style.ts';
import type { Messages } from '../../strings/english.ts';
import type { FaceContext } from '../face/face-context.ts';
import { HeardView } from '../recording/heard-sound.ts';
import { renderExamples } from './examples.ts';
import { renderNameField, renderNameProblem } from './name-field.ts';
import type { Row } from './row.ts';
import { renderTeachButton } from './teach-button.ts';

/** A label: its name and score, the button that teaches it, and its examples. */
export function renderLabelRow(face: FaceContext, row: Row): TemplateResult {
  const { m, label, look, score, examples, isCompact } = row;
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
    ${renderHead(row)} ${renderNameProblem(row)}
    <div
      class="bar"
      part="bar"
      role="meter"
      aria-label=${m.sure(label)}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${Math.round((score ?? 0) * 100)}
      aria-valuetext=${scoreText(row)}
    >
      <div class="fill" part="bar-fill"></div>
    </div>
    ${renderReadiness(row)} ${renderTools(row)} ${face.part(HeardView).render(m, label)}
    ${isCompact && !row.isExpanded && !row.adding ? nothing : renderExamples(face, row)}
    ${row.missed ? renderMissed(row.missed, m) : nothing}
  </li>`;
}

function renderHead(row: Row): TemplateResult {
  const { m, actions, label } = row;
  return html`<div class="head">
    ${renderMark(row.look)} ${renderNameField(row)}
    <button
      class="quiet remove"
      type="button"
      aria-label=${m.removeLabel(label)}
      title=${m.removeLabel(label)}
      @click=${(event: MouseEvent) => actions.remove(label, event.detail === 0)}
    >
      ${renderIcon('remove')}
    </button>
    ${renderTuneButton(row)}
    <span class="score" part="score" aria-hidden="true">${scoreText(row)}</span>
  </div>`;
}

function renderTools(row: Row): TemplateResult {
  const { m, actions, label, hasSource, examples, teachBy, files } = row;
  const both = [renderTeachButton(row), renderTimer(row)];
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
      ${renderIcon(row.isOfSounds ? 'sounds' : 'photos')}
      ${hasSource ? nothing : html`<span>${m.addFilesShort(files)}</span>`}
    </button>
    ${
      row.isCompact
        ? html`<button
            class="tool count"
            type="button"
            aria-expanded=${row.isExpanded}
            aria-label=${countLabel(row)}
            @click=${() => actions.expand(label)}
          >
            ${examples.length - row.leftOut}
          </button>`
        : nothing
    }
  </div>`;
}

/** "Show 12 examples of Cup, 3 left out". */
function countLabel({ m, label, examples, leftOut }: Row): string {
  const shown = m.showExamples(label, examples.length - leftOut);
  return leftOut === 0 ? shown : `${shown}, ${m.leftOutCount(leftOut)}`;
}

function renderTimer(row: Row): TemplateResult {
  const { m, actions, label, recording, teachBy, words, timer } = row;
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

function renderMissed({ count, why }: Skipped, m: Messages): TemplateResult {
  return html`<p class="note missed">${m.missed[why](count)}</p>`;
}

function scoreText({ m, score, examples }: Row): string {
  return examples.length === 0 || score === null ? '' : m.percent(score);
}

/** Shows and hides the slider. */
function renderTuneButton(row: Row): TemplateResult | typeof nothing {
  const { m, actions, label, readiness, isTuning } = row;
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
function renderReadiness(row: Row): TemplateResult | typeof nothing {
  const { m, actions, label, readiness, isTuning, isOff } = row;
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
function wordsOf(readiness: number, m: Messages): string {
  const percent = m.percent(readiness);
  if (readiness === 0.5) return percent;
  return `${readiness < 0.5 ? m.rarely : m.often}, ${percent}`;
}
