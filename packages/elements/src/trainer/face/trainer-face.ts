import type { ExampleId } from '@tl-elements/core/base';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ErrorActions } from '../../look/error-message.ts';
import { renderIcon } from '../../look/icons.ts';
import { drawKeypoints } from '../../live/keypoints-overlay.ts';
import type { LiveSettings } from '../../live/live-settings.ts';
import { modalities } from '../../modalities.ts';
import { messagesFor } from '../../strings/catalogue.ts';
import type { Messages } from '../../strings/english.ts';
import { OtherPrograms } from '../panels/other-programs.ts';
import { ProjectFiles } from '../panels/project-files.ts';
import { QualityPanel } from '../panels/quality-panel.ts';
import { StorageNotice } from '../panels/storage-notice.ts';
import { UsePanel } from '../panels/use-panel.ts';
import type { TrainerSession } from '../session.ts';
import { renderFoot } from '../views/foot.ts';
import { renderLabelRow } from '../views/label-row.ts';
import { renderListHead } from '../views/list-head.ts';
import { renderMirrorQuestion } from '../views/mirror-question.ts';
import { renderStage } from '../views/stage.ts';
import { Announcer } from './announcer.ts';
import { isBackgroundLabel } from './background-label.ts';
import { DeviceSwitch } from './device-switch.ts';
import { chooseFiles } from './file-chooser.ts';
import { FileDrops } from './file-drops.ts';
import { flyIntoRow } from './flight.ts';
import { FocusKeeper } from './focus-keeper.ts';
import { LabelActions } from './label-actions.ts';
import { MediaController } from './media-controller.ts';
import { ProblemStrip } from './problem-strip.ts';
import { sayAloud } from './say-aloud.ts';
import { onShortcut, type ShortcutActions } from './shortcuts.ts';
import { SoundView } from './sound-view.ts';
import type { TrainerHost } from './trainer-host.ts';
import { countOf, hasSource, rowModelOf, stageModelOf, type Shown } from './view-models.ts';

/** With more labels than this, each takes one line. */
const mostFullRows = 6;

/** What the trainer shows, and what presses and keys in it do. */
export class TrainerFace {
  readonly #host: TrainerHost;
  readonly #session: TrainerSession;
  readonly #settings: () => LiveSettings;
  readonly #announcer: Announcer;
  readonly #focus: FocusKeeper;
  readonly #problems: ProblemStrip;
  readonly #media: MediaController;
  readonly #labels: LabelActions;
  readonly #projects: ProjectFiles;
  readonly #drops: FileDrops;
  readonly #usePanel: UsePanel;
  readonly #quality: QualityPanel;
  readonly #devices: DeviceSwitch;
  readonly #sound: SoundView;
  readonly #notice: StorageNotice;

