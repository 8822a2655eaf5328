import {
  abortedError,
  TlError,
  type ExampleId,
  type FeatureExtractor,
  type Prediction,
} from '@tl-elements/core/base';
import type { ExampleDraft, ProjectEvent } from '@tl-elements/core/project';
import { nothingIn, type ExtractedFrame } from '@tl-elements/core/classifier';
import { emit } from '../events.ts';
import { LiveController } from '../live/live-controller.ts';
import { nameAll } from '../live/naming.ts';
import { extractInput, type ExtractedInput } from '../live/extract-input.ts';
import type { Samples } from '@tl-elements/sources';
import type { ExampleInput } from '../media/medium.ts';
import { mediumOf, recordingTimesOf } from '../modalities.ts';
import { ProjectController } from './project-controller.ts';
import type { IdleAugmentation } from './idle-augmentation.ts';
import { seerOf } from './look-again.ts';
import { RecordingController, type KeptFrame, type RecordedFrame } from './recording-controller.ts';
import { SeenNow } from './seen-now.ts';
import type { AddOptions, Follower, Missed, SessionHooks, SessionHost } from './session-hooks.ts';
import { idleAugmentationOf } from './session-views.ts';
import { SettingsFollower } from './settings-follower.ts';

/** What is shorter was stopped as soon as it was begun: a quarter of a second. */
const leastTakeSeconds = 0.25;

/** Everything a trainer does, bound to its element: watch, teach, name. */
export class TrainerSession {
  readonly live: LiveController<KeptFrame | undefined>;
  readonly project: ProjectController;
  readonly recording: RecordingController;
  readonly settings: SettingsFollower;
  readonly seen: SeenNow;
  readonly #views: IdleAugmentation;
  readonly #host: SessionHost;
  readonly #hooks: SessionHooks;
  readonly #followers = new Set<Follower>();
  #adding: Promise<unknown> = Promise.resolve();
  #missed: Missed | null = null;
  /** Inputs that are being looked at. */
  #lookingAt = 0;
  #reextracting: number | null = null;

  constructor(host: SessionHost, hooks: SessionHooks) {
    this.#host = host;
    this.#hooks = hooks;
    this.seen = new SeenNow(host, () => hooks.namingSettings());
    this.live = new LiveController(host, {
      settings: () => hooks.liveSettings(),
      copyFrame: (frame) => this.recording.copyFrame(frame),
      observed: (observation) => this.#extractFrames(observation),
      progressed: (progress) => emit(host, 'tl-progress', progress),
      ready: () => emit(host, 'tl-ready', null),
      failed: (error) => emit(host, 'tl-error', { error }),
    });
    this.project = new ProjectController(host, {
      name: () => hooks.projectName(),
      restore: (settings) => hooks.choose({ ...settings, ...hooks.chosen() }),
      extractor: async () => (await this.live.plugin()).info,
      seer: (before) => seerOf(before, this.live, hooks.liveSettings().modality),
      reextracting: (fraction) => this.#reextract(fraction),
      told: (event) => this.#hear(event),
      noticed: (error) => error && emit(host, 'tl-error', { error }),
      failed: (error) => this.live.fail(error),
    });
    this.recording = new RecordingController(host, {
      medium: () => this.#medium,
      times: () => recordingTimesOf(hooks.liveSettings().modality),
      isCamera: () => this.live.camera !== null,
      begun: (label) => {
        this.#missed = null;
        return this.project.beginTake(label);
      },
      recorded: (label, take, frames) => this.#record(label, take, frames),
      listen: (end) => this.live.microphone?.recordUntil(end) ?? null,
      heard: (label, take, sound) => this.#cut(label, take, sound),
      ended: (label, take, missed) => this.#end(label, take, missed),
      counted: (seconds) => hooks.counted(this.recording.active?.label ?? '', seconds),
    });
    this.settings = new SettingsFollower(this);
    this.#views = idleAugmentationOf(host, this, hooks);
  }

  /** What of the last teaching could not be learnt from; null: all of it could. */
  get missed(): Missed | null {
    return this.#missed;
  }

  /** Somebody is showing something, or photos are being added. */
  get isTeaching(): boolean {
    return this.recording.active !== null || this.#lookingAt > 0;
  }

  /** How far seeing the examples again has come, 0..1; null while they are not seen again. */
  get reextracting(): number | null {
    return this.#reextracting;
  }

