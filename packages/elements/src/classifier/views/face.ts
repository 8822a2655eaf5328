import type { LoadProgress, Model, Prediction } from '@tl-elements/core/base';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import type { ElementState } from '../../events.ts';
import { renderError, type ErrorModel } from '../../look/error-message.ts';
import { lookOf } from '../../look/label-look.ts';
import { renderMark } from '../../look/marks.ts';
import { setStyle } from '../../look/set-style.ts';
import { sharesOf } from '../../look/shares.ts';
import type { DisplayMessages } from '../../strings/display-english.ts';

/** How a classifier shows its answer. */
export type FaceName = 'bars' | 'pill' | 'picture';

/** What a face shows. */
export interface FaceModel {
  readonly m: DisplayMessages;
  readonly face: FaceName;
  readonly state: ElementState;
  readonly canStart: boolean;
  readonly input: 'camera' | 'microphone';
  readonly error: ErrorModel | null;
  readonly progress: LoadProgress | null;
  readonly labels: readonly string[];
  /** Why the model may be wrong; null: nothing is known. */
  readonly doubt: Model['doubt'] | null;
  readonly prediction: Prediction | null;
  /** The model tells what is none of its labels, and is asked to. */
  readonly tellsNone: boolean;
  readonly settled: string | null;
  /** How many rows, those with the highest scores; null: all. */
  readonly top: number | null;
  readonly stream: MediaStream | null;
  readonly isMirrored: boolean;
  /** A microphone is open: its spectrogram is the picture. */
  readonly isListening: boolean;
  /** The extractor finds keypoints, which are drawn over the picture. */
  readonly hasKeypoints: boolean;
}

/** One of the three faces, or the failure in its place. */
export function renderFace(view: FaceModel, start: () => void): TemplateResult {
  const { m, face, error, state, canStart, settled, prediction } = view;
  const said = prediction?.isUnknown ? m.noneOfThese : (settled ?? '');
  return html`<div class="face ${face}" part="face">
    ${error ? renderError(error) : renderBody(view)}
    ${view.doubt ? html`<p class="doubt" part="doubt">${m.doubts[view.doubt]}</p>` : nothing}
    ${
      canStart
        ? html`<button class="start" part="start-button" type="button" @click=${start}>
            ${m.of[view.input].start}
          </button>`
        : nothing
    }
    ${state === 'loading' ? renderLoading(view) : nothing}
    <p class="visually-hidden" role="status" aria-label=${m.saysLabels}>${said}</p>
    <slot name="trigger"></slot>
  </div>`;
}

function renderBody(view: FaceModel): TemplateResult {
  if (view.face === 'picture') return renderPicture(view);
  return view.face === 'pill' ? renderPill(view) : renderBars(view);
}

function renderLoading({ m, progress, input }: FaceModel): TemplateResult {
  return html`<progress
    max="1"
    .value=${progress?.fraction ?? 0}
    aria-label=${m.of[input].loading}
  ></progress>`;
}

/** A row of the bars: of a label, or of none of these. */
interface BarRow {
  readonly name: string;
  /** Its place among the labels; null: it is none of them. */
  readonly index: number | null;
  readonly share: number;
}

function renderBars(view: FaceModel): TemplateResult {
  const { m, labels, prediction, top, tellsNone } = view;
  const shares = prediction && sharesOf(prediction);
  const all = labels.map((name, index): BarRow => {
    return { name, index, share: shares?.ofLabel.get(name) ?? 0 };
  });
  if (tellsNone) all.push({ name: m.noneOfThese, index: null, share: shares?.ofNone ?? 0 });
  const shown = top === null ? all : all.toSorted((a, b) => b.share - a.share).slice(0, top);
  return html`<ul role="list">
    ${shown.map((row) => renderRow(row, view))}
  </ul>`;
}

function renderRow({ name, index, share }: BarRow, { m, prediction }: FaceModel): TemplateResult {
  const look = index === null ? null : lookOf(index);
  return html`<li
    class="row"
    part="row"
    ${setStyle({ '--_label': look?.css ?? 'currentColor', '--_score': share })}
  >
    ${look ? renderMark(look) : html`<span class="mark"></span>`}
    <span class="name" part="name">${name}</span>
    <span class="score" part="score" aria-hidden="true">${prediction ? m.percent(share) : ''}</span>
    ${renderBar(look ? m.sure(name) : name, share, m)}
  </li>`;
}

function renderBar(name: string, score: number, m: DisplayMessages): TemplateResult {
  return html`<div
    class="bar"
    part="bar"
    role="meter"
    aria-label=${name}
    aria-valuemin="0"
    aria-valuemax="100"
    aria-valuenow=${Math.round(score * 100)}
    aria-valuetext=${m.percent(score)}
  >
    <div class="fill" part="bar-fill"></div>
  </div>`;
}

function renderPill(view: FaceModel): TemplateResult {
  const { m, labels, settled, prediction } = view;
  if (!prediction)
    return html`<span class="name waiting"
      >${view.state === 'running' ? m.of[view.input].waiting : ''}</span
    >`;
  if (settled === null || prediction.isUnknown) {
    const words = prediction.nothing ? m.nothing[prediction.nothing] : m.noneOfThese;
    return html`<span class="name waiting" part="name" aria-hidden="true">${words}</span>`;
  }
  const look = lookOf(labels.indexOf(settled));
  const score = sharesOf(prediction).ofLabel.get(settled) ?? 0;
  return html`<span
    class="settled"
    aria-hidden="true"
    ${setStyle({ '--_label': look.css, '--_score': score })}
  >
    ${keyed(settled, html`<span class="named">${renderMark(look)} <span class="name" part="name">${settled}</span></span>`)}
    <span class="bar" part="bar"><span class="fill" part="bar-fill"></span></span>
  </span>`;
}

function renderPicture(view: FaceModel): TemplateResult {
  return html`<div class="frame" part="picture">
    ${renderWatched(view)} ${view.hasKeypoints ? renderKeypoints(view) : nothing}
    ${view.prediction ? html`<div class="caption" part="caption">${renderPill(view)}</div>` : nothing}
  </div>`;
}

function renderWatched({ stream, isMirrored, isListening }: FaceModel): TemplateResult {
  if (isListening) {
    return html`<canvas class="sound" width="500" height="256" aria-hidden="true"></canvas>
      <div class="level" aria-hidden="true"></div>`;
  }
  if (!stream) return html`<slot name="picture"></slot>`;
  return html`<video
    class=${isMirrored ? 'mirrored' : ''}
    .srcObject=${live(stream)}
    autoplay
    muted
    playsinline
    aria-hidden="true"
  ></video>`;
}

/** Drawn on after each rendering, in the color of the settled label. */
function renderKeypoints({ labels, settled, isMirrored }: FaceModel): TemplateResult {
  const color = settled === null ? '#fff' : lookOf(labels.indexOf(settled)).css;
  return html`<canvas
    class="keypoints ${isMirrored ? 'mirrored' : ''}"
    ${setStyle({ color })}
    aria-hidden="true"
  ></canvas>`;
}
