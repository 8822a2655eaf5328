import type { Example, ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { ExtractorInfo, Features } from '../contracts/extractor.ts';
import type { TrainingSet } from '../contracts/head.ts';
import type { ExampleStore, StoreChange } from '../examples/example-store.ts';
import { changeBetween } from './change-between.ts';
import { History } from './history.ts';
import type { ProjectState } from './project-state.ts';
import { isTrainable, trainingSetOf } from './training-set.ts';

/** What only the store keeps of an example. */
export type ExampleMedia = Pick<Example, 'media' | 'thumbnail'>;

/** What project content is made from. */
export interface ProjectContentOptions {
  readonly extractor: ExtractorInfo;
  readonly store: ExampleStore;
  readonly labels: readonly string[];
  readonly stored: readonly ExampleSummary[];
  /** Labels or examples are other than before. */
  readonly onChange: () => void;
  readonly onStoreError: (error: unknown) => void;
}

/** What was taught, with its history. The store follows behind, one write after the other. */
export class ProjectContent {
  readonly #options: ProjectContentOptions;
  readonly #history: History<ProjectState>;
  /** Beside the history: an undo has no reason to forget them. */
  readonly #views: Map<ExampleId, readonly Features[]>;
  #saving: Promise<void> = Promise.resolve();

  constructor(options: ProjectContentOptions) {
    const { labels, stored } = options;
    this.#options = options;
    this.#views = new Map(stored.map(({ id, views = [] }) => [id, views]));
    this.#history = new History<ProjectState>({ labels, examples: stored.map(withoutViews) });
  }

  get state(): ProjectState {
    return this.#history.present;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** True where there is something to tell apart. */
  get isTrainable(): boolean {
    return isTrainable(this.state);
  }

  /** Null while there is nothing to tell apart. */
  get trainingSet(): TrainingSet | null {
    if (!this.isTrainable) return null;
    return trainingSetOf(this.state, this.#views, this.#options.extractor);
  }

  /**
   * Moves on to `next`. Changes in a row that name the same `step` are undone together.
   *
   * @returns when it is stored, or storing has failed and been reported.
   */
  change(
    next: ProjectState,
    step?: string,
    media?: ReadonlyMap<ExampleId, ExampleMedia>,
  ): Promise<void> {
    const previous = this.state;
    if (next === previous) return this.#saving;
    this.#history.push(next, step);
    return this.#follow(previous, media);
  }

  /** False where there is nothing to undo. */
  undo(): boolean {
    return this.#travel(() => this.#history.undo());
  }

  /** False where there is nothing to redo. */
  redo(): boolean {
    return this.#travel(() => this.#history.redo());
  }

  /** Adds views to an example; false where it has gone meanwhile. */
  addViews(id: ExampleId, views: readonly Features[]): boolean {
    const example = this.state.examples.find((known) => known.id === id);
    if (!example) return false;
    this.keepViews(id, views);
    void this.#save({ put: [this.#complete(example)] });
    return true;
  }

  /** Remembers views of an example that is about to be added. */
  keepViews(id: ExampleId, views: readonly Features[]): void {
    this.#views.set(id, [...(this.#views.get(id) ?? []), ...views]);
  }

  viewCount(id: ExampleId): number {
    return this.#views.get(id)?.length ?? 0;
  }

  /** Resolves when all so far is stored, or storing has failed and been reported. */
  saved(): Promise<void> {
    return this.#saving;
  }

  #travel(move: () => boolean): boolean {
    const previous = this.state;
    const hasMoved = move();
    if (hasMoved) void this.#follow(previous);
    return hasMoved;
  }

  #follow(previous: ProjectState, media?: ReadonlyMap<ExampleId, ExampleMedia>): Promise<void> {
    const complete = (example: ExampleSummary) => this.#complete(example, media);
    const saving = this.#save(changeBetween(previous, this.state, complete));
    this.#options.onChange();
    return saving;
  }

  #complete(example: ExampleSummary, media?: ReadonlyMap<ExampleId, ExampleMedia>): Example {
    const views = this.#views.get(example.id);
    return { ...example, ...(views && { views }), ...media?.get(example.id) };
  }

  #save(change: StoreChange): Promise<void> {
    const { store, extractor, onStoreError } = this.#options;
    const { id, version } = extractor;
    const header = { labels: this.state.labels, extractor: { id, version } };
    this.#saving = this.#saving.then(() => store.write({ header, ...change })).catch(onStoreError);
    return this.#saving;
  }
}

function withoutViews({ id, label, burst, createdAt, features }: ExampleSummary): ExampleSummary {
  return { id, label, burst, createdAt, features };
}
