import type { ExampleId } from '../contracts/example.ts';
import type { FeatureExtractor } from '../contracts/extractor.ts';
import type { Evaluation, Prediction } from '../contracts/prediction.ts';
import type { Model } from '../contracts/model.ts';
import type { InputSource } from '../contracts/modality.ts';
import type { DroppedExamples } from '../files/project-file.ts';
import type { Pause } from '../live/live-input-options.ts';
import type { EvaluateOptions } from '../project/training/project-training.ts';
import { lookedAt } from '../evidence/class-activation.ts';
import { TlError } from '../errors.ts';
import type { Project } from '../project/project.ts';
import { predictInput } from '../recognition/predict-input.ts';
import { asyncDispose } from '../scope.ts';
import { mergeWork, type NamedWork } from './work/merge-work.ts';
import { openWork, type Work } from './work/open-work.ts';
import type { Recorder } from './recording/recorder.ts';
import type { RefineResult } from './refine/refining-state.ts';
import { answerTo, tryInput, type TriedInput } from './work/try-input.ts';
import type { TrainerListener } from './trainer-events.ts';
import {
  completeProject,
  noModel,
  pauseTrainer,
  releaseTrainer,
  resumeTrainer,
  startTrainer,
  stopTrainer,
} from './trainer-life.ts';
import { TrainerEdits } from './trainer-edits.ts';
import type { TrainerOptions } from './trainer-parts.ts';
import type { TrainerSettings } from './trainer-settings.ts';
import { stateOf, type TrainerState } from './trainer-state.ts';

type Waiting = { readonly signal?: AbortSignal };

/**
 * Takes frames from a device, records examples, trains a model and classifies what is shown, all without
 * a screen. Read `state`, call methods, subscribe once.
 *
 * @template Input what examples are made of.
 */
export class Trainer<Input = Blob> extends TrainerEdits<Input> implements AsyncDisposable {
  /** Records examples from the device. */
  readonly recorder: Recorder;

  constructor(options: TrainerOptions<Input>) {
    super(options);
    this.recorder = this.parts.recorder;
  }

  /** Everything that an interface shows. */
  get state(): TrainerState {
    return stateOf(this.parts);
  }

  get settings(): TrainerSettings {
    return this.parts.settings;
  }

  /** What frames are taken from: a camera, a microphone, a video; null: nothing is open. */
  get source(): InputSource | null {
    return this.parts.live.source;
  }

  /** The keypoints that a line joins; none if the extractor has no keypoints. */
  get bones(): readonly (readonly [from: number, to: number])[] {
    return this.parts.live.extractor?.bones ?? [];
  }

  /** The keypoints whose ways a movement is read from; none if no movements are taught. */
  get trail(): readonly number[] {
    return this.parts.live.extractor?.movements?.trail ?? [];
  }

  /** Whether left and right don't matter: what was chosen, or else the modality's own. */
  get mirrorsCopies(): boolean {
    return this.parts.mirrorsCopies;
  }

