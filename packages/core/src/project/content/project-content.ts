import type { Example, ExampleId, ExampleSummary } from '../../contracts/example.ts';
import type { ExtractorInfo, Features } from '../../contracts/extractor.ts';
import type { TrainingSet } from '../../contracts/head.ts';
import type { Model } from '../../contracts/model.ts';
import type { ExampleStore, ProjectSettings } from '../../storage/example-store.ts';
import { changeBetween } from './change-between.ts';
import { importedLabels, withImported } from '../extended/extended-model.ts';
import { withExamples } from './example-edits.ts';
import { History } from './history.ts';
import { learntFrom } from './learnt-from.ts';
import {
  settingsBesideState,
  settingsInState,
  teachesTheSame,
  type ProjectState,
} from './project-state.ts';
import { isTrainable, trainingSetOf } from '../training/training-set.ts';

/** The part of an example that is in the store only. */
export type ExampleMedia = Pick<Example, 'media' | 'thumbnail'>;

/** What project content is made from. */
export interface ProjectContentOptions {
  readonly extractor: ExtractorInfo;
  readonly store: ExampleStore;
  readonly labels: readonly string[];
  readonly settings: ProjectSettings;
  readonly stored: readonly ExampleSummary[];
  /** What the store holds. */
  readonly model: Model | null;
  /** Labels, examples or thresholds have changed. @param isTaught false: none but thresholds. */
  readonly onChange: (isTaught: boolean) => void;
  readonly onStoreError: (error: unknown) => void;
}

/** Labels and examples with their history. They are written to the store afterwards, one write at a time. */
export class ProjectContent {
  readonly #options: ProjectContentOptions;
  readonly #history: History<ProjectState>;
  /** Not part of the history, so that an undo keeps them. */
  readonly #augmentations: Map<ExampleId, readonly Features[]>;
  readonly #unsavedMedia = new Map<ExampleId, ExampleMedia>();
  #unsavedAugmentations = new Set<ExampleId>();
  #learnt: { readonly of: ProjectState; readonly part: ProjectState } | null = null;
  #settings: ProjectSettings;
  #unsavedModel: Model | null = null;
  #version = 0;
  /** What the store holds. */
  #saved: ProjectState;
  #savedSettings: ProjectSettings;
  #saving: Promise<void> = Promise.resolve();

  constructor(options: ProjectContentOptions) {
    const { labels, stored, settings, model } = options;
    this.#options = options;
    this.#augmentations = new Map(stored.map(({ id, augmentations = [] }) => [id, augmentations]));
    const state = { labels, examples: stored.map(bare), ...settingsInState(settings) };
    this.#history = new History(withImported(state, model));
    this.#saved = this.state;
    this.#settings = settingsBesideState(settings);
    this.#savedSettings = this.#settings;
  }

  get state(): ProjectState {
    return this.#history.present;
  }

  /** The part of the state that models are made of: all but what was set aside. */
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

  /** How it is used; the background label, thresholds and labels that are off are part of the history. */
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
    return trainingSetOf(this.learnt, this.#augmentations, this.#options.extractor);
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
    this.#remember({ id, augmentations });
    this.#unsavedAugmentations.add(id);
    this.#touch();
    return true;
  }

