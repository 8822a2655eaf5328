import type { ExampleId } from '../contracts/example.ts';
import type { ExtractorInfo, Features, RefinedTail } from '../contracts/extractor.ts';
import type { Box } from '../contracts/modality.ts';
import type { Evaluation } from '../contracts/prediction.ts';
import type { Model } from '../contracts/model.ts';
import type { ProjectHeader } from '../storage/example-store.ts';
import { asyncDispose, Scope } from '../scope.ts';
import type { ProjectFile } from '../files/project-file.ts';
import { baseIdOf, refinedTailOf } from '../refined/refined-extractor.ts';
import { takingPart } from './content/learnt-from.ts';
import type { NewExamples, StoredExamples } from './content/stored-form.ts';
import { checkLabel } from './content/project-state.ts';
import {
  checkExampleLengths,
  checkFeatureLength,
  checkSameExtractor,
} from './features/check-features.ts';
import { withBox, withFeatures } from './content/with-features.ts';
import type { CurrentModel } from './training/current-model.ts';
import { usableModel } from './extended/extended-model.ts';
import { newExampleId } from './example-id.ts';
import { withNewIds } from './new-examples.ts';
import { ProjectEvents, type ProjectListener } from './project-events.ts';
import type { ExampleDraft, ExampleOrigin, ProjectOptions } from './project-options.ts';
import { ProjectEdits } from './project-edits.ts';
import { ProjectTraining, type EvaluateOptions } from './training/project-training.ts';

/**
 * Labels, their examples, and a model that is retrained automatically. Changes show at once; they are stored and
 * trained on afterwards. If nobody waits for that and it fails, there is an `error` event, and the examples stay.
 */
export class Project extends ProjectEdits implements AsyncDisposable {
  readonly #scope = new Scope();
  /** The extractor as it ships. */
  readonly #base: ExtractorInfo;
  readonly #training: ProjectTraining;
  readonly #events = new ProjectEvents();
  /** By take: who its examples come from, if that is known. */
  readonly #openTakes = new Map<string, string | undefined>();

  /** Opens what the store holds; without a model, training starts. @throws {TlError} `extractor-mismatch`, the store's. */
  static async open(options: ProjectOptions): Promise<Project> {
    const { store, extractor, labels = [], background } = options;
    const header = await store.readHeader();
    if (header) checkSameExtractor(header.refined?.info ?? extractor, header.extractor);
    const seeded = new Set(labels.filter((label) => label.trim() !== ''));
    const lists = Promise.all([store.list(), store.listTests()]);
    const [[examples, testExamples], model] = await Promise.all([lists, store.readModel()]);
    const stored = { examples, testExamples };
    const settings = background === undefined ? {} : { background };
    return new Project(options, header ?? { labels: [...seeded], settings }, stored, model);
  }

