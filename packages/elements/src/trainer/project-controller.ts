// Long, since it answers for each operation of a project both before and after that is open. Where it lies and
// how it moves is in `storage-keeper.ts`, `start-project.ts` and `move-project.ts`.
import {
  abortedError,
  asyncDispose,
  Scope,
  throwIfAborted,
  TlError,
  type Evaluation,
  type ExampleId,
  type ExampleSummary,
  type ExtractorInfo,
  type Features,
  type Model,
} from '@tl-elements/core/base';
import type {
  ExampleDraft,
  Project,
  ProjectEvent,
  ProjectSettings,
} from '@tl-elements/core/project';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DraftLabels } from './draft-labels.ts';
import { lazyHeadTrainer } from './lazy-head-trainer.ts';
import { isSameExtractor, moveProject } from './move-project.ts';
import { startProject, type ProjectNeeds } from './start-project.ts';
import { StorageKeeper } from './storage-keeper.ts';
import { ThumbnailUrls } from './thumbnail-urls.ts';

/** What the project's element tells and knows. */
export interface ProjectHooks extends ProjectNeeds {
  /** Under which it is kept; null: it is not. */
  name(): string | null;
  told(event: ProjectEvent): void;
  /** There is something to say about how it is kept, or (null) nothing any more. */
  noticed(notice: TlError | null): void;
  /** Nobody waits for it. */
  failed(error: Error): void;
}

const noExamples: readonly ExampleSummary[] = [];