  /** Calls `listener` with each event from now on; returns a function that ends it. */
  subscribe(listener: TrainerListener): () => void {
    const { listeners } = this.parts;
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** Changes settings. They are applied one after the other, also while it runs. */
  configure(changes: Partial<TrainerSettings>): void {
    this.parts.configure(changes);
  }

  /** Replaces the open device: `openSource` opens another one now. */
  reopenSource(): void {
    this.parts.follower.reopenSource();
  }

  /** Loads all that teaching needs, and starts the device. @throws {TlError} of loading and the device. */
  start(): Promise<void> {
    return startTrainer(this.parts);
  }

  /** Stops the device. What was taught stays. */
  stop(): Promise<void> {
    return stopTrainer(this.parts);
  }

  /**
   * Takes no frames until it is called with null; `state.live` stays `running`. A recording ends, and
   * its examples stay. Training and opening files go on.
   */
  pause(pause: Pause | null): void {
    pauseTrainer(this.parts, pause);
  }

  /** Closes device, network, workers and the stored project; what is in memory stays. */
  release(): void {
    releaseTrainer(this.parts);
  }

  /** Works again after `release()`. */
  resume(): void {
    resumeTrainer(this.parts);
  }

  async [asyncDispose](): Promise<void> {
    this.release();
    this.parts.listeners.clear();
  }

  /** Opens the project; `start()` and `addExamples()` do so, too. @throws {TlError} `extractor-unknown`. */
  openProject(): Promise<Project> {
    return this.parts.slot.open();
  }

  /** Opens the stored project again and replaces what is here, after another tab has had the project. */
  reopenProject(): void {
    this.parts.slot.reopen();
  }

  readThumbnail(id: ExampleId): Promise<Blob | null> {
    return this.parts.slot.project?.readThumbnail(id) ?? Promise.resolve(null);
  }

  /**
   * The settled model: trained and evaluated on all examples and their augmentations. No other model
   * follows until something changes.
   *
   * @throws {TlError} `need-two-labels`, `bad-features`, `aborted`.
   */
  async train({ signal = new AbortController().signal }: Waiting = {}): Promise<Model> {
    return (await completeProject(this.parts, signal)).train({ signal });
  }

  /** The settled model, to be saved; the first one is waited for. @throws {TlError} `model-missing`, and as `train`. */
  async settledModel(options: Waiting = {}): Promise<Model> {
    return this.train(options).catch((error: unknown) => {
      throw error instanceof TlError && error.code === 'need-two-labels' ? noModel() : error;
    });
  }

  /**
   * How good the settled model is expected to be: on other takes, or with `on: 'new-people'` on people it has not met;
   * with `on: 'test'`, how good it is on the test examples.
   *
   * @throws {TlError} `need-two-labels`; `need-more-examples` while it is too early to say, or without test examples;
   *   `need-more-people` if fewer than three people are named; `aborted`.
   */
  async evaluate(options: EvaluateOptions = {}): Promise<Evaluation> {
    const { on, signal = new AbortController().signal } = options;
    return (await completeProject(this.parts, signal)).evaluate({ on, signal });
  }

  /**
   * Refines the network: tunes its last layers to the examples, and adopts them if that helps on takes that were held
   * back. Adopting is one step that `undo()` takes back. It takes a minute and more, in a worker; `state.refining` says how
   * far it is.
   *
   * @returns how well the held back takes were answered before and after.
   * @throws {TlError} `model-unsupported` if nothing of the extractor can be tuned; `need-two-labels`; `need-more-examples`;
   *   `extractor-mismatch` if an original is missing; `aborted`. Nothing has changed then.
   */
  refine({ signal }: Waiting = {}): Promise<RefineResult> {
    return this.parts.refining.refine(signal);
  }

  /** Pauses refining, or goes on with it. */
  pauseRefining(on: boolean): void {
    this.parts.refining.pause(on);
  }

  /** Cancels refining, or removes its outcome from the state. */
  dismissRefining(): void {
    this.parts.refining.cancel();
  }

  /** Loads the network, as `start()` does. @throws {TlError} of loading. */
  loadExtractor(): Promise<FeatureExtractor> {
    return this.parts.live.load();
  }

  /**
   * Classifies one input, without smoothing; the first model is waited for.
   *
   * @throws {TlError} `model-missing`, `input-unreadable`, `input-empty`.
   */
  async classify(
    input: Input,
    { signal = new AbortController().signal }: Waiting = {},
  ): Promise<Prediction> {
    const model = this.state.model ?? (await this.settledModel({ signal }));
    const { adder, live, recognitionSettings } = this.parts;
    const frames = await adder.extract(input, await live.load(), signal);
    return predictInput(model, frames, recognitionSettings);
  }

  /** Extracts an input, to ask the model about it now and later. @throws {TlError} `input-unreadable`, `input-empty`, `aborted`; of loading. */
  tryInput(
    input: Input,
    { signal = new AbortController().signal }: Waiting = {},
  ): Promise<TriedInput> {
    return tryInput(this.parts, input, signal);
  }

  /** What the present model says of an input that was tried; null: there is none. */
  answerTo(tried: TriedInput): Prediction | null {
    return answerTo(this.parts, tried);
  }

  /** Where in an example's picture the evidence for its label lies: `evidenceFor`; null if that can't be said. */
  lookedAt(id: ExampleId, { signal }: Waiting = {}): Promise<Float32Array | null> {
    return lookedAt(this.parts, id, signal ?? new AbortController().signal);
  }

  /** Shows the prediction of a file that was tried as the present one. */
  showPrediction(prediction: Prediction): void {
    this.parts.tell(this.parts.recognizer.show(prediction));
    this.parts.emit({ type: 'state' });
  }

  /**
   * Replaces everything that was taught by a project or a model, as one step that `undo()` takes back.
   *
   * @returns how many examples of it were left out.
   * @throws {TlError} `extractor-mismatch`, `extractor-unknown`, `nothing-found`, `input-unreadable`,
   *   `aborted`. What was taught is still there then.
   */
  open(
    work: Work,
    { signal = new AbortController().signal }: Waiting = {},
  ): Promise<DroppedExamples> {
    return openWork(this.parts, work, signal);
  }

  /**
   * Adds the labels and examples of other projects to what was taught, as one step that `undo()` takes back. Settings
   * stay. If there are several, the examples of a file in which nobody is named get its name as their person.
   *
   * @returns how many examples of them were left out.
   * @throws {TlError} as `open`; `model-unsupported` for a model. What was taught is unchanged then.
   */
  merge(
    works: readonly NamedWork[],
    { signal = new AbortController().signal }: Waiting = {},
  ): Promise<DroppedExamples> {
    return mergeWork(this.parts, works, signal);
  }

  /** Shows a failure that does not stop the device. */
  report(error: Error): void {
    this.parts.report(error);
  }

  /** Removes the device's failure from the state. */
  dismissError(): void {
    this.parts.live.dismiss();
  }

  /** Removes `problem` from the state. */
  dismissProblem(): void {
    this.parts.problem = null;
    this.parts.emit({ type: 'state' });
  }

  /** Removes the notice about storing from the state. */
  dismissStorageNotice(): void {
    this.parts.slot.storage.dismiss();
  }
}
