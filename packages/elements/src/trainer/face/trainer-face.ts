import type { ExampleId } from '@tl-elements/core/base';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ErrorActions } from '../../look/error-message.ts';
import { renderIcon } from '../../look/icons.ts';
import { sharesOf } from '../../look/shares.ts';
import { LiveTrail } from './live-trail.ts';
import { drawKeypoints } from '../../live/keypoints-overlay.ts';
import type { LiveSettings } from '../../live/live-settings.ts';
import { previewOf } from '../../live/preview.ts';
import { allMessagesFor } from '../../strings/all-messages.ts';
import type { Messages } from '../../strings/english.ts';
import { BoxView } from '../box/box-view.ts';
import { EvidenceView } from '../evidence/evidence-view.ts';
import { MirrorSetting } from '../panels/mirror-setting.ts';
import { OtherPrograms } from '../panels/other-programs.ts';
import { ProjectFiles } from '../panels/project-files.ts';
import { RefineLine } from '../refine/refine-line.ts';
import { QualityPanel } from '../panels/quality-panel.ts';
import { StorageNotice } from '../panels/storage-notice.ts';
import { UsePanel } from '../panels/use-panel.ts';
import type { PageTrainer } from '../page-trainer.ts';
import { HeardView } from '../recording/heard-sound.ts';
import { RecordingPanel } from '../recording/recording-panel.ts';
import { WhoTeaches } from '../people/who-teaches.ts';
import { mostFullRows } from '../views/row-model.ts';
import { renderLabelRow } from '../views/label-row.ts';
import { renderListHead, type ListHeadModel } from '../views/list-head.ts';
import { renderNoneRow } from '../views/none-row.ts';
import { renderStage } from '../views/stage.ts';
import { Tray } from '../brought/tray.ts';
import { renderAdding } from '../brought/adding.ts';
import { DoneNotice } from '../panels/done-notice.ts';
import { TryTray } from '../tests/try-tray.ts';
import { Review } from '../review/review.ts';
import { Announcer } from './announcer.ts';
import { DeviceSwitch } from './device-switch.ts';
import { chooseFiles } from '../brought/file-chooser.ts';
import { FileDrops } from '../brought/file-drops.ts';
import { FocusKeeper } from './focus-keeper.ts';
import { renderFootOf } from './foot-of.ts';
import { LabelActions } from './label-actions.ts';
import { MediaController } from '../brought/media-controller.ts';
import { ProblemStrip } from './problem-strip.ts';
import { closeInnermost, onShortcut, type ShortcutActions } from './shortcuts.ts';
import { SoundView } from './sound-view.ts';
import { TeachingFeedback, type TeachingEvent } from './teaching-feedback.ts';
import type { TrainerHost } from './trainer-host.ts';
import { hasSource, noneRowModelOf, rowModelOf, stageModelOf, type Shown } from './view-models.ts';

/** The trainer's interface: what it shows, and what presses and keys in it do. */
export class TrainerFace {
  readonly evidence: EvidenceView;
  readonly #box: BoxView;
  readonly #host: TrainerHost;
  readonly #trainer: PageTrainer;
  readonly #feedback: TeachingFeedback;
  readonly #settings: () => LiveSettings;
  readonly #announcer: Announcer;
  readonly #focus: FocusKeeper;
  readonly #problems: ProblemStrip;
  readonly #review: Review;
  readonly #media: MediaController;
  readonly #labels: LabelActions;
  readonly #tray: Tray;
  readonly #tries: TryTray;
  readonly #projects: ProjectFiles;
  readonly #drops: FileDrops;
  readonly #usePanel: UsePanel;
  readonly #quality: QualityPanel;
  readonly #devices: DeviceSwitch;
  readonly #sound: SoundView;
  readonly #notice: StorageNotice;
  readonly #mirror: MirrorSetting;
  readonly #who: WhoTeaches;
  readonly #recording: RecordingPanel;
  readonly #heard: HeardView;
  readonly #refine: RefineLine;

