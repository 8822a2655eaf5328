import { throwIfAborted } from '../abort.ts';
import type { LoadProgress, RecognizedModalities } from '../contracts/extractor.ts';
import type { UnknownLevel, Model } from '../contracts/model.ts';
import type { Prediction } from '../contracts/prediction.ts';
import type { InputSource } from '../contracts/modality.ts';
import { TlError } from '../errors.ts';
import { timeOf } from '../live/extract-input.ts';
import { findPlugin } from '../live/find-plugin.ts';
import type { LiveState, OpenSource, Pause, SourceKey } from '../live/live-input-options.ts';
import { LiveInput } from '../live/live-input.ts';
import { supportOf } from '../live/support-of.ts';
import type { ExtractedFrame } from '../recognition/extract-frames.ts';
import type { LabelChange } from '../recognition/label-settler.ts';
import { predictInput, type InputFrame } from '../recognition/predict-input.ts';
import { Recognizer, type RecognitionSettings } from '../recognition/recognizer.ts';
import { asyncDispose } from '../scope.ts';
import { Readiness } from './readiness.ts';

/** How a classifier classifies. Read again for each frame. */
export interface ClassifierSettings {
  /** The folder of the weights; ends in a slash. */
  readonly weights: URL;
  /** 0..1: scores follow with a time constant of that many times 500 ms. */
  readonly smoothing: number;
  /** 0..1: no label is named below it. */
  readonly minConfidence: number;
  readonly unknown: UnknownLevel | 'off';
}

/** What a classifier needs from its page. */
export interface ClassifierOptions<Input> {
  readonly settings: () => ClassifierSettings;
  readonly modalities: RecognizedModalities<Input>;
  readonly openSource: OpenSource;
  /** Trainers and classifiers whose keys are equal share one open source. Absent: nobody does. */
  readonly sourceKey?: SourceKey;
  /**
   * Predictions of sounds say what has just begun (`onset`). That takes one more extraction for each frame in
   * which something does. Read at each frame; absent: they don't.
   */
  readonly wantsOnsets?: () => boolean;
  readonly onEvent: (event: ClassifierEvent) => void;
}

/** What happens in a classifier. */
export type ClassifierEvent =
  /** Something to show has changed. */
  | { readonly type: 'state' }
  /** A model and all it needs are loaded. */
  | { readonly type: 'ready' }
  /** A frame was classified: read `prediction`, `settled` and `keypoints`. */
  | { readonly type: 'frame' }
  | { readonly type: 'prediction'; readonly prediction: Prediction }
  /** The settled label changed. */
  | { readonly type: 'label'; readonly change: LabelChange }
  | { readonly type: 'progress'; readonly progress: LoadProgress }
  | { readonly type: 'error'; readonly error: Error };

/** A model, or how to get one. */
type ModelReader = Model | ((signal: AbortSignal) => Promise<Model>);

/**
 * Classifies what a device shows, with a model and without a screen.
 *
 * @template Input what can be classified, besides frames.
 */
export class Classifier<Input = Blob> implements AsyncDisposable {
  readonly #options: ClassifierOptions<Input>;
  readonly #live: LiveInput;
  readonly #recognizer = new Recognizer(() => this.#recognitionSettings);
  readonly #readiness = new Readiness();
  #model: Model | null = null;
  #loading: AbortController | null = null;
  /** The model that the last load asked for, if that load failed. */
  #failed: ModelReader | null = null;

