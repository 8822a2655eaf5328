import type { ExampleId } from '../contracts/example.ts';
import type { Evaluation } from '../contracts/prediction.ts';
import type { Model } from '../contracts/model.ts';
import type { Prediction } from '../contracts/prediction.ts';
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
import type { ExampleAdder } from './example-adder.ts';
import type { AnyLiveInput } from '../live/live-input.ts';
import type { Box } from '../contracts/modality.ts';
import type { ProjectStorage } from './project-storage.ts';
import type { Refining } from './refine/refining.ts';
import { setBox } from './work/set-box.ts';
import type { Trials } from './trials.ts';
import { TrainerParts, type TrainerOptions } from './trainer-parts.ts';
import type { TrainerSettings } from './trainer-settings.ts';
import { stateOf, type TrainerState } from './trainer-state.ts';

type Waiting = { readonly signal?: AbortSignal };

/**
 * Takes frames from a device, records examples, trains a model and classifies what is shown, all without
 * a screen. Read `state`, call methods, subscribe once.
 *
 * @template Input what examples are made of.
 */
export class Trainer<Input = Blob> implements AsyncDisposable {
  /** Adds inputs as examples. */
  readonly adder: ExampleAdder<Input>;
  /** Records examples from the device. */
  readonly recorder: Recorder;
  /** The device, and the network that its frames go through. */
  readonly live: AnyLiveInput;
  /** Refines the network. */
  readonly refining: Refining;
  /** Asks the model about inputs. */
  readonly trials: Trials<Input>;
  /** Where the project is stored, and a notice if it is not. */
  readonly storage: ProjectStorage;
  readonly #parts: TrainerParts<Input>;
  #settingBox = new AbortController();

  constructor(options: TrainerOptions<Input>) {
    this.#parts = new TrainerParts(options);
    const { adder, recorder, live, refining, trials, slot } = this.#parts;
    this.adder = adder;
    this.recorder = recorder;
    this.live = live;
    this.refining = refining;
    this.trials = trials;
    this.storage = slot.storage;
  }

  /** Labels and examples: those of a draft until the project is open, so read it anew each time. */
  get project(): Project {
    return this.#parts.slot.present;
  }

  /** Everything that an interface shows. */
  get state(): TrainerState {
    return stateOf(this.#parts);
  }

  get settings(): TrainerSettings {
    return this.#parts.settings;
  }

  /** Whether left and right don't matter: what was chosen, or else the modality's own. */
  get mirrorsCopies(): boolean {
    return this.#parts.mirrorsCopies;
  }

  /** Calls `listener` with each event from now on; returns a function that ends it. */
  subscribe(listener: TrainerListener): () => void {
    const { listeners } = this.#parts;
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** Changes settings. They are applied one after the other, also while it runs. */
  configure(changes: Partial<TrainerSettings>): void {
    this.#parts.configure(changes);
  }

  /** Replaces the open device: `openSource` opens another one now. */
  reopenSource(): void {
    this.#parts.follower.reopenSource();
  }

  /** Loads all that teaching needs, and starts the device. @throws {TlError} of loading and the device. */
  start(): Promise<void> {
    return startTrainer(this.#parts);
  }

  /** Stops the device. What was taught stays. */
  stop(): Promise<void> {
    return stopTrainer(this.#parts);
  }

  /**
   * Takes no frames until it is called with null; `state.live` stays `running`. A recording ends, and
   * its examples stay. Training and opening files go on.
   */
  pause(pause: Pause | null): void {
    pauseTrainer(this.#parts, pause);
  }

  /** Closes device, network, workers and the stored project; what is in memory stays. */
  release(): void {
    releaseTrainer(this.#parts);
  }

  /** Works again after `release()`. */
  resume(): void {
    resumeTrainer(this.#parts);
  }

  async [asyncDispose](): Promise<void> {
    this.release();
    this.#parts.listeners.clear();
  }

  /**
   * Gives labels to a project that nobody has edited yet.
   *
   * @param background the one that stands for "nothing happens": its quiet sounds are examples, too.
   */
  seedLabels(labels: readonly string[], background: string | null = null): void {
    this.#parts.slot.seed(labels, background);
    this.#parts.emit({ type: 'state' });
  }

  /**
   * Looks at a part of the camera's pictures: that part alone is learnt and used. Examples from a camera are re-extracted
   * from their originals, which are whole; pictures of files are taken whole. A later call ends an earlier one.
   *
   * @param box fractions 0..1 of the picture as the camera sees it, not mirrored; null: all of it.
   * @throws {TlError} `input-unreadable` if it is no such box; `model-unsupported` if no pictures are taught, or a model was
   *   opened without its examples; `extractor-mismatch` if an original is missing; `aborted`. Nothing has changed then.
   */
  async setBox(box: Box | null, { signal }: { readonly signal?: AbortSignal } = {}): Promise<void> {
    this.#settingBox.abort();
    this.#settingBox = new AbortController();
    const later = this.#settingBox.signal;
    return setBox(this.#parts, box, signal ? AbortSignal.any([signal, later]) : later);
  }

  /** From now on, what is recorded or dropped comes from this person; empty: from nobody in particular. */
  teachAs(person: string): void {
    this.#parts.slot.person = person.trim();
    this.#parts.emit({ type: 'state' });
  }

  /** Opens the project; `start()` and `addExamples()` do so, too. @throws {TlError} `extractor-unknown`. */
  openProject(): Promise<Project> {
    return this.#parts.slot.open();
  }

  /** Opens the stored project again and replaces what is here, after another tab has had the project. */
  reopenProject(): void {
    this.#parts.slot.reopen();
  }

  /**
   * The settled model: trained and evaluated on all examples and their augmentations. No other model
   * follows until something changes.
   *
   * @throws {TlError} `need-two-labels`, `bad-features`, `aborted`.
   */
  async train({ signal = new AbortController().signal }: Waiting = {}): Promise<Model> {
    return (await completeProject(this.#parts, signal)).train({ signal });
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
    return (await completeProject(this.#parts, signal)).evaluate({ on, signal });
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
    const { adder, live, recognitionSettings } = this.#parts;
    const frames = await adder.extract(input, await live.load(), signal);
    return predictInput(model, frames, recognitionSettings);
  }

  /** Where in an example's picture the evidence for its label lies: `evidenceFor`; null if that can't be said. */
  lookedAt(id: ExampleId, { signal }: Waiting = {}): Promise<Float32Array | null> {
    return lookedAt(this.#parts, id, signal ?? new AbortController().signal);
  }

  /** Shows the prediction of a file that was tried as the present one. */
  showPrediction(prediction: Prediction): void {
    this.#parts.tell(this.#parts.recognizer.show(prediction));
    this.#parts.emit({ type: 'state' });
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
    return openWork(this.#parts, work, signal);
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
    return mergeWork(this.#parts, works, signal);
  }

  /** Shows a failure that does not stop the device. */
  report(error: Error): void {
    this.#parts.report(error);
  }

  /** Removes `problem` from the state. */
  dismissProblem(): void {
    this.#parts.problem = null;
    this.#parts.emit({ type: 'state' });
  }
}
