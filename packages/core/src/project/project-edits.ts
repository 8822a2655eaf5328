import type { Example, ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { ExtractorInfo, Features } from '../contracts/extractor.ts';
import type { Box } from '../contracts/modality.ts';
import type { MapsStore, ProjectSettings } from '../storage/example-store.ts';
import { withExcluded, withMovedExamples, withoutExamples } from './content/example-edits.ts';
import {
  withLabel,
  withLabelEnabled,
  withoutLabel,
  withRenamedLabel,
  withThreshold,
} from './content/label-edits.ts';
import { ProjectContent, type ProjectContentOptions } from './content/project-content.ts';
import { checkLabel } from './content/project-state.ts';
import { checkExampleLengths } from './features/check-features.ts';
import { mergedOf, type Addition } from './addition.ts';
import { newExample } from './new-examples.ts';
import type { ExampleDraft, ExampleOrigin } from './project-options.ts';

/** Always the same array, so that whoever remembers it sees that nothing has changed. */
export const noLabels: readonly string[] = [];

/** What was taught, and how it is changed. Every change is a step that `undo()` takes back. */
export abstract class ProjectEdits {
  protected readonly content: ProjectContent;
  /** What the frozen layers made of examples. */
  readonly maps: MapsStore;
  /** Milliseconds since 1970. */
  protected readonly now: () => number;

  constructor(
    options: Omit<ProjectContentOptions, 'onChange' | 'onStoreError'>,
    now: () => number,
  ) {
    this.now = now;
    this.maps = options.store;
    this.content = new ProjectContent({
      ...options,
      onChange: (isTaught) => this.follow(isTaught),
      onStoreError: (error) => this.storeFailed(error),
    });
  }

  /** Follows a change. @param isTaught false: a model of before is one of now, and no training is needed. */
  protected abstract follow(isTaught: boolean): void;

  /** Storing failed. It is tried again with the next change. */
  protected abstract storeFailed(error: unknown): void;

  /** What all features here were made by: a refined one, if refining has helped. */
  get extractor(): ExtractorInfo {
    return this.content.extractor;
  }

  get labels(): readonly string[] {
    return this.content.state.labels;
  }

  /** In order of capture. */
  get examples(): readonly ExampleSummary[] {
    return this.content.state.examples;
  }

  /** What a model is tested on, in order of capture. They are never learnt from. */
  get testExamples(): readonly ExampleSummary[] {
    return this.content.state.testExamples;
  }

  /** The label that stands for "nothing happens"; null: none. */
  get background(): string | null {
    return this.content.state.background ?? null;
  }

  /** Labels that are switched off: they keep their examples and take no part in the model. */
  get disabledLabels(): readonly string[] {
    return this.content.state.disabledLabels ?? noLabels;
  }

  /** The part of the camera's pictures that all features here are of; undefined: all of them. */
  get box(): Box | undefined {
    return this.content.state.box;
  }

  /** True if everything so far is stored. */
  get isSaved(): boolean {
    return this.content.isSaved;
  }

  /** The settings that somebody has chosen. */
  get settings(): ProjectSettings {
    return this.content.settings;
  }

  get canUndo(): boolean {
    return this.content.canUndo;
  }

  get canRedo(): boolean {
    return this.content.canRedo;
  }

  /** @throws {TlError} `label-exists`, `input-empty` for a name that shows nothing. */
  addLabel(name: string): void {
    void this.content.change(withLabel(this.content.state, name));
  }

  /** @throws {TlError} `label-unknown`, `label-exists`, `input-empty`. */
  renameLabel(from: string, to: string): void {
    void this.content.change(withRenamedLabel(this.content.state, from, to));
  }

  /** Removes a label and its examples. @throws {TlError} `label-unknown`. */
  removeLabel(name: string): void {
    void this.content.change(withoutLabel(this.content.state, name));
  }

  /** Of two labels, one wins from this share of their common score on; null: 0.5. @throws {TlError} `label-unknown`. */
  setThreshold(label: string, value: number | null): void {
    const next = withThreshold(this.content.state, label, value);
    void this.content.change(next, `threshold of ${label}`);
  }

  /** Switches a label off, or on again: it keeps its examples. @throws {TlError} `label-unknown`. */
  setLabelEnabled(label: string, on: boolean): void {
    void this.content.change(withLabelEnabled(this.content.state, label, on));
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
    const added = this.#newExamples(label, drafts, origin);
    if (added.length > 0) await this.content.addExamples(added, origin.take);
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
    if (added.length > 0) await this.content.addTestExamples(added);
    return added.map(({ id }) => id);
  }

  /**
   * Adds labels and examples together, as one step. Resolves once they are stored or storing has failed (an `error` event).
   *
   * @returns how many examples and test examples.
   * @throws {TlError} `extractor-mismatch`, `input-empty`. @throws {RangeError} as `addExamples`. Nothing has changed then.
   */
  async addTogether(addition: Addition): Promise<number> {
    const { labels } = this.content.state;
    const merged = mergedOf(addition, this.now());
    const added = [...merged.examples, ...merged.testExamples];
    checkExampleLengths(this.extractor, added);
    const gone = (addition.gone ?? []).filter((label) => labels.includes(label));
    await this.content.merge([merged], gone);
    return added.length;
  }

  /** Gives examples to another label. Ids of examples that are gone are ignored. @throws {TlError} `label-unknown`. */
  moveExamples(ids: readonly ExampleId[], label: string): void {
    void this.content.change(withMovedExamples(this.content.state, ids, label));
  }

  /**
   * Leaves examples out, or takes them in again: they stay, and are neither learnt from nor counted in figures. Ids of
   * examples that are gone are ignored.
   */
  setExcluded(ids: readonly ExampleId[], on: boolean): void {
    void this.content.change(withExcluded(this.content.state, ids, on));
  }

  /** Ids of examples that are gone are ignored. */
  removeExamples(ids: readonly ExampleId[]): void {
    void this.content.change(withoutExamples(this.content.state, ids));
  }

  /** Features of altered copies of the example. */
  augmentationsOf(id: ExampleId): readonly Features[] {
    return this.content.augmentationsOf(id);
  }

  /** Takes back the last change of labels or examples; false if there is none. */
  undo(): boolean {
    return this.content.undo();
  }

  /** Makes the last undone change again. */
  redo(): boolean {
    return this.content.redo();
  }

  readMedia(id: ExampleId): Promise<Blob | null> {
    return this.content.readMedia(id);
  }

  readThumbnail(id: ExampleId): Promise<Blob | null> {
    return this.content.readThumbnail(id);
  }

  /** Saves settings. Not a step in the history. */
  saveSettings(settings: ProjectSettings): void {
    this.content.saveSettings(settings);
  }

  #newExamples(
    label: string,
    drafts: readonly ExampleDraft[],
    origin: ExampleOrigin,
  ): readonly Example[] {
    checkLabel(this.content.state, label);
    checkExampleLengths(this.extractor, drafts);
    return drafts.map((draft) => newExample(label, draft, origin, this.now()));
  }
}