  constructor(options: ClassifierOptions<Input>) {
    this.#options = options;
    this.#live = new LiveInput({
      modalities: options.modalities,
      wanted: () => this.#wanted,
      openSource: options.openSource,
      sourceKey: options.sourceKey,
      wantsOnsets: options.wantsOnsets,
      mirrorsCamera: () => this.#model?.preprocessing.mirrorCamera ?? null,
      onFrame: (frame) => this.take(frame, this.#model),
      onEvent: (event) => {
        if (event.type !== 'ready') options.onEvent(event);
      },
    });
  }

  /** Null until one is loaded. */
  get model(): Model | null {
    return this.#model;
  }

  get state(): LiveState {
    const isLoading = this.#loading !== null && this.#live.state !== 'error';
    return isLoading ? 'loading' : this.#live.state;
  }

  /** Why it stopped, or could not start or load; null: it did not. */
  get error(): Error | null {
    return this.#live.error;
  }

  /** How far the extractor has been loaded; null if nothing is loading. */
  get progress(): LoadProgress | null {
    return this.#live.progress;
  }

  /** What frames are taken from; null: nothing is open. */
  get source(): InputSource | null {
    return this.#live.source;
  }

  /** The keypoints that a line joins; none if the extractor has no keypoints. */
  get bones(): readonly (readonly [from: number, to: number])[] {
    return this.#live.bones;
  }

  /** Smoothed; null: nothing yet. */
  get prediction(): Prediction | null {
    return this.#recognizer.prediction;
  }

  /** The settled label; null: none. */
  get settled(): string | null {
    return this.#recognizer.settled;
  }

  /** Of the last frame: x and y of each point in turn, as fractions 0..1 of its width and height; null: none. */
  get keypoints(): Float32Array | null {
    return this.#recognizer.keypoints;
  }

  /**
   * Resolves when a model and all it needs are loaded; rejects if that fails. The next load makes a
   * new promise; a load that replaces one in progress settles the same promise.
   */
  get ready(): Promise<void> {
    return this.#readiness.promise;
  }

  /**
   * Reads a model, and loads the extractor that it needs. The previous model stays in use until the
   * new one has been read and fits this page.
   *
   * @throws {TlError} what `read` and loading throw; `extractor-mismatch`; `aborted` by a later load.
   */
  async load(read: ModelReader): Promise<void> {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    this.#failed = null;
    this.#readiness.begin();
    this.#options.onEvent({ type: 'state' });
    try {
      await this.#load(read, loading.signal);
      throwIfAborted(loading.signal);
      this.#loading = null;
      this.#readiness.resolve();
      this.#options.onEvent({ type: 'ready' });
    } catch (error) {
      if (this.#loading === loading) {
        this.#loading = null;
        this.#failed = read;
        this.#readiness.reject(error as Error);
        await this.#live.fail(error as Error);
      }
      throw error;
    } finally {
      this.#options.onEvent({ type: 'state' });
    }
  }

  /**
   * Starts the device; resolves when frames are taken. If loading has failed, it is tried again.
   *
   * @throws {TlError} `model-missing`, what loading and the device throw.
   */
  async start(): Promise<void> {
    await this.#loaded();
    await this.#live.start();
  }

  async stop(): Promise<void> {
    await this.#live.stop();
    this.#recognizer.reset();
    this.#options.onEvent({ type: 'state' });
  }

  /** Takes no frames until it is called with null; `state` stays `running`. */
  pause(pause: Pause | null): void {
    this.#live.pause(pause);
  }

  /** Removes the failure that is shown. */
  dismiss(): void {
    this.#live.dismiss();
  }

  /** Closes device and network; the model stays. */
  release(): void {
    this.#live.release();
    this.#recognizer.reset();
  }

  /** Works again after `release()`. */
  resume(): void {
    this.#live.resume();
  }

  async [asyncDispose](): Promise<void> {
    this.#loading?.abort();
    this.release();
  }

  /**
   * Classifies one input, without smoothing.
   *
   * @throws {TlError} `model-missing`, `input-unreadable`, `input-empty`, `aborted`, what loading throws.
   */
  async classify(input: Input, signal = new AbortController().signal): Promise<Prediction> {
    const model = await this.#loaded();
    const extractor = await this.#live.load();
    const { medium } = supportOf(this.#options.modalities, model.modality, model.extractor.id)!;
    const frames: InputFrame[] = [];
    const { info, movements } = extractor;
    const options = { input: info.input, ...(movements && { movements }) };
    for (const frame of await medium.decode(input, options, signal)) {
      const at = timeOf(frame); // the extractor may take the frame away
      const extraction = await extractor.extract(frame, signal);
      frames.push({ features: extraction?.features ?? null, at });
    }
    return predictInput(model, frames, this.#options.settings());
  }

  /** Takes a frame: of its own device, or of the trainer that it follows, with that trainer's model. */
  take(frame: ExtractedFrame<unknown>, model: Model | null): void {
    const { onEvent } = this.#options;
    const { prediction, change } = this.#recognizer.next(frame, model);
    if (prediction) onEvent({ type: 'prediction', prediction });
    if (change) onEvent({ type: 'label', change });
    onEvent({ type: 'frame' });
  }

  async #load(read: ModelReader, signal: AbortSignal): Promise<void> {
    const model = typeof read === 'function' ? await read(signal) : read;
    throwIfAborted(signal);
    await this.#checkVersion(model);
    throwIfAborted(signal);
    const wasStarted = this.#live.isStarted;
    this.#model = model;
    this.#recognizer.reset();
    this.#live.lookAgain();
    if (this.#live.isOutdated) await this.#live.unload();
    throwIfAborted(signal);
    await this.#live.load();
    if (wasStarted && !signal.aborted) await this.#live.start();
  }

  async #checkVersion({ modality, extractor: { id, version } }: Model): Promise<void> {
    const { info } = await findPlugin(this.#options.modalities, modality, id);
    if (info.version === version) return;
    throw new TlError(
      'extractor-mismatch',
      `This model was made with version ${version} of "${id}" and this page has version ${info.version}. ` +
        'Use the script that it was made with, or teach it again.',
    );
  }

  /** The model, once it is loaded; if loading has failed, it is tried again. */
  async #loaded(): Promise<Model> {
    if (this.#failed) await this.load(this.#failed);
    else if (this.#loading) await this.ready;
    if (this.#model) return this.#model;
    throw new TlError(
      'model-missing',
      'There is no model yet. Give this element a src, or the id of a trainer.',
    );
  }

  get #wanted() {
    const { weights } = this.#options.settings();
    const { modality = 'image', extractor, preprocessing } = this.#model ?? {};
    return { modality, extractor: extractor?.id ?? null, weights, box: preprocessing?.box };
  }

  get #recognitionSettings(): RecognitionSettings {
    return { ...this.#options.settings(), modality: this.#model?.modality ?? 'image' };
  }
}
