import {
  abortedError,
  TlError,
  type ExampleId,
  type FeatureExtractor,
  type LabelChange,
  type Model,
  type Observation,
  type Prediction,
  type ProjectEvent,
} from '@tl-elements/core';
import type { ReactiveControllerHost } from 'lit';
import { emit } from '../events.ts';
import { LiveController, type LiveSettings } from '../live/live-controller.ts';
import { nameAll, Naming, type NamingSettings } from '../live/naming.ts';
import { seeInput, type SeenInput } from '../live/see-input.ts';
import type { ExampleInput } from '../media/medium.ts';
import { mediumOf } from '../modalities.ts';
import { ProjectController } from './project-controller.ts';
import type { IdleViews } from './idle-views.ts';
import { RecordingController, type KeptFrame, type RecordedFrame } from './recording-controller.ts';
import { idleViewsOf } from './session-views.ts';
import { SettingsFollower } from './settings-follower.ts';

/** The element: rendered anew by the session, and where its events come from. */
export type SessionHost = ReactiveControllerHost & EventTarget;

/** What the session reads from its element, and tells its face. */
export interface SessionHooks {
  liveSettings(): LiveSettings;
  namingSettings(): NamingSettings;
  /** Left and right don't matter. */
  mirrorsCopies(): boolean;
  /** An example was recorded. */
  exampleAdded(label: string, id: ExampleId): void;
  /** A recording is complete. */
  taught(label: string): void;
  /** The timer counts down. */
  counted(label: string, seconds: number): void;
}

/** What `addExamples` may be told. */
export interface AddOptions {
  /** Examples captured in one go share one; default: each input is a burst of its own. */
  readonly burst?: string;
  readonly signal?: AbortSignal;
}

/** Told of every frame that a trainer sees, before it is named. */
export type Follower = (observation: Omit<Observation, 'kept'>, model: Model | null) => void;

/** Everything a trainer does, bound to its element: watch, teach, name. */
export class TrainerSession {
  readonly live: LiveController<KeptFrame | undefined>;
  readonly project: ProjectController;
  readonly recording: RecordingController;
  readonly settings: SettingsFollower;
  readonly #views: IdleViews;
  readonly #host: SessionHost;
  readonly #hooks: SessionHooks;
  readonly #naming = new Naming();
  readonly #followers = new Set<Follower>();
  #adding: Promise<unknown> = Promise.resolve();
  #prediction: Prediction | null = null;
  #settled: string | null = null;
  /** Inputs that are being looked at. */
  #lookingAt = 0;

  constructor(host: SessionHost, hooks: SessionHooks) {
    this.#host = host;
    this.#hooks = hooks;
    this.live = new LiveController(host, {
      settings: () => hooks.liveSettings(),
      keep: (frame) => this.recording.keep(frame),
      observed: (observation) => this.#observe(observation),
      progressed: (progress) => emit(host, 'tl-progress', progress),
      ready: () => emit(host, 'tl-ready', null),
      failed: (error) => emit(host, 'tl-error', { error }),
    });
    this.project = new ProjectController(host, {
      extractor: async () => (await this.live.plugin()).info,
      told: (event) => this.#hear(event),
    });
    this.recording = new RecordingController(host, {
      begun: (label) => this.project.beginBurst(label),
      recorded: (label, burst, frames) => this.#record(label, burst, frames),
      ended: (label, burst) => this.#end(label, burst),
      counted: (seconds) => hooks.counted(this.recording.active?.label ?? '', seconds),
    });
    this.settings = new SettingsFollower(this, () => hooks.liveSettings());
    this.#views = idleViewsOf(host, this, hooks);
  }

  /** Somebody is showing something, or photos are being added. */
  get isTeaching(): boolean {
    return this.recording.active !== null || this.#lookingAt > 0;
  }

  /** Other views of the examples are wanted than before. */
  renewViews(): void {
    this.project.dropViews();
    this.#views.restart();
  }

