import type { ExampleId } from '@tl-elements/core/base';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ErrorActions } from '../../look/error-message.ts';
import { renderIcon } from '../../look/icons.ts';
import { drawKeypoints } from '../../live/keypoints-overlay.ts';
import type { LiveSettings } from '../../live/live-settings.ts';
import { mediumOf, modalities } from '../../modalities.ts';
import { messagesFor } from '../../strings/catalogue.ts';
import type { Messages } from '../../strings/english.ts';
import { DeviceSwitch } from './device-switch.ts';
import { FileChooser } from './file-chooser.ts';
import { flyIntoRow } from './flight.ts';
import { OtherPrograms } from '../panels/other-programs.ts';
import { openableOf, ProjectFiles } from '../panels/project-files.ts';
import { MediaController } from './media-controller.ts';
import { QualityPanel } from '../panels/quality-panel.ts';
import { sayAloud } from './say-aloud.ts';
import { countOf, hasSource, isBackground, rowModelOf, stageModelOf, type Shown } from './shown.ts';
import type { TrainerSession } from '../session.ts';
import type { TlTrainer } from '../tl-trainer.ts';
import { SoundView } from './sound-view.ts';
import { UsePanel } from '../panels/use-panel.ts';
import { StorageNotice } from '../panels/storage-notice.ts';
import { renderFoot } from '../views/foot.ts';
import { renderLabelRow } from '../views/label-row.ts';
import { renderListHead } from '../views/list-head.ts';
import { renderMirrorQuestion } from '../views/mirror-question.ts';
import type { RowActions } from '../views/row-model.ts';
import { renderStage } from '../views/stage.ts';

/** With more labels than this, each takes one line. */
const mostFullRows = 6;

/** What the trainer shows: session in, views out, presses back to the session. */
export class TrainerFace {
  readonly #host: TlTrainer;
  readonly #session: TrainerSession;
  readonly #photos: MediaController;
  readonly #settings: () => LiveSettings;
  readonly #chooser: FileChooser;
  readonly #files: ProjectFiles;
  readonly #usePanel: UsePanel;
  readonly #quality: QualityPanel;
  readonly #switch: DeviceSwitch;
  readonly #sound: SoundView;
  readonly #notice: StorageNotice;
  readonly #expanded = new Set<string>();
  #announcement = '';
  /** Focused once it has been rendered. */
  #labelToName: string | null = null;

