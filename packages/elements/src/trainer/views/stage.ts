import type { LoadProgress } from '@tl-elements/core/base';
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { renderError } from '../../look/error-message.ts';
import { renderIcon } from '../../look/icons.ts';
import { lookOf } from '../../look/label-look.ts';
import { renderMark } from '../../look/marks.ts';
import { setStyle } from '../../look/set-style.ts';
import type { Messages } from '../../strings/english.ts';
import { renderAnswer } from './answer.ts';
import type { StageModel } from './stage-model.ts';

/** What the controls on the picture do. */
export interface StageActions {
  start(): void;
  stop(): void;
  flip(): void;
  toggleEvidence(): void;
  choosePart(): void;
  choose(deviceId: string): void;
  tryFile(): void;
}

/** The picture, with the answer written on it. */
export function renderStage(view: StageModel, actions: StageActions): TemplateResult {
  const { m, recording, isDropTarget, choosesPart } = view;
  const isRecorded = recording !== null && recording.countdown === 0;
  return html`<section
    class=${classMap({ stage: true, recording: isRecorded, over: isDropTarget, choosing: choosesPart === true })}
    part="picture"
    aria-label=${m.stage}
    ${setStyle({ '--_label': recording?.look.css ?? null })}
  >
    ${renderPicture(view)} ${view.showsKeypoints ? renderOverlay(view, 'keypoints') : nothing}
    ${view.showsEvidence ? renderOverlay(view, 'evidence') : nothing}
    ${view.error ? nothing : view.box}
    ${view.error ? renderError(view.error) : renderOnPicture(view, actions)}
  </section>`;
}

function renderPicture(view: StageModel) {
  const { stream, isMirrored, tried, hasVideo, input, error, isListening, gate } = view;
  if (error) return nothing;
  if (isListening) {
    return html`<canvas class="picture sound" width="500" height="256" aria-hidden="true"></canvas>
      <div
        class=${classMap({ level: true, gated: gate !== null })}
        ${setStyle({ '--_gate': gate })}
        aria-hidden="true"
      ></div>
      <p class="quiet-room" aria-hidden="true" hidden>${view.m.quiet}</p>`;
  }
  if (stream) {
    return html`<video
      class=${classMap({ picture: true, mirrored: isMirrored })}
      .srcObject=${live(stream)}
      .muted=${true}
      autoplay
      muted
      playsinline
      aria-hidden="true"
    ></video>`;
  }
  if (tried) return html`<img class="picture" src=${tried} alt="" />`;
  return html`<slot name="picture" ?hidden=${!hasVideo || input !== 'none'}></slot>`;
}

/** Drawn on after each rendering, in the color of the settled label. */
function renderOverlay(
  { labels, settled, isMirrored }: StageModel,
  name: 'keypoints' | 'evidence',
): TemplateResult {
  const color = settled === null ? '#fff' : lookOf(labels.indexOf(settled)).css;
  return html`<canvas
    class=${classMap({ picture: true, [name]: true, mirrored: isMirrored })}
    ${setStyle({ color })}
    aria-hidden="true"
  ></canvas>`;
}

function renderOnPicture(view: StageModel, actions: StageActions): TemplateResult {
  const { m, state, stream, hasVideo, input, tried, recording, isListening } = view;
  const hasPicture =
    stream !== null || isListening || (hasVideo && input === 'none') || tried !== null;
  if (!hasPicture)
    return state === 'loading' ? renderOpening(view) : renderInvitation(view, actions);
  return html`
    ${recording ? renderRecording(recording, m) : nothing}
    ${state === 'loading' ? renderLoading(view) : nothing}
    ${state === 'running' || tried ? renderAnswer(view) : nothing}
    ${stream || isListening || view.showsEvidence !== null ? renderControls(view, actions) : nothing}
    ${
      hasVideo && !stream && state !== 'running' && state !== 'loading'
        ? html`<button class="primary center" type="button" @click=${actions.start}>
            ${m.start}
          </button>`
        : nothing
    }
  `;
}

function renderInvitation(view: StageModel, actions: StageActions): TemplateResult {
  const marks = Math.min(8, Math.max(2, view.labels.length));
  return html`<div class="invitation">
    <p class="motif">${Array.from({ length: marks }, (_, index) => renderMark(lookOf(index)))}</p>
    ${view.input === 'none' ? renderFilesInvited(view, actions) : renderDeviceInvited(view, actions)}
  </div>`;
}

