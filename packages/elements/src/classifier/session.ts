import { throwIfAborted, TlError, type Model, type Prediction } from '@tl-elements/core/base';
import type { LabelChange, ExtractedFrame } from '@tl-elements/core/classifier';
import type { Microphone } from '@tl-elements/sources';
import type { ReactiveControllerHost } from 'lit';
import { emit, type ElementState } from '../events.ts';
import { LiveController, type Preview } from '../live/live-controller.ts';
import type { LiveSettings } from '../live/live-settings.ts';
import { nameAll, Naming, type NamingSettings } from '../live/naming.ts';
import { extractInput } from '../live/extract-input.ts';
import type { ExampleInput } from '../media/medium.ts';
import { mediumOf } from '../modalities.ts';
import { FollowController } from './follow-controller.ts';
import { readSource, type ModelSource } from './read-source.ts';

/** What the session reads from its element. */
export interface SessionHooks {
  liveSettings(): LiveSettings;
  namingSettings(): NamingSettings;
}

/** Everything a classifier does, bound to its element: load, watch or follow, name. */
export class ClassifierSession {
  readonly live: LiveController;
  readonly followed: FollowController;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #hooks: SessionHooks;
  readonly #naming = new Naming();
  #model: Model | null = null;
  #loading: AbortController | null = null;
  #isLoadingModel = false;
  readonly #ready: Promise<void>;
  #becomeReady: () => void = () => {};
  #prediction: Prediction | null = null;
  #settled: string | null = null;
  #keypoints: Float32Array | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, hooks: SessionHooks) {
    this.#host = host;
    this.#hooks = hooks;
    this.#ready = new Promise((resolve) => (this.#becomeReady = resolve));
    this.live = new LiveController(host, {
      settings: () => hooks.liveSettings(),
      observed: (observation) => this.#name(observation, this.#model),
      progressed: (progress) => emit(host, 'tl-progress', progress),
      ready: () => {},
      failed: (error) => emit(host, 'tl-error', { error }),
    });
    this.followed = new FollowController(host, (observation, model) =>
      this.#name(observation, model),
    );
  }

  get model(): Model | null {
    return this.followed.trainer ? this.followed.trainer.model : this.#model;
  }

  get prediction(): Prediction | null {
    return this.#prediction;
  }

  get settled(): string | null {
    return this.#settled;
  }

  /** What is watched: by the trainer that is followed, or by this. */
  get preview(): Preview {
    return (this.followed.trainer ?? this.live).preview;
  }

  /** What is listened to; null: nothing. */
  get microphone(): Microphone | null {
    return this.preview.microphone;
  }

  /** Where the keypoints of the last frame are; null where it has none. */
  get keypoints(): Float32Array | null {
    return this.#keypoints;
  }

  get state(): ElementState {
    if (this.followed.trainer) return this.followed.trainer.state;
    return this.#isLoadingModel && this.live.state !== 'error' ? 'loading' : this.live.state;
  }

  get ready(): Promise<void> {
    return this.#ready;
  }

  /**
   * Takes a model, and loads the extractor that it needs.
   *
   * @throws {TlError} what `readSource` and loading throw; `extractor-mismatch`; `aborted` by a later load.
   */
  async load(source: ModelSource): Promise<void> {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    this.#isLoadingModel = true;
    this.#host.requestUpdate();
    try {
      const model = await readSource(source, loading.signal);
      throwIfAborted(loading.signal);
      await this.#take(model);
      throwIfAborted(loading.signal);
      this.#becomeReady();
      emit(this.#host, 'tl-ready', null);
    } catch (error) {
      if (this.#loading === loading) this.live.fail(error as Error);
      throw error;
    } finally {
      if (this.#loading === loading) this.#isLoadingModel = false;
      this.#host.requestUpdate();
    }
  }

  /** @throws {TlError} `model-missing`, and what the source throws. */
  async start(): Promise<void> {
    if (this.followed.trainer) return this.followed.trainer.start();
    if (!this.#model && !this.#isLoadingModel) {
      throw new TlError(
        'model-missing',
        'There is no model to see with. Give this element a src, or the id of a trainer.',
      );
    }
    await this.ready;
    await this.live.start();
  }

  /** A trainer that is followed goes on. */
  async stop(): Promise<void> {
    await this.live.stop();
    this.#prediction = null;
  }

  /** @throws {TlError} `model-missing`, `input-unreadable`, `input-empty`, `aborted`. */
  async classify(input: ExampleInput, signal = new AbortController().signal): Promise<Prediction> {
    const { trainer } = this.followed;
    if (trainer) return trainer.classify(input, { signal });
    if (this.#isLoadingModel) await this.ready;
    if (!this.#model)
      throw new TlError('model-missing', 'There is no model to see with. Load one first.');
    const medium = mediumOf(this.#model.modality);
    const seen = await extractInput(input, medium, await this.live.load(), signal);
    return nameAll(this.#model, seen, this.#hooks.namingSettings());
  }

  async #take(model: Model): Promise<void> {
    const before = this.#model;
    this.#model = model;
    const { id, version } = model.extractor;
    if (before && (before.extractor.id !== id || before.extractor.version !== version))
      await this.live.unload();
    const { info } = await this.live.plugin();
    if (info.version !== version) {
      throw new TlError(
        'extractor-mismatch',
        `This model was made with version ${version} of "${id}" and this page has version ${info.version}. ` +
          'Use the script that it was made with, or teach it again.',
      );
    }
    await this.live.load();
  }

  #name(observation: Omit<ExtractedFrame, 'copy'>, model: Model | null): void {
    this.#keypoints = observation.keypoints ?? null;
    this.#host.requestUpdate();
    if (!model) return;
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
    this.#settled = change.label;
    emit(this.#host, 'tl-label', change);
  }
}
