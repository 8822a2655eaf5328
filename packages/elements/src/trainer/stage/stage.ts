import type { LoadProgress } from '@tl-elements/core/base';
import { Microphone } from '@tl-elements/sources';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { drawKeypoints } from '../../live/keypoints-overlay.ts';
import { previewOf } from '../../live/preview.ts';
import { errorModelOf, renderError, type ErrorActions } from '../../look/error-message.ts';
import { renderIcon } from '../../look/icons.ts';
import { lookOf } from '../../look/label-look.ts';
import { renderMark } from '../../look/marks.ts';
import { setStyle } from '../../look/set-style.ts';
import { sharesOf } from '../../look/shares.ts';
import { entryOf, fileKindOf } from '../../modalities.ts';
import { teachingWords } from '../../strings/all-messages.ts';
import type { Messages } from '../../strings/english.ts';
import { BoxView } from '../box/box-view.ts';
import { chooseFiles } from '../brought/file-chooser.ts';
import { FileDrops } from '../brought/file-drops.ts';
import { MediaController } from '../brought/media-controller.ts';
import { EvidenceView } from '../evidence/evidence-view.ts';
import type { FaceContext, Panel } from '../face/face-context.ts';
import { RecordingPanel } from '../recording/recording-panel.ts';
import { countOf } from '../review/example-index.ts';
import { TryTray } from '../tests/try-tray.ts';
import { mostFullRows } from '../waiting.ts';
import { DeviceSwitch } from './device-switch.ts';
import { SoundView } from './sound-view.ts';

/** What a trail is drawn from. */
interface TrailSource {
  /** x and y of each point in turn, as fractions 0..1 of the picture's width and height; null: nobody is seen. */
  readonly keypoints: Float32Array | null;
  /** The points whose ways are drawn; none: nothing is. */
  readonly trail: readonly number[];
}

/** How long a way stays visible, milliseconds. */
const visibleMs = 1200;
/** In pixels of the canvas. */
const lineWidth = 8;

/** The ways of wrists or fingertips during the last second, over the skeleton: what a movement is read from. */
export class LiveTrail {
  #last: Float32Array | null = null;
  #frames: { readonly keypoints: Float32Array; readonly at: number }[] = [];

  /** Call it after each drawing of the skeleton, which wipes the canvas. */
  draw(root: ParentNode, { keypoints, trail }: TrailSource): void {
    const now = performance.now();
    this.#frames = this.#frames.filter(({ at }) => now - at < visibleMs);
    if (keypoints && keypoints !== this.#last) this.#frames.push({ keypoints, at: now });
    this.#last = keypoints;
    const canvas = root.querySelector<HTMLCanvasElement>('canvas.keypoints');
    const context = canvas?.getContext('2d');
    if (!canvas || !context || trail.length === 0) return;
    context.strokeStyle = getComputedStyle(canvas).color;
    context.lineCap = 'round';
    context.lineWidth = lineWidth;
    for (const point of trail) {
      this.#frames.slice(1).forEach(({ keypoints: to, at }, index) => {
        const from = this.#frames[index]!.keypoints;
        context.globalAlpha = 0.8 * (1 - (now - at) / visibleMs);
        context.beginPath();
        for (const place of [from, to]) {
          const [x, y] = [place[point * 2]!, place[point * 2 + 1]!];
          context.lineTo(x * canvas.width, y * canvas.height);
        }
        context.stroke();
      });
    }
    context.globalAlpha = 1;
  }
}

/** The picture, with the answer and what else is drawn on it, or what stands in its place. */
export class Stage implements Panel, ReactiveController {
  readonly #face: FaceContext;
  readonly #sound: SoundView;
  readonly #trail = new LiveTrail();

  constructor(face: FaceContext) {
    this.#face = face;
    const { host, trainer } = face;
    this.#sound = new SoundView(
      () => host.renderRoot,
      () => (host.isDrawn ? previewOf(trainer.live).microphone : null),
    );
    host.addController(this);
  }

  hostUpdated(): void {
    this.#sound.updated();
    const { host, trainer, settings } = this.#face;
    const { keypoints } = trainer.state;
    const { bones, extractor } = trainer.live;
    const trail = extractor?.movements?.trail ?? [];
    drawKeypoints(host.renderRoot, { keypoints, bones, slotted: settings.video });
    this.#trail.draw(host.renderRoot, { keypoints, trail });
  }

  render(m: Messages): TemplateResult {
    const face = this.#face;
    const devices = face.part(DeviceSwitch);
    return renderStage(stageOf(face, m), {
      start: () => face.start(),
      stop: () => void face.trainer.stop(),
      flip: () => void devices.flip(),
      toggleEvidence: () => face.part(EvidenceView).toggle(),
      choosePart: () => face.part(BoxView).toggle(),
      choose: (deviceId) => void devices.switchTo({ deviceId }),
      tryFile: () => face.part(TryTray).choose(),
    });
  }
}

/** What is shown. */
type StageView = ReturnType<typeof stageOf>;