  /** Deletes the augmentations of all examples; false if there are none. */
  dropAugmentations(): boolean {
    if (this.#augmentations.size === 0) return false;
    for (const id of this.#augmentations.keys()) this.#unsavedAugmentations.add(id);
    this.#augmentations.clear();
    this.#touch();
    return true;
  }

  /** Adds examples at the end. Returns as `change` does. */
  addExamples(added: readonly Example[], step?: string): Promise<void> {
    added.forEach((example) => this.#remember(example));
    return this.change(withExamples(this.state, added.map(bare)), step);
  }

  /** Null if the example has none, or is not here. */
  async readMedia(id: ExampleId): Promise<Blob | null> {
    return this.#unsavedMedia.get(id)?.media ?? this.#options.store.readMedia(id);
  }

  /** Null if the example has none, or is not here. */
  async readThumbnail(id: ExampleId): Promise<Blob | null> {
    return this.#unsavedMedia.get(id)?.thumbnail ?? this.#options.store.readThumbnail(id);
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
   * Replaces everything by `examples`, and by what `model` knows besides them. Returns as `change`
   * does.
   */
  replaceWith(
    labels: readonly string[],
    examples: readonly Example[],
    model: Model | null,
    settings: ProjectSettings,
  ): Promise<void> {
    for (const example of examples) this.#remember(example);
    const thresholds = settings.thresholds ?? model?.thresholds;
    const ofState = settingsInState({ ...settings, ...(thresholds && { thresholds }) });
    const state = { labels, examples: examples.map(bare), ...ofState };
    return this.change(withImported(state, model));
  }

  augmentationsOf(id: ExampleId): readonly Features[] {
    return this.#augmentations.get(id) ?? [];
  }

  /** The store holds all of it. */
  get isSaved(): boolean {
    const isChanged = this.state !== this.#saved || this.#settings !== this.#savedSettings;
    return !isChanged && this.#unsavedAugmentations.size === 0;
  }

  /** Resolves when all so far is stored, or storing has failed and been reported. */
  saved(): Promise<void> {
    return this.#saving;
  }

  /** Remembers what is not part of the history: augmentations, and media until they are stored. */
  #remember({ id, augmentations, media, thumbnail }: Partial<Example> & Pick<Example, 'id'>): void {
    if (augmentations) {
      this.#augmentations.set(id, [...(this.#augmentations.get(id) ?? []), ...augmentations]);
    }
    if (!media && !thumbnail) return;
    this.#unsavedMedia.set(id, { ...(media && { media }), ...(thumbnail && { thumbnail }) });
  }

  #travel(move: () => boolean): boolean {
    const before = this.state;
    const hasMoved = move();
    if (hasMoved) this.#follow(before);
    return hasMoved;
  }

  #follow(before: ProjectState): void {
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
    const { store, extractor } = this.#options;
    const { state } = this;
    const settings = this.#settings;
    const touched = this.#unsavedAugmentations;
    if (this.isSaved && !this.#unsavedModel) return;
    // An imported model is written with each change, since it can't be trained again.
    const model = this.#unsavedModel ?? (importedLabels(state).length > 0 ? state.imported : null);
    const { put, remove } = changeBetween(this.#saved, state, touched);
    const { id, version, modality } = extractor;
    this.#unsavedAugmentations = new Set();
    this.#unsavedModel = null;
    try {
      await store.write({
        header: {
          labels: state.labels,
          extractor: { id, version, modality },
          settings: settingsOf(settings, state),
        },
        put: put.map((example) => this.#complete(example)),
        remove,
        ...(model && { model }),
      });
    } catch (error) {
      // A model that was not stored can be trained again; examples would be lost.
      for (const again of touched) this.#unsavedAugmentations.add(again);
      throw error;
    }
    this.#saved = state;
    this.#savedSettings = settings;
    for (const example of put) this.#unsavedMedia.delete(example.id);
  }

  #complete(example: ExampleSummary): Example {
    const augmentations = this.#augmentations.get(example.id);
    return {
      ...example,
      ...(augmentations && { augmentations }),
      ...this.#unsavedMedia.get(example.id),
    };
  }
}

/** The settings as they are stored: with those that are part of the state. */
function settingsOf(settings: ProjectSettings, state: ProjectState): ProjectSettings {
  return { ...settings, ...settingsInState(state) };
}

/** The part of an example that changes with labels. The rest is stored separately. */
function bare({
  augmentations: _,
  media: __,
  thumbnail: ___,
  ...example
}: Example): ExampleSummary {
  return example;
}