  /** The project remembers what is chosen now. */
  saveSettings(): void {
    this.project.saveSettings(this.#hooks.chosen());
  }

  /** Other views of the examples are wanted than before. */
  renewViews(): void {
    this.project.dropAugmentations();
    this.#views.restart();
  }

  async start(): Promise<void> {
    await Promise.all([this.project.open(), this.live.start()]);
  }

  async stop(): Promise<void> {
    this.recording.stop();
    await this.live.stop();
    this.seen.forget();
  }

  /** Calls `follower` for every frame until the returned function is called. */
  follow(follower: Follower): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  /**
   * Looks at pictures and adds them, all or none.
   *
   * @throws {TlError} `label-unknown`, `input-unreadable`, `input-empty`, `nothing-found`, `aborted`.
   */
  async addExamples(
    label: string,
    inputs: readonly ExampleInput[],
    { take, signal = new AbortController().signal }: AddOptions = {},
  ): Promise<ExampleId[]> {
    const [extractor] = await Promise.all([this.live.load(), this.project.open()]);
    const seen: (readonly ExtractedInput[])[] = [];
    for (const input of inputs) seen.push(await this.see(input, extractor, signal, label));
    if (signal.aborted) throw abortedError(signal);
    return this.addSeen(label, seen, take);
  }

  /**
   * Looks at an input.
   *
   * @param label what it is taught as, where it is.
   * @throws {TlError} `input-unreadable`, `input-empty`, `aborted`.
   */
  async see(
    input: ExampleInput,
    extractor: FeatureExtractor,
    signal: AbortSignal,
    label: string | null = null,
  ): Promise<readonly ExtractedInput[]> {
    this.#lookingAt++;
    try {
      const keepsQuiet = label !== null && this.#hooks.isBackground(label);
      return await extractInput(input, this.#medium, extractor, signal, keepsQuiet);
    } finally {
      this.#lookingAt--;
    }
  }

  /**
   * Adds what was looked at, by input. The seconds of one sound are a take.
   *
   * @throws {TlError} `label-unknown`, `nothing-found`.
   */
  async addSeen(
    label: string,
    inputs: readonly (readonly ExtractedInput[])[],
    take?: string,
  ): Promise<ExampleId[]> {
    const drafts = inputs.map((seen) => seen.flatMap(draftOf));
    const count = drafts.flat().length;
    const total = inputs.flat().length;
    this.#miss(label, total - count);
    if (total > 0 && count === 0) {
      throw new TlError(
        'nothing-found',
        'Nothing was found in these files. Choose others that show it larger.',
      );
    }
    const isTake = take === undefined && inputs.some(({ length }) => length > 1);
    if (!isTake) return this.project.addExamples(label, drafts.flat(), take);
    const ids: ExampleId[] = [];
    for (const seconds of drafts) ids.push(...(await this.project.addTake(label, seconds)));
    return ids;
  }

  /** Names one picture, without smoothing. @throws {TlError} `model-missing`, and as `addExamples`. */
  async classify(input: ExampleInput, signal = new AbortController().signal): Promise<Prediction> {
    const { model } = this.project;
    if (!model) {
      throw new TlError(
        'model-missing',
        'There is no model yet. Give examples to two labels first.',
      );
    }
    const seen = await this.see(input, await this.live.load(), signal);
    return nameAll(model, seen, this.#hooks.namingSettings());
  }

  get #medium() {
    return mediumOf(this.#hooks.liveSettings().modality);
  }

  #extractFrames(observation: ExtractedFrame<KeptFrame | undefined>): void {
    this.recording.observe(observation);
    const { model } = this.project;
    this.#followers.forEach((follower) => follower(observation, model));
    this.seen.observe(observation, model);
    this.#host.requestUpdate();
  }

  /**
   * One after the other, so that examples keep the order they were seen in, and no more than one is
   * lost where the page ends before it is kept.
   */
  #record(label: string, take: string, frames: readonly RecordedFrame[]): void {
    for (const { features, encoding, isFromCamera } of frames) {
      this.#adding = this.#adding
        .then(async () => {
          if (!this.project.labels.includes(label)) return; // removed meanwhile
          const draft = { features, isFromCamera, ...(await encoding) };
          const ids = await this.project.addExamples(label, [draft], take);
          for (const id of ids) this.#hooks.exampleAdded(label, id);
        })
        .catch((error: unknown) => this.live.fail(error as Error));
    }
  }

  /**
   * Cuts what was heard into seconds, once it is over. Quiet stretches are left out, unless the label
   * is what is heard when nothing happens.
   */
  #cut(label: string, take: string, recording: Promise<Samples>): void {
    this.#adding = this.#adding
      .then(async () => {
        const [sound, extractor] = await Promise.all([recording, this.live.load()]);
        const isTooShort = sound.pcm.length < leastTakeSeconds * sound.sampleRate;
        if (isTooShort || !this.project.labels.includes(label)) return;
        const seen = await this.see(sound, extractor, new AbortController().signal, label);
        const drafts = seen.flatMap(draftOf);
        this.#miss(label, seen.length - drafts.length);
        const ids = await this.project.addExamples(label, drafts, take);
        for (const id of ids) this.#hooks.exampleAdded(label, id);
      })
      .catch((error: unknown) => this.live.fail(error as Error));
  }

  #end(label: string, take: string, missed: number): void {
    this.#miss(label, missed);
    this.#adding = this.#adding.then(() => {
      this.project.endTake(take);
      this.#views.changed();
      if (this.project.labels.includes(label)) this.#hooks.taught(label);
    });
  }

  #reextract(fraction: number | null): void {
    this.#reextracting = fraction;
    if (fraction !== null) emit(this.#host, 'tl-progress', { phase: 'see-again', fraction });
    this.#host.requestUpdate();
  }

  #miss(label: string, count: number): void {
    const why = nothingIn[this.#hooks.liveSettings().modality];
    this.#missed = count > 0 ? { label, count, why } : null;
    this.#host.requestUpdate();
  }

  #hear(event: ProjectEvent): void {
    const host = this.#host;
    if (event.type === 'change') {
      if (!this.project.model) this.seen.forgetPrediction();
      this.#views.changed();
      emit(host, 'tl-change', null);
    } else if (event.type === 'trained') {
      const { model, evaluation, trainMs } = event;
      emit(host, 'tl-trained', { model, evaluation, trainMs });
    } else if (event.type === 'progress') {
      const { phase, fraction } = event;
      emit(host, 'tl-progress', { phase, fraction });
    } else {
      this.live.fail(event.error);
    }
  }
}

/** Nothing can be learnt from an input in which nothing is. */
function draftOf({ features, media, thumbnail }: ExtractedInput): readonly ExampleDraft[] {
  return features ? [{ features, media, thumbnail }] : [];
}