  private constructor(
    { extractor, store, trainer, preprocessing, idleMs = 400, now = Date.now }: ProjectOptions,
    { labels, settings = {}, refined }: Pick<ProjectHeader, 'labels' | 'settings' | 'refined'>,
    stored: StoredExamples,
    model: Model | null,
  ) {
    super({ extractor, store, labels, settings, stored, model, refined }, now);
    this.#base = extractor;
    const made = { content: this.content, now };
    const prepared = { preprocessing: preprocessing ?? { mirrorCamera: false } };
    const trained = { trainer, scope: this.#scope, idleMs, events: this.#events };
    this.#training = new ProjectTraining({ ...made, ...prepared, ...trained }, model);
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

  /** Calls `listener` from now on; returns a function that ends it. */
  subscribe(listener: ProjectListener): () => void {
    return this.#events.subscribe(listener);
  }

  /** Examples of a take that is recorded come from whoever it was begun by, unless somebody is named. */
  override addExamples(
    label: string,
    drafts: readonly ExampleDraft[],
    origin: ExampleOrigin = {},
  ): Promise<ExampleId[]> {
    const person = origin.person ?? this.#openTakes.get(origin.take ?? '');
    return super.addExamples(label, drafts, { ...origin, person });
  }

  /** Adds augmentations of an example, unless it is gone; `undo()` ignores this. @throws {TlError} `extractor-mismatch`. */
  addAugmentations(id: ExampleId, augmentations: readonly Features[]): void {
    checkFeatureLength(this.extractor, augmentations);
    const isAdded = this.content.addAugmentations(id, augmentations);
    if (isAdded) this.#training.change(this.#isRecording);
  }

  /** Drops the augmentations of all examples, to be made anew. Not a step in the history. */
  dropAugmentations(): void {
    if (this.content.dropAugmentations()) this.#training.change(this.#isRecording);
  }

  /**
   * Replaces everything by the content of a file, as one step of the history. Its extractor may be a refined one.
   *
   * @throws {TlError} `extractor-mismatch`.
   */
  async replaceWith(file: ProjectFile): Promise<void> {
    const { labels, settings } = file;
    const refined = refinedTailOf(file.extractor.id);
    const extractor = refined?.info ?? this.#base;
    checkSameExtractor(this.#base, { ...extractor, id: baseIdOf(extractor) });
    this.#check(file, extractor);
    const taught = takingPart({ labels, examples: [], ...settings });
    this.#current.use(file.model, taught.labels, { extractor });
    this.content.saveSettings(settings);
    const model = usableModel(file.model, extractor);
    await this.content.replaceWith(labels, this.#newLists(file), model, settings, refined);
  }

  /**
   * Goes on with a tuned tail, as one step of the history.
   *
   * @param features what it makes of each example and test example; those that it lacks are removed.
   * @throws {TlError} `extractor-mismatch` if it belongs to another extractor.
   */
  async refine(refined: RefinedTail, features: ReadonlyMap<ExampleId, Features>): Promise<void> {
    const { info } = refined;
    checkSameExtractor(this.#base, { ...info, id: baseIdOf(info) });
    checkFeatureLength(info, [...features.values()]);
    await this.content.change(withFeatures(this.content.state, refined, features));
  }

  /**
   * Looks at another part of the camera's pictures, as one step of the history; consecutive ones are one step. Pictures of files
   * stay whole.
   *
   * @param box null: all of them.
   * @param features of that part of each example and test example from a camera; those that it lacks are removed.
   * @throws {TlError} `extractor-mismatch` if features are not as long as the extractor's.
   */
  async lookAt(box: Box | null, features: ReadonlyMap<ExampleId, Features>): Promise<void> {
    checkFeatureLength(this.extractor, [...features.values()]);
    await this.content.change(withBox(this.content.state, box, features), 'box');
  }

  /**
   * Adds the labels and examples of other projects, as one step of the history. Labels of the same name are one label;
   * takes stay apart; the settings are those of this project.
   *
   * @throws {TlError} `extractor-mismatch`: nothing has changed then.
   */
  async merge(files: readonly ProjectFile[]): Promise<void> {
    for (const file of files) this.#check(file, this.extractor);
    await this.content.merge(files.map((file) => ({ ...file, ...this.#newLists(file) })));
  }

  /**
   * Begins a recording. Figures are computed when it ends.
   *
   * @param person who its examples come from.
   * @returns the take for `addExamples`.
   * @throws {TlError} `label-unknown`.
   */
  beginTake(label: string, person?: string): string {
    checkLabel(this.content.state, label);
    const take = newExampleId(this.now());
    this.#openTakes.set(take, person);
    return take;
  }

  /** Ends a recording; figures are computed at once. */
  endTake(take: string): void {
    const isLast = this.#openTakes.delete(take) && !this.#isRecording;
    if (isLast) this.#training.settle();
  }

  /** Trains on all present examples and evaluates. @throws {TlError} `need-two-labels`, `bad-features`, `aborted`. */
  train({ signal }: { readonly signal?: AbortSignal | undefined } = {}): Promise<Model> {
    return this.#training.train(signal);
  }

  /** Trains, and says how good it is. @throws {TlError} as `train`; `need-more-examples`, `need-more-people`. */
  evaluate(options: EvaluateOptions = {}): Promise<Evaluation> {
    return this.#training.evaluate(options);
  }

  /** Stops training and waits until all is stored. */
  async close(): Promise<void> {
    await this.#scope.close();
    await this.content.saved();
    this.#events.clear();
  }

  [asyncDispose](): Promise<void> {
    return this.close();
  }

  #check({ extractor, examples, testExamples }: ProjectFile, wanted: ExtractorInfo): void {
    checkSameExtractor(wanted, extractor);
    checkExampleLengths(wanted, [...examples, ...testExamples]);
  }

  #newLists({ examples, testExamples }: ProjectFile): NewExamples {
    return {
      examples: withNewIds(examples, this.now()),
      testExamples: withNewIds(testExamples, this.now()),
    };
  }

  get #current(): CurrentModel {
    return this.#training.current;
  }

  get #isRecording(): boolean {
    return this.#openTakes.size > 0;
  }

  protected override follow(isTaught: boolean): void {
    if (isTaught) {
      this.#current.follow();
      this.#training.change(this.#isRecording);
    }
    this.#events.emit({ type: 'change' });
    const isDone = !this.content.isTrainable || (!isTaught && this.#current.isSettled);
    if (isDone) this.#training.tellSettled();
  }

  protected override storeFailed(error: unknown): void {
    this.#events.emitError(error);
  }
}
