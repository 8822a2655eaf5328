import type { ExampleId } from '@tl-elements/core';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { errorViewOf } from '../look/error-view.ts';
import { renderIcon } from '../look/icons.ts';
import { lookOf } from '../look/label-look.ts';
import type { LiveSettings } from '../live/live-controller.ts';
import { messagesFor } from '../strings/catalogue.ts';
import type { Messages } from '../strings/english.ts';
import { CameraSwitch } from './camera-switch.ts';
import { FileChooser } from './file-chooser.ts';
import { flyIntoRow } from './flight.ts';
import { adviceCards, guide, type Taught } from './guidance.ts';
import type { PhotosController } from './photos-controller.ts';
import { sayAloud } from './say-aloud.ts';
import type { TrainerSession } from './session.ts';
import type { TlTrainer } from './tl-trainer.ts';
import { UsePanel } from './use-panel.ts';
import { renderFoot } from './views/foot.ts';
import { renderLabelRow } from './views/label-row.ts';
import { renderQuality } from './views/quality.ts';
import type { RowActions, RowView } from './views/row-view.ts';
import { renderStage, type StageView } from './views/stage.ts';
import { renderUnderstand } from './views/understand.ts';

/** With more labels than this, each takes one line. */
const mostFullRows = 6;

/** What the trainer shows: session in, views out, presses back to the session. */
export class TrainerFace {
  readonly #host: TlTrainer;
  readonly #session: TrainerSession;
  readonly #photos: PhotosController;
  readonly #settings: () => LiveSettings;
  readonly #chooser: FileChooser;
  readonly #usePanel: UsePanel;
  readonly #switch: CameraSwitch;
  readonly #expanded = new Set<string>();
  #isExplaining = false;
  #announcement = '';
  /** Focused once it has been rendered. */
  #labelToName: string | null = null;

