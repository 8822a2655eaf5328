import type { Example, ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { ExtractorInfo, Features } from '../contracts/extractor.ts';
import type { Evaluation, HeadTrainer, TrainingSet, TrainResult } from '../contracts/head.ts';
import type { Model, Preprocessing } from '../contracts/model.ts';
import { TlError } from '../errors.ts';
import type { ExampleStore, StoreChange } from '../examples/example-store.ts';
import { asyncDispose, Scope } from '../scope.ts';
import { changeBetween } from './change-between.ts';
import { checkFeatureLength, checkSameExtractor } from './check-features.ts';
import { newExampleId } from './example-id.ts';
import { History } from './history.ts';
import type { ProjectEvent, ProjectListener } from './project-events.ts';
import * as states from './project-state.ts';
import { Retraining } from './retraining.ts';
import { isTrainable, trainingSetOf } from './training-set.ts';

/** What a project is opened with. The project closes neither the store nor the trainer. */
export interface ProjectOptions {
  readonly extractor: ExtractorInfo;
  readonly store: ExampleStore;
  readonly trainer: HeadTrainer;
  /** Seeds a store that holds nothing yet. */
  readonly labels?: readonly string[];
  readonly preprocessing?: Preprocessing;
  /** How long nothing must change before figures are worked out, milliseconds. Default 400. */
  readonly idleMs?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** An example as it comes from an extractor, before the project has given it an id. */
export interface ExampleDraft {
  readonly features: Features;
  readonly views?: readonly Features[];
  readonly media?: Blob;
  readonly thumbnail?: Blob;
  /** Milliseconds since 1970; default now. */
  readonly createdAt?: number;
}

type Media = Pick<Example, 'media' | 'thumbnail'>;

/**
 * What someone teaches: labels, their examples, and the model that follows them by itself. Changes
 * show at once; storing and training follow. A failure to store or to train that nobody waits for
 * is told as an `error` event, and what was taught stays.
 */
export class Project implements AsyncDisposable {
  readonly extractor: ExtractorInfo;
  readonly #options: ProjectOptions;
  readonly #scope = new Scope();
  readonly #history: History<states.ProjectState>;
  readonly #views: Map<ExampleId, readonly Features[]>;
  readonly #retraining: Retraining;
  readonly #listeners = new Set<ProjectListener>();
  readonly #openBursts = new Set<string>();
  #saving: Promise<void> = Promise.resolve();
  #model: Model | null = null;
  #evaluation: Evaluation | null = null;

  /**
   * Opens what the store holds and starts training on it.
   *
   * @throws {TlError} `extractor-mismatch` where its examples were made by another extractor; the
   *   store's own.
   */
  static async open(options: ProjectOptions): Promise<Project> {
    const { store, extractor, labels = [] } = options;
    const header = await store.readHeader();
    if (header) checkSameExtractor(extractor, header.extractor);
    const seeded = new Set(labels.filter((label) => label.trim() !== ''));
    return new Project(options, header?.labels ?? [...seeded], await store.list());
  }

  private constructor(
    options: ProjectOptions,
    labels: readonly string[],
    stored: readonly ExampleSummary[],
  ) {
    this.extractor = options.extractor;
    this.#options = options;
    this.#views = new Map(stored.map(({ id, views = [] }) => [id, views]));
    const examples = stored.map(({ views: _views, ...example }) => example);
    this.#history = new History<states.ProjectState>({ labels, examples });
    this.#retraining = new Retraining({
      trainer: options.trainer,
      scope: this.#scope,
      idleMs: options.idleMs ?? 400,
      readSet: () => (isTrainable(this.#state) ? this.#trainingSet() : null),
      onResult: (result, isWhole) => this.#take(result, isWhole),
      onProgress: (progress) => this.#tell({ type: 'progress', ...progress }),
      onError: (error) => this.#tell({ type: 'error', error }),
    });
    if (isTrainable(this.#state)) this.#retraining.settle();
  }

  get labels(): readonly string[] {
    return this.#state.labels;
  }

  /** In order of capture. */
  get examples(): readonly ExampleSummary[] {
    return this.#state.examples;
  }

  /** The latest; null until two labels have examples. */
  get model(): Model | null {
    return this.#model;
  }

  /** How good the model is expected to be; null while it is too early to say. */
  get evaluation(): Evaluation | null {
    return this.#evaluation;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Calls `listener` from now on; returns a function that ends it. */
  subscribe(listener: ProjectListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @throws {TlError} `label-exists`, `input-empty` for a name that shows nothing. */
  addLabel(name: string): void {
    void this.#change(states.withLabel(this.#state, name));
  }

  /** @throws {TlError} `label-unknown`, `label-exists`, `input-empty`. */
  renameLabel(from: string, to: string): void {
    void this.#change(states.withRenamedLabel(this.#state, from, to));
  }

  /** Removes a label and its examples. @throws {TlError} `label-unknown`. */
  removeLabel(name: string): void {
    void this.#change(states.withoutLabel(this.#state, name));
  }

  /**
   * Adds examples to a label. Without `burst` each is a burst of its own.
   *
   * @returns their ids, once they are stored or storing has failed (which an `error` event tells).
   * @throws {TlError} `label-unknown`, `extractor-mismatch` where the length of features differs.
   */
  async addExamples(
    label: string,
    drafts: readonly ExampleDraft[],
    { burst }: { readonly burst?: string | undefined } = {},
  ): Promise<ExampleId[]> {
    states.checkLabel(this.#state, label);
    checkFeatureLength(
      this.extractor,
      drafts.flatMap(({ features, views = [] }) => [features, ...views]),
    );
    if (drafts.length === 0) return [];
    const { now = Date.now } = this.#options;
    const media = new Map<ExampleId, Media>();
    const added = drafts.map(({ features, views, createdAt = now(), ...blobs }) => {
      const id = newExampleId(now());
      media.set(id, blobs);
      if (views) this.#views.set(id, views);
      return { id, label, burst: burst ?? id, createdAt, features };
    });
    await this.#change(states.withExamples(this.#state, added), media, burst);
    return added.map(({ id }) => id);
  }

  /** Ids that are not here any more are passed over. */
  removeExamples(ids: readonly ExampleId[]): void {
    void this.#change(states.withoutExamples(this.#state, ids));
  }

  /**
   * Adds views of an example's picture, which cost idle time only. They are no step of their own in
   * the history, and are dropped where the example has gone meanwhile.
   *
   * @throws {TlError} `extractor-mismatch` where the length of features differs.
   */
  addViews(id: ExampleId, views: readonly Features[]): void {
    checkFeatureLength(this.extractor, views);
    const example = this.#state.examples.find((known) => known.id === id);
    if (!example) return;
    this.#views.set(id, [...(this.#views.get(id) ?? []), ...views]);
    void this.#save({ put: [this.#complete(example)] });
    this.#retraining.change(this.#openBursts.size > 0);
  }

  viewCount(id: ExampleId): number {
    return this.#views.get(id)?.length ?? 0;
  }

  /**
   * Begins a recording: until it ends, examples are only fitted, and figures wait. Returns the burst
   * to pass to `addExamples`; undo takes the whole of it back.
   *
   * @throws {TlError} `label-unknown`.
   */
  beginBurst(label: string): string {
    states.checkLabel(this.#state, label);
    const burst = newExampleId((this.#options.now ?? Date.now)());
    this.#openBursts.add(burst);
    return burst;
  }

  endBurst(burst: string): void {
    if (this.#openBursts.delete(burst) && this.#openBursts.size === 0) this.#retraining.settle();
  }

  /** Takes back the last change of labels or examples; false where there is none. */
  undo(): boolean {
    return this.#travel(() => this.#history.undo());
  }

  redo(): boolean {
    return this.#travel(() => this.#history.redo());
  }

  /**
   * Resolves with a model trained and evaluated on all that is here now. An abort ends the waiting;
   * a project goes on training by itself.
   *
   * @throws {TlError} `need-two-labels`, `bad-features`, `out-of-memory`, `aborted`.
   */
  async train({ signal }: { readonly signal?: AbortSignal } = {}): Promise<Model> {
    await this.#retraining.whole(signal);
    if (this.#model) return this.#model;
    throw new TlError('need-two-labels', 'Give examples to at least two labels, then train.');
  }

  readMedia(id: ExampleId): Promise<Blob | null> {
    return this.#options.store.readMedia(id);
  }

  readThumbnail(id: ExampleId): Promise<Blob | null> {
    return this.#options.store.readThumbnail(id);
  }

  /** Stops training and waits until all is stored. */
  async close(): Promise<void> {
    await this.#scope.close();
    await this.#saving;
    this.#listeners.clear();
  }

  [asyncDispose](): Promise<void> {
    return this.close();
  }

  get #state(): states.ProjectState {
    return this.#history.present;
  }

  #change(
    next: states.ProjectState,
    media?: ReadonlyMap<ExampleId, Media>,
    step?: string,
  ): Promise<void> {
    const previous = this.#state;
    if (next === previous) return Promise.resolve();
    this.#history.push(next, step);
    return this.#follow(previous, media);
  }

  #travel(move: () => boolean): boolean {
    const previous = this.#state;
    const hasMoved = move();
    if (hasMoved) void this.#follow(previous);
    return hasMoved;
  }

  /** Brings model, listeners and store to the present state. */
  #follow(previous: states.ProjectState, media?: ReadonlyMap<ExampleId, Media>): Promise<void> {
    if (!isTrainable(this.#state)) {
      this.#model = null;
      this.#evaluation = null;
    }
    this.#retraining.change(this.#openBursts.size > 0);
    this.#tell({ type: 'change' });
    return this.#save(
      changeBetween(previous, this.#state, (example) => this.#complete(example, media)),
    );
  }

  #complete(example: ExampleSummary, media?: ReadonlyMap<ExampleId, Media>): Example {
    const views = this.#views.get(example.id);
    return { ...example, ...(views && { views }), ...media?.get(example.id) };
  }

  /** Writes one after the other, so that the store ends where the project is. */
  #save(change: StoreChange): Promise<void> {
    const { id, version } = this.extractor;
    const header = { labels: this.labels, extractor: { id, version } };
    this.#saving = this.#saving
      .then(() => this.#options.store.write({ header, ...change }))
      .catch((error: Error) => this.#tell({ type: 'error', error }));
    return this.#saving;
  }

  #trainingSet(): TrainingSet {
    return trainingSetOf(this.#state, this.#views, this.extractor);
  }

  #take({ head, evaluation, trainMs }: TrainResult, isWhole: boolean): void {
    // What was trained on may have gone meanwhile.
    if (!isTrainable(this.#state)) return;
    if (isWhole) this.#evaluation = evaluation;
    this.#model = {
      format: 'tl-model',
      formatVersion: 1,
      modality: this.extractor.modality,
      extractor: this.extractor,
      preprocessing: this.#options.preprocessing ?? { mirrorCamera: false },
      head,
      ...(this.#evaluation && { report: this.#evaluation }),
      createdAt: new Date((this.#options.now ?? Date.now)()).toISOString(),
    };
    this.#tell({
      type: 'trained',
      model: this.#model,
      evaluation: this.#evaluation,
      trainMs,
      isWhole,
    });
  }

  #tell(event: ProjectEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