/** Binds a project to an element. Until the project is open, its labels are a draft. */
export class ProjectController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #hooks: ProjectHooks;
  readonly #trainer = lazyHeadTrainer();
  readonly #thumbnails: ThumbnailUrls;
  readonly #keeper: StorageKeeper;
  /** From connection to disconnection, or until another project is opened. */
  #scope = new Scope();
  #closing: Promise<void> = Promise.resolve();
  #draft = new DraftLabels([]);
  /** What the draft began with. */
  #seeds: readonly string[] = [];
  #project: Project | null = null;
  #opening: Promise<Project> | null = null;
  #stopHearing: () => void = () => {};
  #isLearning = false;
  /** Somebody has had a say in the labels: the attribute has none any more. */
  #isEdited = false;

  constructor(host: ReactiveControllerHost, hooks: ProjectHooks) {
    this.#host = host;
    this.#hooks = hooks;
    this.#thumbnails = new ThumbnailUrls(
      async (id) => (await this.#project?.readThumbnail(id)) ?? null,
      () => host.requestUpdate(),
    );
    this.#keeper = new StorageKeeper((notice) => {
      hooks.noticed(notice);
      host.requestUpdate();
    });
    host.addController(this);
  }

  /** Why work is not kept as it should be; null: all is well. */
  get notice(): TlError | null {
    return this.#keeper.notice;
  }

  /** It is open, or is being opened. */
  get isBegun(): boolean {
    return this.#opening !== null;
  }

  get labels(): readonly string[] {
    return (this.#project ?? this.#draft).labels;
  }

  /** In order of capture. */
  get examples(): readonly ExampleSummary[] {
    return this.#project?.examples ?? noExamples;
  }

  get model(): Model | null {
    return this.#project?.model ?? null;
  }

  /** Labels without examples that are known from a model that was opened. */
  get knownLabels(): readonly string[] {
    return this.#project?.knownLabels ?? [];
  }

  get evaluation(): Evaluation | null {
    return this.#project?.evaluation ?? null;
  }

  get canUndo(): boolean {
    return this.#project?.canUndo ?? false;
  }

  get canRedo(): boolean {
    return this.#project?.canRedo ?? false;
  }

  /** True from a change until figures speak of it. */
  get isLearning(): boolean {
    return this.#isLearning;
  }

  hostConnected(): void {
    // What is kept was closed when the element was taken away.
    if (this.#scope.signal.aborted) this.reopen();
  }

  hostDisconnected(): void {
    this.#thumbnails.clear();
    void this.#trainer[asyncDispose]();
    // Another element may open what is kept; this one does again when it comes back.
    if (this.#hooks.name() !== null) this.#close();
  }

  /** Opens the project once; what the draft holds by then are its labels, unless some are kept. */
  open(): Promise<Project> {
    if (this.#opening) return this.#opening;
    const scope = this.#scope;
    const opening = this.#closing
      .then(() => this.#open(scope))
      .catch((error: unknown) => {
        if (this.#opening === opening) this.#opening = null;
        throw error;
      });
    this.#opening = opening;
    return opening;
  }

  /** Opens what is kept under the name of now, in place of what is there. */
  reopen(): void {
    this.#isEdited = false;
    this.#close();
    this.#scope = new Scope();
    this.#host.requestUpdate();
    if (this.#hooks.name() === null) return;
    this.open().catch((error: unknown) => this.#hooks.failed(error as Error));
  }

  /** What there was to say has been read. */
  dismissNotice(): void {
    this.#keeper.dismiss();
  }

  /** Remembers how the project is used, once it is open. */
  saveSettings(settings: ProjectSettings): void {
    this.#project?.saveSettings(settings);
  }

  /** Takes the labels for a project that nobody has touched yet. */
  seed(labels: readonly string[]): void {
    if (this.#project || this.#isEdited) return;
    this.#seeds = [...new Set(labels)];
    this.#draft = new DraftLabels(this.#seeds);
    this.#host.requestUpdate();
  }

  addLabel(name: string): void {
    (this.#project ?? this.#draft).addLabel(name);
    this.#tellDraft();
  }

  renameLabel(from: string, to: string): void {
    (this.#project ?? this.#draft).renameLabel(from, to);
    this.#tellDraft();
  }

  removeLabel(name: string): void {
    (this.#project ?? this.#draft).removeLabel(name);
    this.#tellDraft();
  }

  /** Adds and removes until the labels are these. */
  setLabels(names: readonly string[]): void {
    this.#isEdited ||= !this.#project;
    for (const name of this.labels) if (!names.includes(name)) this.removeLabel(name);
    for (const name of names) if (!this.labels.includes(name)) this.addLabel(name);
  }

  /** @throws {TlError} as `Project.addExamples`. */
  async addExamples(
    label: string,
    drafts: readonly ExampleDraft[],
    take?: string,
  ): Promise<ExampleId[]> {
    const project = await this.open();
    const ids = await project.addExamples(label, drafts, { take });
    this.#thumbnails.refresh();
    return ids;
  }

  /** Adds examples that are a take of their own. @throws {TlError} as `Project.addExamples`. */
  async addTake(label: string, drafts: readonly ExampleDraft[]): Promise<ExampleId[]> {
    await this.open();
    const take = this.beginTake(label);
    try {
      return await this.addExamples(label, drafts, take);
    } finally {
      this.endTake(take);
    }
  }

  /** @throws {TlError} `label-unknown`, also before the project is open. */
  beginTake(label: string): string {
    if (this.#project) return this.#project.beginTake(label);
    throw new TlError('label-unknown', 'Nothing can be taught yet. Press Start first.');
  }

  endTake(take: string): void {
    this.#project?.endTake(take);
  }

  removeExamples(ids: readonly ExampleId[]): void {
    this.#project?.removeExamples(ids);
  }

  readMedia(id: ExampleId): Promise<Blob | null> {
    return this.#project?.readMedia(id) ?? Promise.resolve(null);
  }

  augmentationCount(id: ExampleId): number {
    return this.#project?.augmentationCount(id) ?? 0;
  }

  addAugmentations(id: ExampleId, views: readonly Features[]): void {
    this.#project?.addAugmentations(id, views);
  }

  dropAugmentations(): void {
    this.#project?.dropAugmentations();
  }

  /**
   * Goes on with another extractor, which sees the examples again. Where they are of another kind, the
   * labels stay and the examples go. What was done cannot be undone from there.
   *
   * @throws {TlError} `extractor-mismatch` where an original was not kept; the extractor's own.
   */
  async moveTo(extractor: ExtractorInfo): Promise<void> {
    const from = await this.#opening?.catch(() => null);
    if (!from || isSameExtractor(from.extractor, extractor)) return;
    const { signal } = this.#scope;
    await moveProject(from, extractor, this.#keeper, this.#hooks, signal);
    const moved = this.#start(signal);
    this.#opening = moved;
    this.#take(await moved);
    this.#hear({ type: 'change' });
  }

  undo(): boolean {
    return this.#project?.undo() ?? false;
  }

  redo(): boolean {
    return this.#project?.redo() ?? false;
  }

  /** @throws {TlError} as `Project.train`. */
  async train(options: { readonly signal?: AbortSignal } = {}): Promise<Model> {
    return (await this.open()).train(options);
  }

  /** @throws {TlError} as `train`; `need-more-examples` while it is too early to say. */
  async evaluate(): Promise<Evaluation> {
    await this.train();
    if (this.evaluation) return this.evaluation;
    throw new TlError(
      'need-more-examples',
      'It is too early to say how good this is. Give each label at least four examples.',
    );
  }

  /** Where to show an example's thumbnail from; null until it is read. */
  thumbnailUrl(id: ExampleId): string | null {
    return this.#thumbnails.urlOf(id);
  }

  #start(signal: AbortSignal): Promise<Project> {
    const { labels } = this.#draft;
    return startProject(this.#keeper, this.#hooks, { trainer: this.#trainer, labels, signal });
  }

  async #open({ signal }: Scope): Promise<Project> {
    throwIfAborted(signal);
    await this.#keeper.open(this.#hooks.name());
    const project = await this.#start(signal);
    if (signal.aborted) {
      await project.close();
      throw abortedError(signal);
    }
    this.#take(project);
    if (project.examples.length > 0) this.#hooks.told({ type: 'change' });
    return project;
  }

  #take(project: Project): void {
    this.#stopHearing();
    this.#stopHearing = project.subscribe((event) => this.#hear(event));
    this.#project = project;
    this.#takeDraft(project);
    this.#isLearning = project.examples.length > 0 && !project.model;
    this.#thumbnails.refresh();
    this.#host.requestUpdate();
  }

  /** Labels that were edited while it opened are not lost; nor is what is kept. */
  #takeDraft(project: Project): void {
    if (!this.#isEdited) return;
    this.#isEdited = false;
    const { labels } = this.#draft;
    const added = labels.filter((label) => !this.#seeds.includes(label));
    this.setLabels(project.examples.length > 0 ? [...project.labels, ...added] : labels);
  }

  #close(): void {
    const opening = this.#opening;
    const closed = this.#scope.close();
    this.#stopHearing();
    this.#thumbnails.clear();
    this.#opening = null;
    this.#project = null;
    this.#closing = this.#closing.then(async () => {
      await closed;
      const project = await opening?.catch(() => null);
      await project?.close();
      await this.#keeper.close();
    });
  }

  #hear(event: ProjectEvent): void {
    if (event.type === 'change') {
      this.#isLearning = true;
      this.#thumbnails.keepOnly(this.examples);
    }
    if (event.type === 'trained') {
      this.#isLearning = !event.isWhole;
      this.#keeper.askToStay();
    }
    const isTold = event.type === 'error' && this.#keeper.tells(event.error);
    if (event.type === 'error' && !isTold) this.#isLearning = false;
    if (!isTold) this.#hooks.told(event);
    this.#host.requestUpdate();
  }

  #tellDraft(): void {
    if (this.#project) return;
    this.#isEdited = true;
    this.#hear({ type: 'change' });
  }
}
