import type { Example, ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { ExtractorInfo, Features, RefinedTail } from '../contracts/extractor.ts';
import type { Box } from '../contracts/modality.ts';
import type { Evaluation } from '../contracts/prediction.ts';
import type { LabelThresholds, Model } from '../contracts/model.ts';
import type { ProjectFile } from '../files/project-file.ts';
import { baseIdOf } from '../refined/refined-extractor.ts';
import { refinedTailOf } from '../refined/refined-extractor.ts';
import { asyncDispose, Scope } from '../scope.ts';
import type { MapsStore, ProjectHeader, ProjectSettings } from '../storage/example-store.ts';
import { memoryStore } from '../storage/memory-store.ts';
import { mergedOf, type Addition } from './addition.ts';
import { withExcluded, withMovedExamples, withoutExamples } from './content/example-edits.ts';
import {
  withLabel,
  withLabelEnabled,
  withoutLabel,
  withRenamedLabel,
  withThreshold,
} from './content/label-edits.ts';
import { takingPart } from './content/learnt-from.ts';
import { ProjectContent } from './content/project-content.ts';
import { checkLabel } from './content/project-state.ts';
import type { NewExamples, StoredExamples } from './content/stored-form.ts';
import { withBox, withFeatures } from './content/with-features.ts';
import { newExampleId } from './example-id.ts';
import { usableModel } from './extended/extended-model.ts';
import {
  checkExampleLengths,
  checkFeatureLength,
  checkSameExtractor,
} from './features/check-features.ts';
import { newExample, withNewIds } from './new-examples.ts';
import { ProjectEvents, type ProjectListener } from './project-events.ts';
import type { ExampleDraft, ExampleOrigin, ProjectOptions } from './project-options.ts';
import type { CurrentModel } from './training/current-model.ts';
import { ProjectTraining, type EvaluateOptions } from './training/project-training.ts';

/** Always the same, so that whoever remembers it sees that nothing has changed. */
const noLabels: readonly string[] = [];
const noThresholds: LabelThresholds = new Map();

/** That of a draft, which has no features. */
const noExtractor: ExtractorInfo = {
  id: '',
  version: '',
  modality: 'image',
  dim: 0,
  input: { longSide: 0 },
  unknownViews: [],
};

/** What a draft begins with. */
type DraftOptions = Pick<ProjectOptions, 'labels' | 'background' | 'trainer'>;

/**
 * Labels, their examples, and a model that is retrained automatically. Changes show at once; they are stored and
 * trained on afterwards. If nobody waits for that and it fails, there is an `error` event, and the examples stay.
 */
export class Project implements AsyncDisposable {
  /** What the frozen layers made of examples. */
  readonly maps: MapsStore;
  readonly #content: ProjectContent;
  /** Milliseconds since 1970. */
  readonly #now: () => number;
  readonly #scope = new Scope();
  /** The extractor as it ships. */
  readonly #base: ExtractorInfo;
  readonly #training: ProjectTraining;
  readonly #events = new ProjectEvents();
  #areLabelsSet = false;
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
    this.#now = now;
    this.#base = extractor;
    this.maps = store;
    this.#content = new ProjectContent({
      ...{ extractor, store, labels, settings, stored, model, refined },
      onChange: (isTaught) => this.#follow(isTaught),
      // It is tried again with the next change.
      onStoreError: (error) => this.#events.emitError(error),
    });
    const made = { content: this.#content, now };
    const prepared = { preprocessing: preprocessing ?? { mirrorCamera: false } };
    const trained = { trainer, scope: this.#scope, idleMs, events: this.#events };
    this.#training = new ProjectTraining({ ...made, ...prepared, ...trained }, model);
  }

  /** Labels to begin with, in memory, until the project that they are for is open. It has no examples. */
  static draft({ labels = [], background, trainer }: DraftOptions): Project {
    const options = { extractor: noExtractor, store: memoryStore(), trainer };
    const header = {
      labels: [...new Set(labels)],
      settings: background === undefined ? {} : { background },
    };
    return new Project(options, header, { examples: [], testExamples: [] }, null);
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

  /** What all features here were made by: a refined one, if refining has helped. */
  get extractor(): ExtractorInfo {
    return this.#content.extractor;
  }

  get labels(): readonly string[] {
    return this.#content.state.labels;
  }

  /** In order of capture. */
  get examples(): readonly ExampleSummary[] {
    return this.#content.state.examples;
  }

  /** What a model is tested on, in order of capture. They are never learnt from. */
  get testExamples(): readonly ExampleSummary[] {
    return this.#content.state.testExamples;
  }

  /** The label that stands for "nothing happens"; null: none. */
  get background(): string | null {
    return this.#content.state.background ?? null;
  }

  /** Labels that are switched off: they keep their examples and take no part in the model. */
  get disabledLabels(): readonly string[] {
    return this.#content.state.disabledLabels ?? noLabels;
  }

  /** The part of the camera's pictures that all features here are of; undefined: all of them. */
  get box(): Box | undefined {
    return this.#content.state.box;
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

  /** Something was edited since it was opened. */
  get isEdited(): boolean {
    return this.canUndo || this.#areLabelsSet;
  }

  /** Of the labels whose threshold was chosen. */
  get thresholds(): LabelThresholds {
    return this.#content.state.thresholds ?? noThresholds;
  }

  /** Adds and removes until the labels are these. @throws {TlError} `input-empty`. */
  setLabels(names: readonly string[]): void {
    this.#areLabelsSet = true;
    for (const name of this.labels) if (!names.includes(name)) this.removeLabel(name);
    for (const name of names) if (!this.labels.includes(name)) this.addLabel(name);
  }

  /** @throws {TlError} `label-exists`, `input-empty` for a name that shows nothing. */
  addLabel(name: string): void {
    void this.#content.change(withLabel(this.#content.state, name));
  }

  /** @throws {TlError} `label-unknown`, `label-exists`, `input-empty`. */
  renameLabel(from: string, to: string): void {
    void this.#content.change(withRenamedLabel(this.#content.state, from, to));
    if (from !== to) this.#events.emit({ type: 'renamed', from, to });
  }

  /** Removes a label and its examples. @throws {TlError} `label-unknown`. */
  removeLabel(name: string): void {
    void this.#content.change(withoutLabel(this.#content.state, name));
    this.#events.emit({ type: 'removed', label: name });
  }

  /** Of two labels, one wins from this share of their common score on; null: 0.5. @throws {TlError} `label-unknown`. */
  setThreshold(label: string, value: number | null): void {
    const next = withThreshold(this.#content.state, label, value);
    void this.#content.change(next, `threshold of ${label}`);
  }

  /** Switches a label off, or on again: it keeps its examples. @throws {TlError} `label-unknown`. */
  setLabelEnabled(label: string, on: boolean): void {
    void this.#content.change(withLabelEnabled(this.#content.state, label, on));
  }

  /**
   * Adds examples to a label. Without `take` each is a take of its own. Examples of a take that is recorded come from
   * whoever it was begun by, unless somebody is named.
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
    const person = origin.person ?? this.#openTakes.get(origin.take ?? '');
    const added = this.#newExamples(label, drafts, { ...origin, person });
    if (added.length > 0) await this.#content.addExamples(added, origin.take);
    return added.map(({ id }) => id);
  }

  /**
   * Adds examples that are never learnt from: `evaluate({on: 'test'})` asks the model about them. Returns and throws as
   * `addExamples` does. `moveExamples`, `setExcluded` and `removeExamples` take their ids, too.
   */
  async addTestExamples(
    label: string,
    drafts: readonly ExampleDraft[],
    origin: ExampleOrigin = {},
  ): Promise<ExampleId[]> {
    const added = this.#newExamples(label, drafts, origin);
    if (added.length > 0) await this.#content.addTestExamples(added);
    return added.map(({ id }) => id);
  }

  /**
   * Adds labels and examples together, as one step. Resolves once they are stored or storing has failed (an `error` event).
   *
   * @returns how many examples and test examples.
   * @throws {TlError} `extractor-mismatch`, `input-empty`. @throws {RangeError} as `addExamples`. Nothing has changed then.
   */
  async addTogether(addition: Addition): Promise<number> {
    const { labels } = this.#content.state;
    const merged = mergedOf(addition, this.#now());
    const added = [...merged.examples, ...merged.testExamples];
    checkExampleLengths(this.extractor, added);
    const gone = (addition.gone ?? []).filter((label) => labels.includes(label));
    await this.#content.merge([merged], gone);
    return added.length;
  }

  /** Gives examples to another label. Ids of examples that are gone are ignored. @throws {TlError} `label-unknown`. */
  moveExamples(ids: readonly ExampleId[], label: string): void {
    void this.#content.change(withMovedExamples(this.#content.state, ids, label));
  }

  /**
   * Leaves examples out, or takes them in again: they stay, and are neither learnt from nor counted in figures. Ids of
   * examples that are gone are ignored.
   */
  setExcluded(ids: readonly ExampleId[], on: boolean): void {
    void this.#content.change(withExcluded(this.#content.state, ids, on));
  }

  /** Ids of examples that are gone are ignored. */
  removeExamples(ids: readonly ExampleId[]): void {
    void this.#content.change(withoutExamples(this.#content.state, ids));
  }

  /** Features of altered copies of the example. */
  augmentationsOf(id: ExampleId): readonly Features[] {
    return this.#content.augmentationsOf(id);
  }

  /** Takes back the last change of labels or examples; false if there is none. */
  undo(): boolean {
    return this.#content.undo();
  }

  /** Makes the last undone change again. */
  redo(): boolean {
    return this.#content.redo();
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
    this.#content.saveSettings(settings);
    const model = usableModel(file.model, extractor);
    await this.#content.replaceWith(labels, this.#newLists(file), model, settings, refined);
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
    await this.#content.change(withFeatures(this.#content.state, refined, features));
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
    await this.#content.change(withBox(this.#content.state, box, features), 'box');
  }

  /**
   * Adds the labels and examples of other projects, as one step of the history. Labels of the same name are one label;
   * takes stay apart; the settings are those of this project.
   *
   * @throws {TlError} `extractor-mismatch`: nothing has changed then.
   */
  async merge(files: readonly ProjectFile[]): Promise<void> {
    for (const file of files) this.#check(file, this.extractor);
    await this.#content.merge(files.map((file) => ({ ...file, ...this.#newLists(file) })));
  }

  /**
   * Begins a recording. Figures are computed when it ends.
   *
   * @param person who its examples come from.
   * @returns the take for `addExamples`.
   * @throws {TlError} `label-unknown`.
   */
  beginTake(label: string, person?: string): string {
    checkLabel(this.#content.state, label);
    const take = newExampleId(this.#now());
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
    await this.#content.saved();
    this.#events.clear();
  }

  [asyncDispose](): Promise<void> {
    return this.close();
  }

  #newExamples(
    label: string,
    drafts: readonly ExampleDraft[],
    origin: ExampleOrigin,
  ): readonly Example[] {
    checkLabel(this.#content.state, label);
    checkExampleLengths(this.extractor, drafts);
    return drafts.map((draft) => newExample(label, draft, origin, this.#now()));
  }

  #check({ extractor, examples, testExamples }: ProjectFile, wanted: ExtractorInfo): void {
    checkSameExtractor(wanted, extractor);
    checkExampleLengths(wanted, [...examples, ...testExamples]);
  }

  #newLists({ examples, testExamples }: ProjectFile): NewExamples {
    return {
      examples: withNewIds(examples, this.#now()),
      testExamples: withNewIds(testExamples, this.#now()),
    };
  }

  get #current(): CurrentModel {
    return this.#training.current;
  }

  get #isRecording(): boolean {
    return this.#openTakes.size > 0;
  }

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
