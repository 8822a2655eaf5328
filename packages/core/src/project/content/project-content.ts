import type { Example, ExampleId } from '../../contracts/example.ts';
import type { ExtractorInfo, Features, RefinedTail } from '../../contracts/extractor.ts';
import type { TrainingSet, Model } from '../../contracts/model.ts';
import type { ExampleChange, ExampleStore, ProjectSettings } from '../../storage/example-store.ts';
import { changeBetween } from './change-between.ts';
import { importedLabels, withImported } from '../extended/extended-model.ts';
import { withExamples, withTestExamples } from './example-edits.ts';
import { bare, ExampleExtras } from './example-extras.ts';
import { withMerged, type Merged } from '../merging/with-merged.ts';
import { History } from './history.ts';
import { withoutLabel } from './label-edits.ts';
import { learntFrom } from './learnt-from.ts';
import {
  bareLists,
  headerOf,
  refinedIn,
  settingsOf,
  type NewExamples,
  type StoredExamples,
} from './stored-form.ts';
import {
  settingsBesideState,
  settingsInState,
  teachesTheSame,
  type ProjectState,
} from './project-state.ts';
import { isTrainable, trainingSetOf } from '../training/training-set.ts';

/** What project content is made from. */
export interface ProjectContentOptions {
  /** As it ships: what refines it is part of the state. */
  readonly extractor: ExtractorInfo;
  readonly store: ExampleStore;
  readonly labels: readonly string[];
  readonly settings: ProjectSettings;
  readonly stored: StoredExamples;
  /** The tail that the stored features were made with; absent: none. */
  readonly refined?: RefinedTail | undefined;
  /** What the store holds. */
  readonly model: Model | null;
  /** Something has changed. @param isTaught false: nothing that models are made of. */
  readonly onChange: (isTaught: boolean) => void;
  readonly onStoreError: (error: unknown) => void;
}

/** Labels and examples with their history. They are written to the store afterwards, one write at a time. */
export class ProjectContent {
  readonly #options: ProjectContentOptions;
  readonly #history: History<ProjectState>;
  readonly #extras: ExampleExtras;
  #learnt: { readonly of: ProjectState; readonly part: ProjectState } | null = null;
  #settings: ProjectSettings;
  #unsavedModel: Model | null = null;
  #version = 0;
  /** What the store holds. */
  #saved: ProjectState;
  #savedSettings: ProjectSettings;
  #saving: Promise<void> = Promise.resolve();

  constructor(options: ProjectContentOptions) {
    const { labels, stored, settings, model, refined } = options;
    this.#options = options;
    this.#extras = new ExampleExtras(stored.examples);
    const state = {
      labels,
      ...bareLists(stored),
      ...settingsInState(settings),
      ...refinedIn(refined),
    };
    this.#history = new History(withImported(state, model));
    this.#saved = this.state;
    this.#settings = settingsBesideState(settings);
    this.#savedSettings = this.#settings;
  }

  get state(): ProjectState {
    return this.#history.present;
  }

  /** What all features here were made by. */
  get extractor(): ExtractorInfo {
    return this.state.refined?.info ?? this.#options.extractor;
  }