  constructor(host: TlTrainer, session: TrainerSession, settings: () => LiveSettings) {
    this.#host = host;
    this.#session = session;
    this.#settings = settings;
    this.#photos = new MediaController(host, session, {
      medium: () => mediumOf(settings().modality),
      triesPhotos: () => settings().input === 'none' && host.model !== null,
      taught: (label) => this.taught(label),
      openableOf,
      open: (files) => void this.#files.open(files),
    });
    this.#files = new ProjectFiles(host, {
      live: session.live,
      messages: () => this.#m,
      say: (words) => this.#say(words),
    });
    this.#chooser = new FileChooser();
    this.#usePanel = new UsePanel(host, new OtherPrograms(host, session, settings));
    this.#quality = new QualityPanel(host, session, settings, {
      teach: (label) => this.#teach(label),
      addLabel: () => this.#addLabel(),
      use: () => this.#usePanel.open(),
    });
    this.#notice = new StorageNotice(host, session, () => void this.#files.save());
    this.#switch = new DeviceSwitch(host, session.live);
    this.#sound = new SoundView(() => host.renderRoot, session.live);
    // eslint-disable-next-line no-restricted-syntax -- the host listens to itself, for as long as it lives
    host.addEventListener('tl-label', ({ detail }) => this.#say(detail.label ?? ''));
  }

  /** The labels to begin with: the attribute's, or two that wait for their names. */
  firstLabels(): readonly string[] {
    const named = (this.#host.seedLabels ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    if (named.length > 0) return named;
    const { hasBackground = false } = modalities[this.#host.modality] ?? {};
    return hasBackground
      ? [this.#m.background, this.#m.newLabel(1)]
      : [this.#m.newLabel(1), this.#m.newLabel(2)];
  }

  exampleAdded(label: string, id: ExampleId): void {
    const url = this.#session.project.thumbnailUrl(id);
    const row = this.#rowOf(label);
    if (url && row) flyIntoRow(this.#host.renderRoot, row, url);
  }

  /** The label is what is there when nothing happens, and is called so. */
  isBackground(label: string): boolean {
    const host = this.#host;
    const settings = this.#settings();
    return label === host.labels[0] && isBackground({ m: this.#m, host, settings });
  }

  taught(label: string): void {
    this.#say(this.#m.saidTaught(label, this.#m.examples(countOf(this.#host.examples, label))));
  }

  counted(_label: string, seconds: number): void {
    sayAloud(this.#m.saidCountdown[seconds] ?? '', this.#host.lang);
  }

  /** After each rendering. */
  updated(): void {
    this.#switch.updated();
    this.#sound.updated();
    drawKeypoints(this.#host.renderRoot, {
      keypoints: this.#session.seen.keypoints,
      bones: this.#session.live.preview.bones,
      slotted: this.#settings().video,
    });
    if (this.#labelToName !== null) {
      this.#rowOf(this.#labelToName)?.querySelector<HTMLInputElement>('.name')?.focus();
      this.#labelToName = null;
    }
  }

  render(): TemplateResult {
    const m = this.#m;
    const isMany = this.#host.labels.length > mostFullRows;
    return html`<div class="trainer ${isMany ? 'many' : ''}" part="trainer">
      <div class="see">
        <div class="${this.#quality.isExplaining ? '' : 'kept'} watch">
          ${renderStage(stageModelOf(this.#shown, isMany, this.#stageErrors), {
            start: () => this.#start(),
            stop: () => void this.#session.stop(),
            flip: () => void this.#switch.flip(),
            choose: (deviceId) => void this.#switch.switchTo({ deviceId }),
            tryFile: () =>
              this.#chooser.choose(this.#accept, false, (files) => void this.#photos.try(files)),
          })}
          ${this.#quality.render(m)}
        </div>
      </div>
      <div class="list">
        ${renderListHead(
          m,
          this.#host.prediction?.isUnknown ?? false,
          this.#photos.waiting.length > 0 || this.#photos.isDragging ? m.files[this.#input] : null,
        )}
        <ul class="rows" role="list" aria-label=${m.labels}>
          ${repeat(
            this.#host.labels,
            (_, index) => index,
            (label, index) =>
              renderLabelRow(
                rowModelOf(this.#shown, label, index, isMany),
                { m, thumbnailUrl: (id) => this.#session.project.thumbnailUrl(id) },
                this.#rowActions,
              ),
          )}
        </ul>
        <button class="add" part="add-button" type="button" @click=${() => this.#addLabel()}>
          ${renderIcon('plus')} ${m.addLabel}
        </button>
        ${this.#renderQuestion(m)} ${this.#files.render(m)} ${this.#notice.render(m)}
        ${renderFoot(
          {
            m,
            canUndo: this.#session.project.canUndo,
            canRedo: this.#session.project.canRedo,
            hasExamples: this.#host.examples.length > 0,
            isOpening: this.#files.isOpening,
            hasModel: this.#host.model !== null,
            isUsing: this.#usePanel.isOpen,
          },
          {
            undo: () => void this.#session.project.undo(),
            redo: () => void this.#session.project.redo(),
            open: () => this.#files.choose(),
            save: () => void this.#files.save(),
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

  get #shown(): Shown {
    return {
      m: this.#m,
      host: this.#host,
      session: this.#session,
      photos: this.#photos,
      devices: this.#switch,
      settings: this.#settings(),
      expanded: this.#expanded,
    };
  }

  get #accept(): string {
    return mediumOf(this.#host.modality).accept;
  }

  get #input(): 'camera' | 'microphone' {
    return modalities[this.#host.modality]?.input ?? 'camera';
  }

  get #hasSource(): boolean {
    return hasSource(this.#settings());
  }

  readonly #stageErrors: ErrorActions = {
    start: () => this.#start(),
    dismiss: () => this.#session.live.dismiss(),
    isGivenUp: (code) => /^(project-|model-|extractor-)/.test(code),
  };

  /** Asked once there is something to ask about. */
  #renderQuestion(m: Messages) {
    const { mirrorCopies } = modalities[this.#host.modality] ?? {};
    if (!mirrorCopies || this.#host.examples.length === 0) return nothing;
    return renderMirrorQuestion(m, !this.#host.mirrorsCopies, (isSided) => {
      this.#host.mirrorCopies = !isSided;
    });
  }

  readonly #rowActions: RowActions = {
    press: (label) => this.#whenWatching(() => this.#session.recording.press(label)),
    release: () => this.#session.recording.release(),
    take: (label) => this.#whenWatching(() => this.#session.recording.take(label)),
    countDown: (label) => this.#whenWatching(() => this.#session.recording.countDown(label)),
    chooseFiles: (label) =>
      this.#chooser.choose(this.#accept, true, (files) => void this.#photos.teach(label, files)),
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
    else this.#rowActions.chooseFiles(label);
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

  #say(words: string): void {
    this.#announcement = words;
    this.#host.requestUpdate();
  }

  #rowOf(label: string): Element | null {
    const rows = this.#host.renderRoot.querySelectorAll<HTMLElement>('.row');
    return [...rows].find((row) => row.dataset['label'] === label) ?? null;
  }
}