  constructor(
    host: TlTrainer,
    session: TrainerSession,
    photos: PhotosController,
    settings: () => LiveSettings,
  ) {
    this.#host = host;
    this.#session = session;
    this.#photos = photos;
    this.#settings = settings;
    this.#chooser = new FileChooser();
    this.#usePanel = new UsePanel(host);
    this.#switch = new CameraSwitch(host, session.live);
    // eslint-disable-next-line no-restricted-syntax -- the host listens to itself, for as long as it lives
    host.addEventListener('tl-label', ({ detail }) => this.#say(detail.label ?? ''));
  }

  /** The labels to begin with: the attribute's, or two that wait for their names. */
  firstLabels(): readonly string[] {
    const named = (this.#host.seedLabels ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    return named.length > 0 ? named : [this.#m.newLabel(1), this.#m.newLabel(2)];
  }

  exampleAdded(label: string, id: ExampleId): void {
    const url = this.#session.project.thumbnailUrl(id);
    const row = this.#rowOf(label);
    if (url && row) flyIntoRow(this.#host.renderRoot, row, url);
  }

  taught(label: string): void {
    this.#say(this.#m.saidTaught(label, this.#m.examples(this.#countOf(label))));
  }

  counted(_label: string, seconds: number): void {
    sayAloud(this.#m.saidCountdown[seconds] ?? '', this.#host.lang);
  }

  /** After each rendering. */
  updated(): void {
    this.#switch.updated();
    if (this.#labelToName !== null) {
      this.#rowOf(this.#labelToName)?.querySelector<HTMLInputElement>('.name')?.focus();
      this.#labelToName = null;
    }
  }

  render(): TemplateResult {
    const { m } = { m: this.#m };
    const isMany = this.#host.labels.length > mostFullRows;
    return html`<div class="trainer ${isMany ? 'many' : ''}" part="trainer">
      <div class="see">
        <div class="${this.#isExplaining ? '' : 'kept'} watch">
          ${renderStage(this.#stageView(m, isMany), {
            start: () => this.#start(),
            stop: () => void this.#session.stop(),
            flip: () => void this.#switch.flip(),
            chooseCamera: (deviceId) => void this.#switch.switchTo({ deviceId }),
            tryPhoto: () => this.#chooser.choose(false, (files) => void this.#photos.try(files)),
          })}
          ${this.#renderQuality(m)}
        </div>
      </div>
      <div class="list">
        ${this.#renderListHead(m)}
        <ul class="rows" role="list" aria-label=${m.labels}>
          ${repeat(
            this.#host.labels,
            (_, index) => index,
            (label, index) =>
              renderLabelRow(
                this.#rowView(label, index, isMany),
                { m, thumbnailUrl: (id) => this.#session.project.thumbnailUrl(id) },
                this.#rowActions,
              ),
          )}
        </ul>
        <button class="add" part="add-button" type="button" @click=${() => this.#addLabel()}>
          ${renderIcon('plus')} ${m.addLabel}
        </button>
        ${renderFoot(
          {
            m,
            canUndo: this.#session.project.canUndo,
            canRedo: this.#session.project.canRedo,
            hasModel: this.#host.model !== null,
            isUsing: this.#usePanel.isOpen,
          },
          {
            undo: () => void this.#session.project.undo(),
            redo: () => void this.#session.project.redo(),
            save: () => void this.#usePanel.download(),
            use: () => this.#usePanel.toggle(),
          },
        )}
      </div>
      ${this.#usePanel.render(m)}
      <p class="visually-hidden" role="status" aria-live="polite">${this.#announcement}</p>
      <div class="flights" aria-hidden="true"></div>
    </div>`;
  }

  get #m(): Messages {
    return messagesFor(this.#host);
  }

  get #hasSource(): boolean {
    const { input, video } = this.#settings();
    return input === 'camera' || video !== null;
  }

  get #taught(): Taught {
    const { labels, examples, evaluation } = this.#host;
    return {
      labels,
      examples,
      evaluation,
      isLearning: this.#session.project.isLearning,
      hasSource: this.#hasSource,
      isInvited: this.#host.state === 'idle' || this.#host.state === 'ready',
    };
  }

  #renderListHead(m: Messages) {
    const isUnknown = this.#host.prediction?.isUnknown ?? false;
    const words =
      this.#photos.waiting.length > 0 || this.#photos.isDragging ? m.dropOnRow : m.labels;
    return html`<div class="list-head ${isUnknown ? 'unknown' : ''}">
      <h2>${words}</h2>
      ${isUnknown ? html`<span class="none">${m.noneOfThese}</span>` : nothing}
    </div>`;
  }

  #renderQuality(m: Messages) {
    const guidance = guide(this.#taught, m);
    const actions = {
      teach: (label: string) => this.#teach(label),
      addLabel: () => this.#addLabel(),
      use: () => this.#usePanel.open(),
    };
    return html`${renderQuality(
      {
        m,
        ...guidance,
        canExplain: this.#host.model !== null,
        isExplaining: this.#isExplaining,
      },
      () => this.#toggleExplaining(),
    )}
    ${
      this.#isExplaining
        ? renderUnderstand(
            {
              m,
              labels: this.#host.labels,
              evaluation: this.#host.evaluation,
              advice: adviceCards(this.#taught, m, actions),
            },
            () => this.#toggleExplaining(),
          )
        : nothing
    }`;
  }

  #stageView(m: Messages, isMany: boolean): StageView {
    const { live, recording, prediction, settled } = this.#session;
    const { labels, isMirrored, stream } = this.#host;
    const { input, video } = this.#settings();
    const active = recording.active;
    return {
      m,
      state: live.state,
      error:
        live.error &&
        errorViewOf(live.error, m, { start: () => this.#start(), dismiss: () => live.dismiss() }),
      progress: live.progress,
      stream,
      isMirrored,
      input,
      hasVideo: video !== null,
      tried: this.#photos.tried?.url ?? null,
      cameras: this.#switch.cameras,
      deviceId: live.camera?.deviceId ?? '',
      labels,
      prediction,
      settled,
      showsStrongest: isMany,
      recording: active && {
        label: active.label,
        look: lookOf(labels.indexOf(active.label)),
        countdown: active.countdown,
        count: this.#countOf(active.label),
      },
      isDropTarget: this.#photos.isDragging && this.#photos.overLabel === null,
    };
  }

  #rowView(label: string, index: number, isCompact: boolean): RowView {
    const { recording, prediction, settled } = this.#session;
    const examples = this.#host.examples.filter((example) => example.label === label);
    return {
      label,
      look: lookOf(index),
      examples: examples.map(({ id }) => id).reverse(),
      score: prediction?.scores.get(label) ?? null,
      isSeen: settled === label && !(prediction?.isUnknown ?? true),
      recording: recording.active?.label === label ? recording.active : null,
      adding: this.#photos.adding?.label === label ? this.#photos.adding : null,
      isOver: this.#photos.overLabel === label,
      waiting: this.#photos.waiting.length,
      isCompact,
      isExpanded: this.#expanded.has(label),
      hasSource: this.#hasSource,
    };
  }

  readonly #rowActions: RowActions = {
    press: (label) => this.#whenWatching(() => this.#session.recording.press(label)),
    release: () => this.#session.recording.release(),
    take: (label) => this.#whenWatching(() => this.#session.recording.take(label)),
    countDown: (label) => this.#whenWatching(() => this.#session.recording.countDown(label)),
    choosePhotos: (label) =>
      this.#chooser.choose(true, (files) => void this.#photos.teach(label, files)),
    teachWaiting: (label) => void this.#photos.teachWaiting(label),
    rename: (from, to) => this.#rename(from, to),
    remove: (label) => this.#session.project.removeLabel(label),
    removeExamples: (ids) => this.#session.project.removeExamples(ids),
    expand: (label) => {
      if (!this.#expanded.delete(label)) this.#expanded.add(label);
      this.#host.requestUpdate();
    },
  };

  /** Teaching needs a picture: without one, the press opens the camera and teaches nothing yet. */
  #whenWatching(teach: () => void): void {
    if (this.#host.state === 'running') teach();
    else this.#start();
  }

  #start(): void {
    this.#session.start().catch(() => {}); // shown in the picture's place
  }

  #teach(label: string): void {
    if (this.#hasSource) this.#rowActions.countDown(label);
    else this.#rowActions.choosePhotos(label);
  }

  #addLabel(): void {
    const { labels } = this.#host;
    let number = labels.length + 1;
    while (labels.includes(this.#m.newLabel(number))) number++;
    const name = this.#m.newLabel(number);
    this.#session.project.addLabel(name);
    this.#labelToName = name;
  }

  #rename(from: string, to: string): boolean {
    if (to === '' || (to !== from && this.#host.labels.includes(to))) {
      if (to !== '') this.#say(this.#m.nameTaken(to));
      return false;
    }
    this.#session.recording.stop();
    this.#session.project.renameLabel(from, to);
    return true;
  }

  #toggleExplaining(): void {
    this.#isExplaining = !this.#isExplaining;
    this.#host.requestUpdate();
  }

  #say(words: string): void {
    this.#announcement = words;
    this.#host.requestUpdate();
  }

  #countOf(label: string): number {
    return this.#host.examples.filter((example) => example.label === label).length;
  }

  #rowOf(label: string): Element | null {
    const rows = this.#host.renderRoot.querySelectorAll<HTMLElement>('.row');
    return [...rows].find((row) => row.dataset['label'] === label) ?? null;
  }
}