function stageOf(face: FaceContext, m: Messages) {
  const { host, trainer, settings } = face;
  const { state } = trainer;
  const { error, labels, prediction, settled, nothing, recording } = state;
  const [media, drops] = [face.part(MediaController), face.part(FileDrops)];
  const [devices, box] = [face.part(DeviceSwitch), face.part(BoxView)];
  return {
    m,
    state: state.live,
    error: error && errorModelOf(error, m, errorActions(face, m)),
    progress: state.loading,
    stream: host.stream,
    isMirrored: host.isMirrored,
    /** `none`: a video of the page may be in the slot. */
    input: settings.input,
    /** The kind of device that the modality uses, whether one is open or not. */
    kind: entryOf(host)?.input ?? 'camera',
    words: teachingWords(m, host),
    files: m.files[fileKindOf(host)],
    /** A microphone is open: its spectrogram is the picture. */
    isListening: trainer.live.source instanceof Microphone,
    /** The mark on its meter of loudness, 0..1: quieter seconds are not recorded; null: there is none. */
    gate: face.part(RecordingPanel).gate,
    hasVideo: settings.video !== null,
    /** There is a model that a file can be tried with. */
    canTry: host.model !== null,
    tried: media.tried?.url ?? null,
    /** The cameras, or the microphones, that can be chosen. */
    devices: devices.choices,
    deviceId: devices.deviceId,
    labels,
    prediction,
    shares: prediction && sharesOf(prediction),
    settled,
    /** What is missing in the picture; null: nothing. */
    nothing,
    /** The extractor finds keypoints, which are drawn over the picture. */
    showsKeypoints: trainer.live.bones.length > 0 && state.live === 'running',
    /** Where the evidence for the settled label lies is drawn over the picture; null: it can't be. */
    showsEvidence: face.part(EvidenceView).isOn,
    /** The part of the picture that counts, over it. */
    box: box.renderFrame(m, state),
    /** That part is being chosen; null: it can't be. */
    choosesPart: box.isOfferedIn(state),
    showsStrongest: labels.length > mostFullRows,
    recording: recording && {
      label: recording.label,
      look: lookOf(labels.indexOf(recording.label)),
      countdown: recording.countdown,
      count: countOf(state.examples, recording.label),
    },
    isDropTarget: drops.isDragging && drops.overLabel === null && !drops.isOverTray,
  };
}

function errorActions(face: FaceContext, m: Messages): ErrorActions {
  const media = face.part(MediaController);
  return {
    start: () => face.start(),
    dismiss: () => face.trainer.live.dismiss(),
    chooseFiles: {
      words: m.chooseFiles(media.words),
      act: () => chooseFiles(media.accept, true, (files) => void media.offer(files)),
    },
  };
}

/** What the controls on the picture do. */
interface StageActions {
  start(): void;
  stop(): void;
  flip(): void;
  toggleEvidence(): void;
  choosePart(): void;
  choose(deviceId: string): void;
  tryFile(): void;
}

/** The picture, with the answer written on it. */
function renderStage(view: StageView, actions: StageActions): TemplateResult {
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

function renderPicture(view: StageView) {
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
  { labels, settled, isMirrored }: StageView,
  name: 'keypoints' | 'evidence',
): TemplateResult {
  const color = settled === null ? '#fff' : lookOf(labels.indexOf(settled)).css;
  return html`<canvas
    class=${classMap({ picture: true, [name]: true, mirrored: isMirrored })}
    ${setStyle({ color })}
    aria-hidden="true"
  ></canvas>`;
}

function renderOnPicture(view: StageView, actions: StageActions): TemplateResult {
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

function renderInvitation(view: StageView, actions: StageActions): TemplateResult {
  const marks = Math.min(8, Math.max(2, view.labels.length));
  return html`<div class="invitation">
    <p class="motif">${Array.from({ length: marks }, (_, index) => renderMark(lookOf(index)))}</p>
    ${view.input === 'none' ? renderFilesInvited(view, actions) : renderDeviceInvited(view, actions)}
  </div>`;
}

function renderDeviceInvited({ m, kind, words }: StageView, actions: StageActions) {
  const { start, orFiles } = m.of[kind];
  return html`<p class="promise">${words.firstMinute}</p>
    <button class="primary" part="start-button" type="button" @click=${actions.start}>
      ${renderIcon(kind)} ${start}
    </button>
    <p class="note">${words.orFiles ?? orFiles}</p>`;
}

function renderFilesInvited({ m, files, canTry }: StageView, actions: StageActions) {
  if (!canTry) return html`<p class="promise">${m.firstMinuteFiles(files)}</p>`;
  return html`<p class="promise">${m.tryFileHint(files)}</p>
    <button class="secondary" type="button" @click=${actions.tryFile}>${m.tryFile(files)}</button>`;
}

function renderOpening({ m, progress, input, kind }: StageView): TemplateResult {
  return html`<div class="invitation">
    <p class="promise">${input === 'none' ? m.of[kind].loading : m.of[input].opening}</p>
    ${renderProgress(progress, m.of[kind].loading)}
    <p class="note">${input === 'none' ? '' : m.of[input].allow}</p>
  </div>`;
}

function renderLoading({ m, progress, kind }: StageView): TemplateResult {
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
  { label, look, countdown, count }: NonNullable<StageView['recording']>,
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
  { m, devices, deviceId, input, stream, isListening, ...view }: StageView,
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

/** The answer, written on the picture. Screen readers get the settled label from the live region. */
function renderAnswer(view: StageView): TemplateResult {
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
function renderStrongest({ labels, shares, m }: StageView) {
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
