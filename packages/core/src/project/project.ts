import type { ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { ExtractorInfo, Features } from '../contracts/extractor.ts';
import type { Evaluation } from '../contracts/head.ts';
import type { Model } from '../contracts/model.ts';
import type { ProjectHeader, ProjectSettings } from '../storage/example-store.ts';
import { asyncDispose, Scope } from '../scope.ts';
import type { ProjectFile } from '../files/project-file.ts';
import {
  checkExampleLengths,
  checkFeatureLength,
  checkSameExtractor,
} from './features/check-features.ts';
import type { CurrentModel } from './training/current-model.ts';
import { usableModel } from './extended/extended-model.ts';
import { newExampleId } from './example-id.ts';
import { newExample, withNewIds } from './new-examples.ts';
import { ProjectContent } from './content/project-content.ts';
import { ProjectEvents, type ProjectListener } from './project-events.ts';
import {
  checkLabel,
  withLabel,
  withoutExamples,
  withoutLabel,
  withRenamedLabel,
  withThreshold,
} from './content/project-state.ts';
import type { ExampleDraft, ExampleOrigin, ProjectOptions } from './project-options.ts';
import { ProjectTraining, type EvaluateOptions } from './training/project-training.ts';

/**
 * Labels, their examples, and a model that is retrained automatically. Changes show at once; they are stored and
 * trained on afterwards. If nobody waits for that and it fails, there is an `error` event, and the examples stay.
 */
export class Project implements AsyncDisposable {
  readonly extractor: ExtractorInfo;
  readonly #now: () => number;
  readonly #scope = new Scope();
  readonly #content: ProjectContent;
  readonly #training: ProjectTraining;
  readonly #events = new ProjectEvents();
  readonly #openTakes = new Set<string>();

  /** Opens what the store holds; without a model, training starts. @throws {TlError} `extractor-mismatch`, the store's. */
  static async open(options: ProjectOptions): Promise<Project> {
    const { store, extractor, labels = [], background } = options;
    const header = await store.readHeader();
    if (header) checkSameExtractor(extractor, header.extractor);
    const seeded = new Set(labels.filter((label) => label.trim() !== ''));
    const [stored, model] = await Promise.all([store.list(), store.readModel()]);
    const settings = background === undefined ? {} : { background };
    return new Project(options, header ?? { labels: [...seeded], settings }, stored, model);
  }

  private constructor(
    {
      extractor,
      store,
      trainer,
      preprocessing = { mirrorCamera: false },
      idleMs = 400,
      now = Date.now,
    }: ProjectOptions,
    { labels, settings = {} }: Pick<ProjectHeader, 'labels' | 'settings'>,
    stored: readonly ExampleSummary[],
    model: Model | null,
  ) {
    this.extractor = extractor;
    this.#now = now;
    const onError = (error: unknown) => this.#events.emitError(error);
    this.#content = new ProjectContent({
      extractor,
      store,
      labels,
      settings,
      stored,
      model,
      onChange: (isTaught) => this.#follow(isTaught),
      onStoreError: onError,
    });
    const made = { content: this.#content, extractor, preprocessing, now };
    const trained = { trainer, scope: this.#scope, idleMs, events: this.#events };
    this.#training = new ProjectTraining({ ...made, ...trained }, model);
  }

  get labels(): readonly string[] {
    return this.#content.state.labels;
  }

  /** In order of capture. */
  get examples(): readonly ExampleSummary[] {
    return this.#content.state.examples;
  }

  /** The latest; null until two labels have examples, or a model was opened that knows some. */
  get model(): Model | null {
    return this.#current.model;
  }

  /** How good the model is expected to be; null while it is too early to say. */
  get evaluation(): Evaluation | null {
    return this.#current.evaluation;
  }

  /** Labels without examples that an imported model knows. */
  get importedLabels(): readonly string[] {
    return this.#current.importedLabels;
  }

  /** The label that stands for "nothing happens"; null: none. */
  get background(): string | null {
    return this.#content.state.background ?? null;
  }

  /** True if everything so far is stored. */
  get isSaved(): boolean {
    return this.#content.isSaved;
  }

  /** The settings that somebody has chosen. */
  get settings(): ProjectSettings {
    return this.#content.settings;
  }

  get canUndo(): boolean {
    return this.#content.canUndo;
  }

  get canRedo(): boolean {
    return this.#content.canRedo;
  }

  /** Calls `listener` from now on; returns a function that ends it. */
  subscribe(listener: ProjectListener): () => void {
    return this.#events.subscribe(listener);
  }

  /** @throws {TlError} `label-exists`, `input-empty` for a name that shows nothing. */
  addLabel(name: string): void {
    void this.#content.change(withLabel(this.#content.state, name));
  }

  /** @throws {TlError} `label-unknown`, `label-exists`, `input-empty`. */
  renameLabel(from: string, to: string): void {
    void this.#content.change(withRenamedLabel(this.#content.state, from, to));
  }

  /** Removes a label and its examples. @throws {TlError} `label-unknown`. */
  removeLabel(name: string): void {
    void this.#content.change(withoutLabel(this.#content.state, name));
  }

  /** Of two labels, one wins from this share of their common score on; null: 0.5. @throws {TlError} `label-unknown`. */
  setThreshold(label: string, value: number | null): void {
    const next = withThreshold(this.#content.state, label, value);
    void this.#content.change(next, `threshold of ${label}`);
  }

  /**
   * Adds examples to a label. Without `take` each is a take of its own.
   *
   * @returns their ids, once they are stored or storing has failed (an `error` event).
   * @throws {TlError} `label-unknown`, `extractor-mismatch` if the length of features differs.
   * @throws {RangeError} if the name of the person is too long.
   */
  async addExamples(
    label: string,
    drafts: readonly ExampleDraft[],
    origin: ExampleOrigin = {},
  ): Promise<ExampleId[]> {
    checkLabel(this.#content.state, label);
    checkExampleLengths(this.extractor, drafts);
    if (drafts.length === 0) return [];
    const added = drafts.map((draft) => newExample(label, draft, origin, this.#now()));
    await this.#content.addExamples(added, origin.take);
    return added.map(({ id }) => id);
  }

  /** Ids of examples that are gone are ignored. */
  removeExamples(ids: readonly ExampleId[]): void {
    void this.#content.change(withoutExamples(this.#content.state, ids));
  }

  /** Adds augmentations of an example, unless it is gone; `undo()` ignores this. @throws {TlError} `extractor-mismatch`. */
  addAugmentations(id: ExampleId, augmentations: readonly Features[]): void {
    checkFeatureLength(this.extractor, augmentations);
    const isAdded = this.#content.addAugmentations(id, augmentations);
    if (isAdded) this.#training.change(this.#isRecording);
  }

  /** Drops the augmentations of all examples, to be made anew. Not a step in the history. */
  dropAugmentations(): void {
    if (this.#content.dropAugmentations()) this.#training.change(this.#isRecording);
  }

  /** Features of altered copies of the example. */
  augmentationsOf(id: ExampleId): readonly Features[] {
    return this.#content.augmentationsOf(id);
  }

  /** Replaces everything by the content of a file, as one step of the history. @throws {TlError} `extractor-mismatch`. */
  async replaceWith(file: ProjectFile): Promise<void> {
    const { extractor, labels, examples, settings } = file;
    checkSameExtractor(this.extractor, extractor);
    checkExampleLengths(this.extractor, examples);
    this.#current.use(file.model, labels);
    this.#content.saveSettings(settings);
    const model = usableModel(file.model, this.extractor);
    const added = withNewIds(examples, this.#now());
    await this.#content.replaceWith(labels, added, model, settings);
  }

  /** Begins a recording. Figures are computed when it ends. Returns the take for `addExamples`. @throws {TlError} `label-unknown`. */
  beginTake(label: string): string {
    checkLabel(this.#content.state, label);
    const take = newExampleId(this.#now());
    this.#openTakes.add(take);
    return take;
  }

  /** Ends a recording; figures are computed at once. */
  endTake(take: string): void {
    const isLast = this.#openTakes.delete(take) && !this.#isRecording;
    if (isLast) this.#training.settle();
  }

  /** Takes back the last change of labels or examples; false if there is none. */
  undo(): boolean {
    return this.#content.undo();
  }

  /** Makes the last undone change again. */
  redo(): boolean {
    return this.#content.redo();
  }

  /** Trains on all present examples and evaluates. @throws {TlError} `need-two-labels`, `bad-features`, `aborted`. */
  train({ signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<Model> {
    return this.#training.train(signal);
  }

  /** Trains, and says how good it is. @throws {TlError} as `train`; `need-more-examples`, `need-more-people`. */
  evaluate(options: EvaluateOptions = {}): Promise<Evaluation> {
    return this.#training.evaluate(options);
  }

  readMedia(id: ExampleId): Promise<Blob | null> {
    return this.#content.readMedia(id);
  }

  readThumbnail(id: ExampleId): Promise<Blob | null> {
    return this.#content.readThumbnail(id);
  }

  /** Saves settings. Not a step in the history. */
  saveSettings(settings: ProjectSettings): void {
    this.#content.saveSettings(settings);
  }

  /** Stops training and waits until all is stored. */
  async close(): Promise<void> {
    await this.#scope.close();
    await this.#content.saved();
    this.#events.clear();
  }

  [asyncDispose](): Promise<void> {
    return this.close();
  }

  get #current(): CurrentModel {
    return this.#training.current;
  }

  get #isRecording(): boolean {
    return this.#openTakes.size > 0;
  }

  /** @param isTaught false: only thresholds have changed, and no training is needed. */
  #follow(isTaught: boolean): void {
    if (isTaught) {
      this.#current.follow();
      this.#training.change(this.#isRecording);
    }
    this.#events.emit({ type: 'change' });
    const isDone = !this.#content.isTrainable || (!isTaught && this.#current.isSettled);
    if (isDone) this.#training.tellSettled();
  }
}