  constructor(host: TrainerHost, session: TrainerSession, settings: () => LiveSettings) {
    this.#host = host;
    this.#session = session;
    this.#settings = settings;
    this.#announcer = new Announcer(host);
    this.#focus = new FocusKeeper(host);
    this.#problems = new ProblemStrip(host, session.live);
    this.#media = new MediaController(host, session, this.#problems, (label) => this.taught(label));
    this.#labels = new LabelActions(host, session, this.#media, this.#focus, () => this.#start());
    this.#projects = new ProjectFiles(host, this.#problems, this.#announcer);
    this.#drops = new FileDrops(
      host,
      this.#media,
      this.#projects,
      () => settings().input === 'none' && host.model !== null,
    );
    this.#usePanel = new UsePanel(host, new OtherPrograms(host, session, settings));
    this.#quality = new QualityPanel(host, session, settings, {
      teach: (label) => this.#teach(label),
      addLabel: () => this.#labels.addLabel(),
      use: () => this.#usePanel.open(),
    });
    this.#notice = new StorageNotice(host, session, () => void this.#projects.save());
    this.#devices = new DeviceSwitch(host, session.live);
    this.#sound = new SoundView(() => host.renderRoot, session.live);
    // eslint-disable-next-line no-restricted-syntax -- the host listens to itself, for as long as it lives
    host.addEventListener('tl-label', ({ detail }) => this.#announcer.say(detail.label ?? ''));
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
    const row = this.#host.renderRoot.querySelectorAll('.row')[this.#host.labels.indexOf(label)];
    if (url && row) flyIntoRow(this.#host.renderRoot, row, url);
  }

  isBackground(label: string): boolean {
    return isBackgroundLabel(label, this.#settings().modality);
  }

  taught(label: string): void {
    const count = countOf(this.#host.examples, label);
    this.#announcer.say(this.#m.saidTaught(label, this.#m.examples(count)));
  }

  counted(_label: string, seconds: number): void {
    sayAloud(this.#m.saidCountdown[seconds] ?? '', this.#host.lang);
  }

  /** After each rendering. */
  updated(): void {
    this.#devices.updated();
    this.#sound.updated();
    drawKeypoints(this.#host.renderRoot, {
      keypoints: this.#session.seen.keypoints,
      bones: this.#session.live.preview.bones,
      slotted: this.#settings().video,
    });
    this.#focus.afterRendering();
  }

  render(): TemplateResult {
    this.#focus.beforeRendering();
    const m = this.#m;
    const isMany = this.#host.labels.length > mostFullRows;
    return html`<div
      class="trainer ${isMany ? 'many' : ''}"
      part="trainer"
      @keydown=${(event: KeyboardEvent) => onShortcut(event, this.#shortcuts)}
    >
      <div class="see">
        <div class="${this.#quality.isOpen ? '' : 'kept'} watch">
          ${this.#renderStage(isMany)} ${this.#problems.render()} ${this.#quality.render(m)}
        </div>
      </div>
      <div class="list">
        ${this.#renderLabels(m, isMany)} ${this.#renderQuestion(m)} ${this.#projects.render(m)}
        ${this.#notice.render(m)} ${this.#renderFoot(m)}
      </div>
      ${this.#usePanel.render(m)}
      <p class="visually-hidden" role="status" aria-live="polite">${this.#announcer.words}</p>
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
      media: this.#media,
      drops: this.#drops,
      devices: this.#devices,
      labels: this.#labels,
      settings: this.#settings(),
    };
  }

  readonly #errorActions: ErrorActions = {
    start: () => this.#start(),
    chooseFiles: () => this.#chooseFiles(),
    dismiss: () => this.#session.live.dismiss(),
  };

  readonly #shortcuts: ShortcutActions = {
    undo: () => void this.#session.project.undo(),
    redo: () => void this.#session.project.redo(),
    closePanel: (pressedIn) => {
      const panels = [this.#usePanel, this.#quality].filter(({ isOpen }) => isOpen);
      const panel = panels.find(({ id }) => pressedIn?.closest(`#${id}`)) ?? panels[0];
      panel?.close();
      return panel !== undefined;
    },
  };

  #renderStage(isMany: boolean): TemplateResult {
    const { stageError } = this.#problems;
    return renderStage(stageModelOf(this.#shown, isMany, stageError, this.#errorActions), {
      start: () => this.#start(),
      stop: () => void this.#session.stop(),
      flip: () => void this.#devices.flip(),
      choose: (deviceId) => void this.#devices.switchTo({ deviceId }),
      tryFile: () => chooseFiles(this.#media.accept, false, (files) => void this.#media.try(files)),
    });
  }

  #renderLabels(m: Messages, isMany: boolean): TemplateResult {
    const context = { m, thumbnailUrl: (id: ExampleId) => this.#session.project.thumbnailUrl(id) };
    const isWaiting = this.#media.waiting.length > 0;
    return html`${renderListHead(m, {
        isUnknown: this.#host.prediction?.isUnknown ?? false,
        isAsking: isWaiting || this.#drops.isDragging,
        cancel: isWaiting ? () => this.#media.cancelWaiting() : null,
      })}
      <ul class="rows" role="list" aria-label=${m.labels}>
        ${repeat(
          this.#host.labels,
          (_, index) => index,
          (label, index) =>
            renderLabelRow(rowModelOf(this.#shown, label, index, isMany), context, this.#labels),
        )}
      </ul>
      <button class="add" part="add-button" type="button" @click=${() => this.#labels.addLabel()}>
        ${renderIcon('plus')} ${m.addLabel}
      </button>`;
  }

  #renderFoot(m: Messages): TemplateResult {
    const { project } = this.#session;
    return renderFoot(
      {
        m,
        canUndo: project.canUndo,
        canRedo: project.canRedo,
        hasExamples: this.#host.examples.length > 0,
        isOpening: this.#projects.isOpening,
        hasModel: this.#host.model !== null,
        isUsing: this.#usePanel.isOpen,
      },
      {
        undo: () => void project.undo(),
        redo: () => void project.redo(),
        open: () => this.#projects.choose(),
        save: () => void this.#projects.save(),
        use: () => this.#usePanel.toggle(),
      },
    );
  }

  /** Asked once there are examples that it is about. */
  #renderQuestion(m: Messages) {
    const { mirrorCopies } = modalities[this.#host.modality] ?? {};
    if (!mirrorCopies || this.#host.examples.length === 0) return nothing;
    return renderMirrorQuestion(m, !this.#host.mirrorsCopies, (isSided) => {
      this.#host.mirrorCopies = !isSided;
    });
  }

  /** The start button is gone while the camera opens: the next thing to do is to teach. */
  #start(): void {
    this.#session.start().catch(() => {}); // shown in the picture's place
  }

  #chooseFiles(): void {
    chooseFiles(this.#media.accept, true, (files) => void this.#media.offer(files));
  }

  #teach(label: string): void {
    if (hasSource(this.#settings())) this.#labels.countDown(label);
    else this.#labels.chooseFiles(label);
  }
}