  /** The part of the state that models are made of: all but what was left out. */
  get learnt(): ProjectState {
    if (this.#learnt?.of !== this.state)
      this.#learnt = { of: this.state, part: learntFrom(this.state) };
    return this.#learnt.part;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** How it is used; the background label, thresholds, labels that are off and the box are part of the history. */
  get settings(): ProjectSettings {
    return settingsOf(this.#settings, this.state);
  }

  /** Changes whenever the training data change. */
  get version(): number {
    return this.#version;
  }

  /** True if two labels have examples to learn from. */
  get isTrainable(): boolean {
    return isTrainable(this.learnt);
  }

  /** Null until two labels have examples to learn from. */
  get trainingSet(): TrainingSet | null {
    if (!this.isTrainable) return null;
    return trainingSetOf(this.learnt, this.#extras.augmentations, this);
  }

  /**
   * Moves to `next`. Consecutive changes with the same `step` are undone together.
   *
   * @returns when it is stored, or storing has failed and been reported.
   */
  change(next: ProjectState, step?: string): Promise<void> {
    const before = this.state;
    if (next !== before) {
      this.#history.push(next, step);
      this.#follow(before);
    }
    return this.#saving;
  }

  /** False if there is nothing to undo. */
  undo(): boolean {
    return this.#travel(() => this.#history.undo());
  }

  /** False if there is nothing to redo. */
  redo(): boolean {
    return this.#travel(() => this.#history.redo());
  }

  /** Adds augmentations to an example; false if the example is gone meanwhile. */
  addAugmentations(id: ExampleId, augmentations: readonly Features[]): boolean {
    if (!this.state.examples.some((known) => known.id === id)) return false;
    this.#extras.addAugmentations(id, augmentations);
    this.#touch();
    return true;
  }

  /** Deletes the augmentations of all examples; false if there are none. */
  dropAugmentations(): boolean {
    if (!this.#extras.dropAugmentations()) return false;
    this.#touch();
    return true;
  }

  /** Adds examples at the end. Returns as `change` does. */
  addExamples(added: readonly Example[], step?: string): Promise<void> {
    this.#extras.rememberAll(added);
    return this.change(withExamples(this.state, added.map(bare)), step);
  }

  /** Adds test examples at the end. Returns as `change` does. */
  addTestExamples(added: readonly Example[]): Promise<void> {
    this.#extras.rememberAll(added);
    return this.change(withTestExamples(this.state, added.map(bare)));
  }

  /** Null if the example has none, or is not here. */
  async readMedia(id: ExampleId): Promise<Blob | null> {
    return this.#extras.mediaOf(id)?.media ?? this.#options.store.readMedia(id);
  }

  /** Null if the example has none, or is not here. */
  async readThumbnail(id: ExampleId): Promise<Blob | null> {
    return this.#extras.mediaOf(id)?.thumbnail ?? this.#options.store.readThumbnail(id);
  }

  /** Stores a model that was trained on the present examples, unless an imported one is still needed. */
  storeModel(model: Model): void {
    if (importedLabels(this.state).length > 0) return;
    this.#unsavedModel = model;
    this.#save();
  }

  /** Not a step in the history. */
  saveSettings(settings: ProjectSettings): void {
    this.#settings = settingsBesideState(settings);
    this.#save();
  }

  /**
   * Replaces everything by these examples, and by what `model` knows besides them. Returns as `change`
   * does.
   */
  replaceWith(
    labels: readonly string[],
    lists: NewExamples,
    model: Model | null,
    settings: ProjectSettings,
    refined: RefinedTail | null,
  ): Promise<void> {
    this.#extras.rememberAll([...lists.examples, ...lists.testExamples]);
    const thresholds = settings.thresholds ?? model?.thresholds;
    const ofState = settingsInState({ ...settings, ...(thresholds && { thresholds }) });
    const state = { labels, ...bareLists(lists), ...ofState, ...refinedIn(refined) };
    return this.change(withImported(state, model));
  }

  /** Adds labels and examples, as one step. Returns as `change` does. @param gone labels that are removed with it. */
  merge(added: readonly (NewExamples & Merged)[], gone: readonly string[] = []): Promise<void> {
    let state = gone.reduce(withoutLabel, this.state);
    for (const each of added) {
      this.#extras.rememberAll([...each.examples, ...each.testExamples]);
      state = withMerged(state, { ...each, ...bareLists(each) });
    }
    return this.change(state);
  }

  augmentationsOf(id: ExampleId): readonly Features[] {
    return this.#extras.augmentations.get(id) ?? [];
  }

  /** The store holds all of it. */
  get isSaved(): boolean {
    const isChanged = this.state !== this.#saved || this.#settings !== this.#savedSettings;
    return !isChanged && this.#extras.areAugmentationsSaved;
  }

  /** Resolves when all so far is stored, or storing has failed and been reported. */
  saved(): Promise<void> {
    return this.#saving;
  }

  #travel(move: () => boolean): boolean {
    const before = this.state;
    const hasMoved = move();
    if (hasMoved) this.#follow(before);
    return hasMoved;
  }

  #follow(before: ProjectState): void {
    // Augmentations of another tail, or of another part of the pictures.
    if (before.refined !== this.state.refined || before.box !== this.state.box)
      this.#extras.dropAugmentations();
    const isTaught = !teachesTheSame(before, this.state);
    if (isTaught) this.#touch();
    else this.#save();
    this.#options.onChange(isTaught);
  }

  /** The training data have changed. */
  #touch(): void {
    this.#version++;
    this.#unsavedModel = null;
    this.#save();
  }

  #save(): void {
    this.#saving = this.#saving.then(() => this.#write()).catch(this.#options.onStoreError);
  }

  /** Writes what is not stored yet, also if storing it has failed before. */
  async #write(): Promise<void> {
    const { store } = this.#options;
    const { state, extractor } = this;
    const settings = this.#settings;
    if (this.isSaved && !this.#unsavedModel) return;
    // An imported model is written with each change, since it can't be trained again.
    const model = this.#unsavedModel ?? (importedLabels(state).length > 0 ? state.imported : null);
    const touched = this.#extras.takeUnsaved();
    const change = changeBetween(this.#saved.examples, state.examples, touched);
    const tests = changeBetween(this.#saved.testExamples, state.testExamples, new Set());
    this.#unsavedModel = null;
    try {
      await store.write({
        header: headerOf(state, settings, extractor),
        ...this.#stored(change),
        tests: this.#stored(tests),
        ...(model && { model }),
      });
    } catch (error) {
      // A model that was not stored can be trained again; examples would be lost.
      this.#extras.putBack(touched);
      throw error;
    }
    this.#saved = state;
    this.#savedSettings = settings;
    this.#extras.forgetMedia([...change.put, ...tests.put]);
  }

  #stored({ put, remove }: ReturnType<typeof changeBetween>): ExampleChange {
    return { put: put.map((example) => this.#extras.complete(example)), remove };
  }
}
