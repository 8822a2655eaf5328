import {
  asyncDispose,
  memoryStore,
  Project,
  TlError,
  type Evaluation,
  type ExampleDraft,
  type ExampleId,
  type ExampleSummary,
  type ExtractorInfo,
  type Features,
  type Model,
  type ProjectEvent,
} from '@tl-elements/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DraftLabels } from './draft-labels.ts';
import { lazyHeadTrainer } from './lazy-head-trainer.ts';
import { ThumbnailUrls } from './thumbnail-urls.ts';

/** What the project's element tells and knows. */
export interface ProjectHooks {
  /** The extractor that a new project is for. */
  extractor(): Promise<ExtractorInfo>;
  told(event: ProjectEvent): void;
}

const noExamples: readonly ExampleSummary[] = [];

/** Binds a project to an element. Until the project is open, its labels are a draft. */
export class ProjectController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #hooks: ProjectHooks;
  readonly #trainer = lazyHeadTrainer();
  readonly #thumbnails: ThumbnailUrls;
  #draft = new DraftLabels([]);
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
    host.addController(this);
  }

  /** What its examples are seen by; null while it is not open. */
  get extractor(): ExtractorInfo | null {
    return this.#project?.extractor ?? null;
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

  hostDisconnected(): void {
    this.#thumbnails.clear();
    void this.#trainer[asyncDispose]();
  }

  /** Opens the project once; what the draft holds by then are its labels. */
  open(): Promise<Project> {
    this.#opening ??= this.#open().catch((error: unknown) => {
      this.#opening = null;
      throw error;
    });
    return this.#opening;
  }

  /** Takes the labels for a project that nobody has touched yet. */
  seed(labels: readonly string[]): void {
    if (this.#project || this.#isEdited) return;
    this.#draft = new DraftLabels([...new Set(labels)]);
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
    this.#isEdited = true;
    for (const name of this.labels) if (!names.includes(name)) this.removeLabel(name);
    for (const name of names) if (!this.labels.includes(name)) this.addLabel(name);
  }

  /** @throws {TlError} as `Project.addExamples`. */
  async addExamples(
    label: string,
    drafts: readonly ExampleDraft[],
    burst?: string,
  ): Promise<ExampleId[]> {
    const project = await this.open();
    const ids = await project.addExamples(label, drafts, { burst });
    this.#thumbnails.refresh();
    return ids;
  }

  /** Adds examples that are a burst of their own. @throws {TlError} as `Project.addExamples`. */
  async addBurst(label: string, drafts: readonly ExampleDraft[]): Promise<ExampleId[]> {
    await this.open();
    const burst = this.beginBurst(label);
    try {
      return await this.addExamples(label, drafts, burst);
    } finally {
      this.endBurst(burst);
    }
  }

  /** @throws {TlError} `label-unknown`, also before the project is open. */
  beginBurst(label: string): string {
    if (this.#project) return this.#project.beginBurst(label);
    throw new TlError('label-unknown', 'Nothing can be taught yet. Press Start first.');
  }

  endBurst(burst: string): void {
    this.#project?.endBurst(burst);
  }

  removeExamples(ids: readonly ExampleId[]): void {
    this.#project?.removeExamples(ids);
  }

  readMedia(id: ExampleId): Promise<Blob | null> {
    return this.#project?.readMedia(id) ?? Promise.resolve(null);
  }

  viewCount(id: ExampleId): number {
    return this.#project?.viewCount(id) ?? 0;
  }

  addViews(id: ExampleId, views: readonly Features[]): void {
    this.#project?.addViews(id, views);
  }

  dropViews(): void {
    this.#project?.dropViews();
  }

  /**
   * Goes on with the same labels and another extractor. What was done cannot be undone from there.
   *
   * @param carryOver brings along what it can of the examples.
   */
  async moveTo(
    extractor: ExtractorInfo,
    carryOver: (from: Project, to: Project) => Promise<void>,
  ): Promise<void> {
    const from = await this.#opening;
    if (!from || isSameExtractor(from.extractor, extractor)) return;
    const to = await this.#create(extractor, from.labels);
    await carryOver(from, to);
    this.#opening = Promise.resolve(to);
    this.#take(to);
    await from.close();
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

  async #open(): Promise<Project> {
    const project = await this.#create(await this.#hooks.extractor(), this.#draft.labels);
    this.#take(project);
    return project;
  }

  #create(extractor: ExtractorInfo, labels: readonly string[]): Promise<Project> {
    return Project.open({ extractor, store: memoryStore(), trainer: this.#trainer, labels });
  }

  #take(project: Project): void {
    this.#stopHearing();
    this.#stopHearing = project.subscribe((event) => this.#hear(event));
    this.#project = project;
    this.#host.requestUpdate();
  }

  #hear(event: ProjectEvent): void {
    if (event.type === 'change') {
      this.#isLearning = true;
      this.#thumbnails.keepOnly(this.examples);
    }
    if (event.type === 'trained') this.#isLearning = !event.isWhole;
    if (event.type === 'error') this.#isLearning = false;
    this.#hooks.told(event);
    this.#host.requestUpdate();
  }

  #tellDraft(): void {
    this.#isEdited = true;
    if (!this.#project) this.#hear({ type: 'change' });
  }
}

function isSameExtractor(one: ExtractorInfo, other: ExtractorInfo): boolean {
  return one.id === other.id && one.version === other.version;
}