  /** What is seen now, smoothed; null while there is nothing to say. */
  get prediction(): Prediction | null {
    return this.#prediction;
  }

  /** The label that has settled; null: none. */
  get settled(): string | null {
    return this.#settled;
  }

  async start(): Promise<void> {
    await Promise.all([this.project.open(), this.live.start()]);
  }

  async stop(): Promise<void> {
    this.recording.stop();
    await this.live.stop();
    this.#prediction = null;
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
    { burst, signal = new AbortController().signal }: AddOptions = {},
  ): Promise<ExampleId[]> {
    const [extractor] = await Promise.all([this.live.load(), this.project.open()]);
    const seen: SeenInput[] = [];
    for (const input of inputs) seen.push(...(await this.see(input, extractor, signal)));
    if (signal.aborted) throw abortedError(signal);
    return this.addSeen(label, seen, burst);
  }

  /** Looks at an input. @throws {TlError} `input-unreadable`, `input-empty`, `aborted`. */
  async see(
    input: ExampleInput,
    extractor: FeatureExtractor,
    signal: AbortSignal,
  ): Promise<readonly SeenInput[]> {
    this.#lookingAt++;
    try {
      return await seeInput(input, this.#medium, extractor, signal);
    } finally {
      this.#lookingAt--;
    }
  }

  /** Adds what was looked at. @throws {TlError} `label-unknown`, `nothing-found`. */
  async addSeen(label: string, seen: readonly SeenInput[], burst?: string): Promise<ExampleId[]> {
    const drafts = seen.flatMap(({ features, media, thumbnail }) =>
      features ? [{ features, media, thumbnail }] : [],
    );
    if (seen.length > 0 && drafts.length === 0) {
      throw new TlError(
        'nothing-found',
        'Nothing was found in what was given. Take inputs that show it larger.',
      );
    }
    return this.project.addExamples(label, drafts, burst);
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

  /** Takes a prediction as what is seen now. */
  show(prediction: Prediction): void {
    this.#prediction = prediction;
    this.#settle({ label: prediction.label, previous: this.#settled, prediction });
    emit(this.#host, 'tl-prediction', prediction);
  }

  get #medium() {
    return mediumOf(this.#hooks.liveSettings().modality);
  }

  #observe(observation: Observation<KeptFrame | undefined>): void {
    this.recording.observe(observation);
    const { model } = this.project;
    this.#followers.forEach((follower) => follower(observation, model));
    if (model) this.#name(model, observation);
    this.#host.requestUpdate();
  }

  #name(model: Model, observation: Observation<KeptFrame | undefined>): void {
    const { prediction, change } = this.#naming.name(
      model,
      observation,
      this.#hooks.namingSettings(),
    );
    this.#prediction = prediction;
    emit(this.#host, 'tl-prediction', prediction);
    if (change) this.#settle(change);
  }

  #settle(change: LabelChange): void {
    if (change.label === this.#settled) return;
    this.#settled = change.label;
    emit(this.#host, 'tl-label', change);
  }

  /** One after the other, so that examples keep the order they were seen in. */
  #record(label: string, burst: string, frames: readonly RecordedFrame[]): void {
    this.#adding = this.#adding
      .then(async () => {
        const drafts = await Promise.all(
          frames.map(async ({ features, encoding }) => ({ features, ...(await encoding) })),
        );
        const ids = await this.project.addExamples(label, drafts, burst);
        for (const id of ids) this.#hooks.exampleAdded(label, id);
      })
      .catch((error: unknown) => this.live.fail(error as Error));
  }

  #end(label: string, burst: string): void {
    this.#adding = this.#adding.then(() => {
      this.project.endBurst(burst);
      this.#views.changed();
      this.#hooks.taught(label);
    });
  }

  #hear(event: ProjectEvent): void {
    const host = this.#host;
    if (event.type === 'change') {
      if (!this.project.model) this.#prediction = null;
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