function renderDeviceInvited({ m, kind, words }: StageModel, actions: StageActions) {
  const { start, orFiles } = m.of[kind];
  return html`<p class="promise">${words.firstMinute}</p>
    <button class="primary" part="start-button" type="button" @click=${actions.start}>
      ${renderIcon(kind)} ${start}
    </button>
    <p class="note">${words.orFiles ?? orFiles}</p>`;
}

function renderFilesInvited({ m, files, canTry }: StageModel, actions: StageActions) {
  if (!canTry) return html`<p class="promise">${m.firstMinuteFiles(files)}</p>`;
  return html`<p class="promise">${m.tryFileHint(files)}</p>
    <button class="secondary" type="button" @click=${actions.tryFile}>${m.tryFile(files)}</button>`;
}

function renderOpening({ m, progress, input, kind }: StageModel): TemplateResult {
  return html`<div class="invitation">
    <p class="promise">${input === 'none' ? m.of[kind].loading : m.of[input].opening}</p>
    ${renderProgress(progress, m.of[kind].loading)}
    <p class="note">${input === 'none' ? '' : m.of[input].allow}</p>
  </div>`;
}

function renderLoading({ m, progress, kind }: StageModel): TemplateResult {
  const { loading, loadingDownload } = m.of[kind];
  return html`<div class="loading">
    <span>${progress?.phase === 'download' ? loadingDownload(progress.fraction) : loading}</span>
    ${renderProgress(progress, loading)}
  </div>`;
}

function renderProgress(progress: LoadProgress | null, name: string): TemplateResult {
  return html`<progress max="1" .value=${progress?.fraction ?? 0} aria-label=${name}></progress>`;
}

function renderRecording(
  { label, look, countdown, count }: NonNullable<StageModel['recording']>,
  m: Messages,
) {
  if (countdown > 0) {
    return html`<div class="countdown">
      <span>${m.getReady(label)}</span><strong>${countdown}</strong>
    </div>`;
  }
  return html`<p class="tag">${renderMark(look)} ${m.recording(label, count)}</p>`;
}

function renderControls(
  { m, devices, deviceId, input, stream, isListening, ...view }: StageModel,
  actions: StageActions,
): TemplateResult {
  const { stop, choose } = m.of[input === 'microphone' ? input : 'camera'];
  const { showsEvidence, choosesPart, recording } = view;
  const canFlip = input !== 'microphone' && devices.length > 1;
  // For two cameras the flip button is enough.
  const least = canFlip ? 3 : 2;
  return html`<div class="controls">
    ${
      devices.length >= least
        ? html`<select
            aria-label=${choose}
            @change=${(event: Event) => actions.choose((event.target as HTMLSelectElement).value)}
          >
            ${devices.map(
              (device) =>
                html`<option value=${device.deviceId} ?selected=${device.deviceId === deviceId}>
                  ${device.label}
                </option>`,
            )}
          </select>`
        : nothing
    }
    ${
      showsEvidence === null
        ? nothing
        : html`<button
            type="button"
            aria-label=${m.evidence.toggle}
            title=${m.evidence.toggle}
            aria-pressed=${showsEvidence}
            @click=${actions.toggleEvidence}
          >
            ${renderIcon('eye')}
          </button>`
    }
    ${
      choosesPart === null
        ? nothing
        : html`<button
            class="look-at"
            type="button"
            aria-label=${m.evidence.box.toggle}
            title=${m.evidence.box.toggle}
            aria-expanded=${choosesPart}
            ?disabled=${recording !== null}
            @click=${actions.choosePart}
          >
            ${renderIcon('part')}
          </button>`
    }
    ${
      canFlip
        ? html`<button type="button" aria-label=${m.flip} title=${m.flip} @click=${actions.flip}>
            ${renderIcon('flip')}
          </button>`
        : nothing
    }
    ${
      stream || isListening
        ? html`<button type="button" aria-label=${stop} title=${stop} @click=${actions.stop}>
            ${renderIcon('stop')}
          </button>`
        : nothing
    }
  </div>`;
}
