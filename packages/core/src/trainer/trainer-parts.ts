import { isAbort } from '../abort.ts';
import type { Modalities, ModalitySupport, MovementSupport } from '../contracts/extractor.ts';
import type { KeypointRecording, Box } from '../contracts/modality.ts';
import { TlError } from '../errors.ts';
import { isSameBox } from '../live/same-box.ts';
import type { OpenSource, SourceKey } from '../live/live-input-options.ts';
import { SurroundingsWatch } from '../evidence/surroundings-watch.ts';
import { LiveInput } from '../live/live-input.ts';
import { supportOf } from '../live/support-of.ts';
import type { ProjectEvent } from '../project/project-events.ts';
import type { ExtractedFrame } from '../recognition/extract-frames.ts';
import {
  Recognizer,
  type Recognition,
  type RecognitionSettings,
} from '../recognition/recognizer.ts';
import { Augmenter } from './augmenter.ts';
import { ExampleAdder } from './example-adder.ts';
import { mediaExtractor } from './extract-media.ts';
import { lazyHeadTrainer } from './lazy-head-trainer.ts';
import { withOtherBeginnings } from './other-beginnings.ts';
import { ProjectSlot } from './project-slot.ts';
import { Recorder } from './recording/recorder.ts';
import type { FrameCopy, RecordedSound } from './recording/recorder-parts.ts';
import { recordingTimes } from './recording/recording-choice.ts';
import { Refining } from './refine/refining.ts';
import { SettingsFollower } from './settings-follower.ts';
import type { TrainerEvent, TrainerListener } from './trainer-events.ts';
import {
  extractorOf,
  mirrorsCopies,
  savedSettings,
  withoutRecording,
  type TrainerSettings,
} from './trainer-settings.ts';
import { Trials } from './trials.ts';
import { UpperBody } from '../motion/upper-body.ts';

/** What is recorded, and cut when it is complete. */
type Recorded = RecordedSound | KeypointRecording;

/** What a trainer needs from its page. */
export interface TrainerOptions<Input> {
  readonly settings: TrainerSettings;
  readonly modalities: Modalities<Input | Recorded>;
  readonly openSource: OpenSource;
  /** Trainers and classifiers whose keys are equal share one open source. Absent: nobody does. */
  readonly sourceKey?: SourceKey;
  /** As in `ClassifierOptions`. */
  readonly wantsOnsets?: () => boolean;
  /** As in `FrameListener`. */
  readonly wantsMap?: () => boolean;
}

/** The parts of a trainer, connected with each other and with those who subscribed. */
export class TrainerParts<Input> {
  readonly live: LiveInput<FrameCopy | undefined>;
  readonly slot: ProjectSlot;
  readonly adder: ExampleAdder<Input | Recorded>;
  readonly trials: Trials<Input | Recorded>;
  readonly recorder: Recorder;
  readonly augmenter: Augmenter;
  readonly surroundings: SurroundingsWatch;
  readonly recognizer = new Recognizer(() => this.recognitionSettings);
  readonly follower: SettingsFollower;
  readonly refining: Refining;
  readonly headTrainer = withOtherBeginnings(lazyHeadTrainer(), {
    plugin: () => this.live.plugin(),
    isComplete: () => this.augmenter.isComplete,
  });
  readonly listeners = new Set<TrainerListener>();
  readonly modalities: Modalities<Input | Recorded>;
  settings: TrainerSettings;
  /** A failure that does not stop the device; null: none. */
  problem: Error | null = null;
  /** How far examples have been re-extracted, 0..1; null while they are not. */
  reextracting: number | null = null;
  /** The part of the pictures that was looked at last. */
  #box: Box | undefined;

