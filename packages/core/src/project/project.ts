// Long by its comments: one method for each thing that can be done to a project, most of a line. The work is in
// `project-content.ts` (state, history, storing), `retraining.ts` and `extended-model.ts`.
import type { ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { ExtractorInfo, Features } from '../contracts/extractor.ts';
import type { Evaluation, Head, TrainResult } from '../contracts/head.ts';
import type { Model, Preprocessing } from '../contracts/model.ts';
import type { ProjectHeader, ProjectSettings } from '../storage/example-store.ts';
import { asyncDispose, Scope } from '../scope.ts';
import type { ProjectFile } from '../files/project-file.ts';
import { checkFeatureLength, checkSameExtractor } from './check-features.ts';
import { extendedModel, fittingModel, importedLabels, tells } from './extended-model.ts';
import { newExampleId } from './example-id.ts';
import { ProjectContent } from './project-content.ts';
import type { ProjectEvent, ProjectListener } from './project-events.ts';
import {
  checkLabel,
  withExamples,
  withLabel,
  withoutExamples,
  withoutLabel,
  withRenamedLabel,
} from './project-state.ts';
import type { ExampleDraft, ProjectOptions } from './project-options.ts';
import { needTwoLabels, Retraining } from './retraining.ts';
import { withNewIds } from './taken-over.ts';

/**
 * What someone teaches: labels, their examples, and the model that follows them by itself. Changes
 * show at once; storing and training follow. A failure to store or to train that nobody waits for
 * is told as an `error` event, and what was taught stays.
 */
export class Project implements AsyncDisposable {
  readonly extractor: ExtractorInfo;
  readonly #preprocessing: Preprocessing;
  readonly #now: () => number;
  readonly #scope = new Scope();
  readonly #content: ProjectContent;
  readonly #retraining: Retraining;
  readonly #listeners = new Set<ProjectListener>();
  readonly #openTakes = new Set<string>();
  #model: Model | null = null;
  #evaluation: Evaluation | null = null;
  /** What the content was when training last read it. */
  #trainedVersion = 0;

  /**
   * Opens what the store holds. Its model is there at once; without one, training starts.
   *
   * @throws {TlError} `extractor-mismatch` where its examples were made by another extractor; the
   *   store's own.
   */
  static async open(options: ProjectOptions): Promise<Project> {
    const { store, extractor, labels = [] } = options;
    const header = await store.readHeader();
    if (header) checkSameExtractor(extractor, header.extractor);
    const seeded = new Set(labels.filter((label) => label.trim() !== ''));
    const [stored, model] = await Promise.all([store.list(), store.readModel()]);
    const fitting = fittingModel(model, extractor);
    return new Project(options, header ?? { labels: [...seeded] }, stored, fitting);
  }

  private constructor(
    { extractor, store, trainer, preprocessing, idleMs = 400, now = Date.now }: ProjectOptions,
    { labels, settings = {} }: Pick<ProjectHeader, 'labels' | 'settings'>,
    stored: readonly ExampleSummary[],
    model: Model | null,
  ) {
    this.extractor = extractor;
    this.#preprocessing = preprocessing ?? { mirrorCamera: false };
    this.#now = now;
    const onError = (error: unknown) => this.#tell({ type: 'error', error: asError(error) });
    this.#content = new ProjectContent({
      extractor,
      store,
      labels,
      settings,
      stored,
      model,
      onChange: () => this.#follow(),
      onStoreError: onError,
    });
    this.#retraining = new Retraining({
      trainer,
      scope: this.#scope,
      idleMs,
      readSet: () => {
        this.#trainedVersion = this.#content.version;
        return this.#content.trainingSet;
      },
      onResult: (result, isWhole) => this.#take(result, isWhole),
      onProgress: (progress) => this.#tell({ type: 'progress', ...progress }),
      onError,
    });
    const { given } = this.#content.state;
    this.#model = given ? this.#continued(null) : tells(model, labels) ? model : null;
    this.#evaluation = this.#model?.report ?? null;
    if (stored.length > 0 && (!this.#model || given)) this.#retraining.settle();
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
    return this.#model;
  }

  /** How good the model is expected to be; null while it is too early to say. */
  get evaluation(): Evaluation | null {
    return this.#evaluation;
  }

  /** Labels without examples that are known from a model that was opened. */
  get knownLabels(): readonly string[] {
    return this.#model ? importedLabels(this.#content.state) : [];
  }

  /** True where all is stored that was done so far. */
  get isSaved(): boolean {
    return this.#content.isSaved;
  }

  /** How it is used, as far as somebody has chosen. */
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
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @throws {TlError} `label-exists`, `input-empty` for a name that shows nothing. */
  addLabel(name: string): void {
    void this.#content.change(withLabel(this.#content.state, name));
  }

  /** @throws {TlError} `label-unknown`, `label-exists`, `input-empty`. */
  renameLabel(from: string, to: string): void {
    void this.#content.change(withRenamedLabel(this.#content.state, from, to));
  }

  /**
   * Removes a label and its examples.
   *
   * @throws {TlError} `label-unknown`.
   */
  removeLabel(name: string): void {
    void this.#content.change(withoutLabel(this.#content.state, name));
  }

  /**
   * Adds examples to a label. Without `take` each is a take of its own.
   *
   * @returns their ids, once they are stored or storing has failed (which an `error` event tells).
   * @throws {TlError} `label-unknown`, `extractor-mismatch` where the length of features differs.
   */
  async addExamples(
    label: string,
    drafts: readonly ExampleDraft[],
    { take }: { readonly take?: string | undefined } = {},
  ): Promise<ExampleId[]> {
    checkLabel(this.#content.state, label);
    checkFeatureLength(
      this.extractor,
      drafts.flatMap(({ features, augmentations = [] }) => [features, ...augmentations]),
    );
    if (drafts.length === 0) return [];
    const added = drafts.map(({ augmentations, media, thumbnail, ...draft }) => {
      const id = newExampleId(this.#now());
      this.#content.keepMedia(id, { ...(media && { media }), ...(thumbnail && { thumbnail }) });
      if (augmentations) this.#content.storeAugmentations(id, augmentations);
      return { createdAt: this.#now(), ...draft, id, label, take: take ?? id };
    });
    await this.#content.change(withExamples(this.#content.state, added), take);
    return added.map(({ id }) => id);
  }

  /** Ids that are not here any more are passed over. */
  removeExamples(ids: readonly ExampleId[]): void {
    void this.#content.change(withoutExamples(this.#content.state, ids));
  }

  /**
   * Adds augmentations of an example, made in idle time. They are not a step in the history, and are
   * dropped where the example has been removed meanwhile.
   *
   * @throws {TlError} `extractor-mismatch` where the length of features differs.
   */
  addAugmentations(id: ExampleId, augmentations: readonly Features[]): void {
    checkFeatureLength(this.extractor, augmentations);
    if (this.#content.addAugmentations(id, augmentations))
      this.#retraining.change(this.#isRecording);
  }

  /** Drops the augmentations of all examples, to be made anew. Not a step in the history. */
  dropAugmentations(): void {
    if (this.#content.dropAugmentations()) this.#retraining.change(this.#isRecording);
  }

  augmentationCount(id: ExampleId): number {
    return this.augmentationsOf(id).length;
  }

  /** Features of altered copies of the example. */
  augmentationsOf(id: ExampleId): readonly Features[] {
    return this.#content.augmentationsOf(id);
  }

  /**
   * Takes what a file holds in place of all that is here, as one step of the history. The file's model
   * is there at once; training follows.
   *
   * @returns when it is stored, or storing has failed (which an `error` event tells).
   * @throws {TlError} `extractor-mismatch`: nothing has changed then.
   */
  async replaceWith(file: ProjectFile): Promise<void> {
    const { extractor, labels, examples, settings } = file;
    checkSameExtractor(this.extractor, extractor);
    checkFeatureLength(
      this.extractor,
      examples.flatMap(({ features, augmentations = [] }) => [features, ...augmentations]),
    );
    const model = fittingModel(file.model, this.extractor);
    this.#model = tells(model, labels) ? model : null;
    this.#evaluation = this.#model?.report ?? null;
    this.#content.saveSettings(settings);
    await this.#content.replaceWith(labels, withNewIds(examples, this.#now()), model);
  }

  /**
   * Begins a recording: until it ends, examples are only fitted, and figures wait. Returns the take
   * to pass to `addExamples`; undo takes the whole of it back.
   *
   * @throws {TlError} `label-unknown`.
   */
  beginTake(label: string): string {
    checkLabel(this.#content.state, label);
    const take = newExampleId(this.#now());
    this.#openTakes.add(take);
    return take;
  }

  /** Ends a recording; figures are worked out at once. */
  endTake(take: string): void {
    if (this.#openTakes.delete(take) && !this.#isRecording) this.#retraining.settle();
  }

  /** Takes back the last change of labels or examples; false where there is none. */
  undo(): boolean {
    return this.#content.undo();
  }

  /** Makes the change again that was taken back last; false where there is none. */
  redo(): boolean {
    return this.#content.redo();
  }

  /**
   * Resolves with a model trained and evaluated on all that is here now. An abort ends the waiting;
   * a project goes on training by itself.
   *
   * @throws {TlError} `need-two-labels`, `bad-features`, `out-of-memory`, `aborted`.
   */
  async train({ signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<Model> {
    if (this.#model && !this.#content.isTrainable) return this.#model;
    await this.#retraining.whole(signal);
    if (!this.#model) throw needTwoLabels();
    return this.#model;
  }

  readMedia(id: ExampleId): Promise<Blob | null> {
    return this.#content.readMedia(id);
  }

  readThumbnail(id: ExampleId): Promise<Blob | null> {
    return this.#content.readThumbnail(id);
  }

  /** Remembers how it is used. No step in the history. */
  saveSettings(settings: ProjectSettings): void {
    this.#content.saveSettings(settings);
  }

  /** Stops training and waits until all is stored. */
  async close(): Promise<void> {
    await this.#scope.close();
    await this.#content.saved();
    this.#listeners.clear();
  }

  [asyncDispose](): Promise<void> {
    return this.close();
  }

  get #isRecording(): boolean {
    return this.#openTakes.size > 0;
  }

  #follow(): void {
    if (!this.#content.isTrainable) {
      this.#model = this.#continued(null);
      this.#evaluation = this.#model?.report ?? null;
    }
    this.#retraining.change(this.#isRecording);
    this.#tell({ type: 'change' });
    if (this.#model && !this.#content.isTrainable) this.#tellTrained(this.#model, 0, true);
  }

  #continued(trained: Head | null): Model | null {
    return extendedModel(this.#content.state, trained, new Date(this.#now()).toISOString());
  }

  #take({ head, evaluation, trainMs }: TrainResult, isWhole: boolean): void {
    // What was trained on may have gone meanwhile.
    if (!this.#content.isTrainable) return;
    const continued = this.#continued(head);
    if (continued) {
      // Figures would speak of the labels with examples alone.
      this.#evaluation = null;
      this.#model = continued;
      return this.#tellTrained(continued, trainMs, isWhole);
    }
    if (isWhole) this.#evaluation = evaluation;
    this.#model = {
      format: 'tl-model',
      formatVersion: 1,
      modality: this.extractor.modality,
      extractor: this.extractor,
      preprocessing: this.#content.state.given?.preprocessing ?? this.#preprocessing,
      head,
      ...(this.#evaluation && { report: this.#evaluation }),
      createdAt: new Date(this.#now()).toISOString(),
    };
    const isCurrent = this.#content.version === this.#trainedVersion;
    if (isWhole && isCurrent) this.#content.storeModel(this.#model);
    this.#tellTrained(this.#model, trainMs, isWhole);
  }

  #tellTrained(model: Model, trainMs: number, isWhole: boolean): void {
    this.#tell({ type: 'trained', model, evaluation: this.#evaluation, trainMs, isWhole });
  }

  #tell(event: ProjectEvent): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch (error) {
        // As for an event: its failure is the listener's own and reaches the console, not training.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