  constructor(
    host: TrainerHost,
    trainer: PageTrainer,
    thumbnailUrl: (id: ExampleId) => string | null,
    settings: () => LiveSettings,
  ) {
    this.#host = host;
    this.#trainer = trainer;
    this.#settings = settings;
    this.#announcer = new Announcer(host);
    this.#feedback = new TeachingFeedback(host, trainer, this.#announcer, thumbnailUrl);
    this.#focus = new FocusKeeper(host);
    this.#mirror = new MirrorSetting(host, this.#focus, this.#announcer);
    this.#who = new WhoTeaches(host, trainer, this.#focus);
    this.#recording = new RecordingPanel(host, trainer, this.#focus);
    this.#heard = new HeardView(host, trainer, this.#focus);
    this.#problems = new ProblemStrip(host, trainer);
    this.#refine = new RefineLine(host, trainer, this.#focus, this.#announcer, this.#problems);
    this.#review = new Review(host, trainer, this.#focus, this.#announcer, thumbnailUrl);
    this.#media = new MediaController(host, trainer, this.#focus, this.#problems, (added) =>
      this.#projects.tellAdded(added),
    );
    this.#labels = new LabelActions(host, trainer, this.#media, this.#focus, () => this.#start());
    this.#tray = new Tray(host, this.#media, this.#labels);
    const told = { focus: this.#focus, problems: this.#problems, announcer: this.#announcer };
    const brought = { host, trainer, media: this.#media, ...told };
    this.#projects = new ProjectFiles({ ...brought, done: new DoneNotice(host) });
    this.#tries = new TryTray({
      ...brought,
      settings,
      isOver: () => this.#drops.isOverTray,
      isDragging: () => this.#drops.isDragging,
      showTests: () => void this.#quality.showTests(),
    });
    this.#drops = new FileDrops(
      host,
      this.#media,
      this.#projects,
      () => settings().input === 'none' && host.model !== null,
      (transfer) => void this.#tries.try(transfer),
    );
    const others = new OtherPrograms(host, trainer, settings);
    this.#usePanel = new UsePanel(host, others, this.#problems, settings);
    this.#quality = new QualityPanel(host, trainer, settings, this.#review, this.#focus, {
      teach: (label) => this.#teach(label),
      addLabel: () => this.#labels.addLabel(),
      use: () => this.#usePanel.open(),
    });
    this.#notice = new StorageNotice(host, trainer, () => void this.#projects.save());
    this.evidence = new EvidenceView(host, trainer, this.#announcer, settings);
    this.#box = new BoxView(host, trainer, this.#focus, this.#announcer, settings);
    this.#devices = new DeviceSwitch(host, trainer);
    this.#sound = new SoundView(
      () => host.renderRoot,
      () => (host.isDrawn ? previewOf(trainer).microphone : null),
    );
    // oxlint-disable-next-line house/ownership -- the host listens to itself, for as long as it lives
    host.addEventListener('tl-label', ({ detail }) => this.#announcer.say(detail.label ?? ''));
  }

  /** Shows or says what happens while a label is taught. */
  hear(event: TeachingEvent): void {
    this.#feedback.hear(event);
  }

  /** After each rendering. */
  updated(): void {
    this.#devices.updated();
    this.#sound.updated();
    const { bones, trail } = this.#trainer;
    const { keypoints } = this.#trainer.state;
    drawKeypoints(this.#host.renderRoot, { keypoints, bones, slotted: this.#settings().video });
    this.#trail.draw(this.#host.renderRoot, { keypoints, trail });
    this.evidence.updated(this.#m);
    this.#box.updated();
    this.#review.updated();
    this.#heard.updated();
    this.#refine.updated(this.#m);
    this.#focus.afterRendering();
  }

  render(): TemplateResult {
    this.#focus.beforeRendering();
    const shown = this.#shown;
    const { m } = shown;
    const isMany = this.#host.labels.length > mostFullRows;
    return html`<div
      class="trainer ${isMany ? 'many' : ''}"
      part="trainer"
      @keydown=${(event: KeyboardEvent) => onShortcut(event, this.#shortcuts)}
    >
      <div class="see">
        <div class="${this.#quality.isOpen || this.#tries.isOpen ? '' : 'sticky'} watch">
          ${this.#renderStage(shown, isMany)} ${this.#box.renderBar(m)} ${this.#problems.render()}
          ${this.#tries.render(m)} ${this.#quality.render(m, this.#tries.renderInvitation(m))}
          ${this.#refine.render(m)}
        </div>
      </div>
      <div class="list">
        ${this.#renderLabels(shown, isMany)} ${this.#mirror.render(m)} ${this.#projects.render(m)}
        ${this.#box.isApplying ? nothing : this.#notice.render(m)} ${this.#renderFoot(m)}
        <slot name="trigger"></slot>
      </div>
      ${this.#usePanel.render(m)}
      <p class="visually-hidden" role="status" aria-live="polite">${this.#announcer.words}</p>
      <div class="flights" aria-hidden="true"></div>
    </div>`;
  }

  get #m(): Messages {
    return allMessagesFor(this.#host);
  }

  get #shown(): Shown {
    const { state } = this.#trainer;
    return {
      m: this.#m,
      host: this.#host,
      trainer: this.#trainer,
      state,
      shares: state.prediction && sharesOf(state.prediction),
      media: this.#media,
      drops: this.#drops,
      devices: this.#devices,
      labels: this.#labels,
      evidence: this.evidence,
      box: this.#box,
      recording: this.#recording,
      settings: this.#settings(),
    };
  }

  readonly #trail = new LiveTrail();

  readonly #shortcuts: ShortcutActions = {
    undo: () => void this.#trainer.undo(),
    redo: () => void this.#trainer.redo(),
    closePanel: (pressedIn) =>
      closeInnermost(
        pressedIn,
        [this.#usePanel, this.#quality, this.#recording, this.#tries],
        () => this.#box.escape() || this.#review.escape(),
      ),
  };

  #renderStage(shown: Shown, isMany: boolean): TemplateResult {
    return renderStage(stageModelOf(shown, isMany, this.#errorActions(shown.m)), {
      start: () => this.#start(),
      stop: () => void this.#trainer.stop(),
      flip: () => void this.#devices.flip(),
      toggleEvidence: () => this.evidence.toggle(),
      choosePart: () => this.#box.toggle(),
      choose: (deviceId) => void this.#devices.switchTo({ deviceId }),
      tryFile: () => this.#tries.choose(),
    });
  }

  #errorActions(m: Messages): ErrorActions {
    return {
      start: () => this.#start(),
      dismiss: () => this.#trainer.dismissError(),
      chooseFiles: { words: m.chooseFiles(this.#media.words), act: () => this.#chooseFiles() },
    };
  }

  #renderLabels(shown: Shown, isMany: boolean): TemplateResult {
    const { m } = shown;
    const context = { m, labels: this.#host.labels, review: this.#review, heard: this.#heard };
    const noneRow = noneRowModelOf(shown);
    const head: ListHeadModel = {
      isAsking: this.#drops.isDragging,
      who: this.#who.renderButton(m),
      recording: hasSource(shown.settings) ? this.#recording.renderButton(m) : nothing,
    };
    const question = this.#projects.renderQuestion(m) ?? this.#tray.render(m);
    return html`${question ?? renderListHead(m, head)}
      ${renderAdding(m, this.#media.words, shown.state)} ${this.#who.renderField(m)}
      ${this.#recording.render(m)}
      <ul class="rows" role="list" aria-label=${m.labels}>
        ${repeat(
          this.#host.labels,
          (_, index) => index,
          (label, index) =>
            renderLabelRow(rowModelOf(shown, label, index, isMany), context, this.#labels),
        )}
      </ul>
      ${noneRow ? renderNoneRow(m, noneRow) : nothing}
      <button class="add" part="add-button" type="button" @click=${() => this.#labels.addLabel()}>
        ${renderIcon('plus')} ${m.addLabel}
      </button>`;
  }

  #renderFoot(m: Messages): TemplateResult {
    const [host, trainer] = [this.#host, this.#trainer];
    return renderFootOf(m, { host, trainer, projects: this.#projects, usePanel: this.#usePanel });
  }

  /** The start button is gone while the camera opens: the next thing to do is to teach. */
  #start(): void {
    this.#trainer.start().catch(() => {}); // shown in the picture's place
  }

  #chooseFiles(): void {
    chooseFiles(this.#media.accept, true, (files) => void this.#media.offer(files));
  }

  #teach(label: string): void {
    if (hasSource(this.#settings())) this.#labels.countDown(label);
    else this.#labels.chooseFiles(label);
  }
}