  constructor(options: TrainerOptions<Input>) {
    const { settings, modalities, openSource, sourceKey, wantsOnsets, wantsMap } = options;
    this.settings = settings;
    this.modalities = modalities;
    this.live = new LiveInput({
      modalities,
      wanted: () => ({
        ...this.settings,
        extractor: this.#wantedExtractor,
        box: this.slot.project?.box,
      }),
      openSource,
      sourceKey,
      wantsOnsets,
      wantsMap,
      copyFrame: (frame) => this.recorder.copyFrame(frame),
      onFrame: (frame) => this.#takeFrame(frame),
      onEvent: (event) => this.emit(event),
    });
    this.slot = new ProjectSlot({
      name: () => this.settings.project,
      extractor: async () => (await this.live.plugin()).info,
      // Settings that the page has chosen stay.
      restore: (saved) => this.restore({ ...saved, ...savedSettings(this.settings) }),
      reextraction: {
        extractMedia: (from, box) => mediaExtractor(modalities, from, this.live, box),
        onProgress: (fraction) => this.showReextracting(fraction),
      },
      headTrainer: this.headTrainer,
      onEvent: (event) => this.#takeProjectEvent(event),
      onNotice: (error) => this.emit(error ? { type: 'error', error } : { type: 'state' }),
    });
    const parts = { support: () => this.support, live: this.live, slot: this.slot };
    this.adder = new ExampleAdder({
      ...parts,
      upperBody: new UpperBody({
        movements: () => this.#movements,
        live: this.live,
        isChosen: () => this.settings.upperBody ?? false,
        takes: () => new Set(this.slot.present.examples.map(({ take }) => take)).size,
        choose: async (upperBody) => {
          this.restore({ upperBody });
          await this.follower.settled;
        },
      }),
      quietBelowDb: () => this.settings.recording?.quietBelowDb,
      onEvent: (event) => this.emit(event),
    });
    this.trials = new Trials({
      ...parts,
      adder: this.adder,
      recognition: () => this.recognitionSettings,
    });
    this.recorder = new Recorder({
      ...parts,
      times: () => recordingTimes(this.support.recording, this.settings.recording),
      adder: this.adder,
      onEvent: (event) => {
        if (event.type === 'error') return this.report(event.error);
        if (event.type === 'taught') this.#examplesChanged();
        this.emit(event);
      },
    });
    const idle = {
      isTeaching: () => this.recorder.active !== null || this.adder.isBusy,
      onError: (error: Error) => this.report(error),
    };
    this.augmenter = new Augmenter({
      ...parts,
      ...idle,
      mirrorsCopies: () => this.mirrorsCopies,
      headTrainer: this.headTrainer,
    });
    this.surroundings = new SurroundingsWatch({
      ...parts,
      ...idle,
      support: () => this.#knownSupport,
      onChange: () => this.emit({ type: 'state' }),
    });
    this.follower = new SettingsFollower({
      ...parts,
      augmenter: this.augmenter,
      surroundings: this.surroundings,
      onError: (error) => this.report(error),
    });
    this.refining = new Refining({
      ...parts,
      recorder: this.recorder,
      follower: this.follower,
      weights: () => this.settings.weights,
      mirrorsCopies: () => this.mirrorsCopies,
      onChange: () => this.emit({ type: 'state' }),
    });
  }

  /** @throws {TlError} `extractor-unknown` if the page has no such modality. */
  get support(): ModalitySupport<Input | Recorded> {
    const support = this.#knownSupport;
    if (support) return support;
    const { modality } = this.settings;
    throw new TlError('extractor-unknown', `This page has no modality "${modality}".`);
  }

  get #knownSupport(): ModalitySupport<Input | Recorded> | undefined {
    const { modality } = this.settings;
    const extractor = extractorOf(this.settings, this.modalities[modality]);
    return supportOf(this.modalities, modality, extractor);
  }

  get #movements(): MovementSupport<Input | Recorded> | undefined {
    return this.settings.motion ? this.modalities[this.settings.modality]?.movements : undefined;
  }

  /** Id; null: the modality's own. If the project was refined on it, that one. */
  get #wantedExtractor(): string | null {
    const support = this.modalities[this.settings.modality];
    const id = extractorOf(this.settings, support);
    const info = this.slot.project?.extractor;
    const isRefined = info?.refined && info.refined.id === (id ?? support?.extractor);
    return isRefined ? info.id : id;
  }

  get mirrorsCopies(): boolean {
    return mirrorsCopies(this.settings, this.#knownSupport);
  }

  get recognitionSettings(): RecognitionSettings {
    const { modality, unknown } = this.settings;
    return { modality, smoothing: 0.5, minConfidence: 0, unknown: unknown ?? 'normal' };
  }

  configure(changes: Partial<TrainerSettings>): void {
    const before = this.settings;
    // How another project is recorded was chosen for that one.
    const isOtherProject =
      'project' in changes && before.project !== null && changes.project !== before.project;
    this.settings = { ...(isOtherProject ? withoutRecording(before) : before), ...changes };
    this.follower.follow(before, this.settings);
  }

  /** Applies settings of a project or a file. */
  restore(changes: Partial<TrainerSettings>): void {
    this.configure(changes);
    this.emit({ type: 'settings', settings: this.settings });
  }

  /** Reports a failure that does not stop the device. */
  report(error: Error): void {
    if (isAbort(error)) return;
    this.problem = error;
    this.emit({ type: 'error', error });
  }

  /** Tells those who subscribed what was recognized. */
  tell({ prediction, change }: Recognition): void {
    if (prediction) this.emit({ type: 'prediction', prediction });
    if (change) this.emit({ type: 'label', change });
  }

  emit(event: TrainerEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  /** Tells how far examples have been re-extracted. @param fraction 0..1; null: that is over. */
  showReextracting(fraction: number | null): void {
    this.reextracting = fraction;
    if (fraction === null) this.emit({ type: 'state' });
    else this.emit({ type: 'progress', progress: { phase: 're-extract', fraction } });
  }

  #takeFrame(frame: ExtractedFrame<FrameCopy | undefined>): void {
    const { project } = this.slot;
    const model = project?.model ?? null;
    if (this.#boxChanged()) return;
    // Of the network before it was refined, or before that was undone.
    const { id } = this.live.extractor?.info ?? {};
    if (project && id !== project.extractor.id) return;
    this.recorder.next(frame);
    if (model && id !== model.extractor.id) return;
    if (model && !isSameBox(model.preprocessing.box, project?.box)) return;
    this.tell(this.recognizer.next(frame, model));
    this.emit({ type: 'frame', frame, model });
  }

  #takeProjectEvent(event: ProjectEvent): void {
    switch (event.type) {
      case 'change':
        if (!this.slot.project?.model) this.recognizer.forgetPrediction();
        this.#boxChanged();
        this.#examplesChanged();
        this.refining.changed();
        return this.emit({ type: 'change' });
      case 'renamed':
        this.recorder.labelRenamed(event.from, event.to);
        return this.adder.labelRenamed(event.from, event.to);
      case 'removed':
        return this.recorder.labelRemoved(event.label);
      case 'trained': {
        const { type, model, evaluation, trainMs } = event;
        return this.emit({ type, model, evaluation, trainMs });
      }
      case 'progress': {
        const { phase, fraction } = event;
        return this.emit({ type: 'progress', progress: { phase, fraction } });
      }
      case 'error':
        return this.report(event.error);
    }
  }

  /** Another part of the pictures may be looked at now, also because that was undone: true if so. */
  #boxChanged(): boolean {
    const box = this.slot.project?.box;
    if (isSameBox(box, this.#box)) return false;
    this.#box = box;
    this.live.lookAgain();
    this.refining.cancel();
    this.augmenter.restart();
    this.surroundings.restart();
    return true;
  }

  #examplesChanged(): void {
    this.augmenter.changed();
    this.surroundings.changed();
  }
}
