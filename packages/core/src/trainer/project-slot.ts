import { abortedError, throwIfAborted } from '../abort.ts';
import type { ExtractorInfo } from '../contracts/extractor.ts';
import type { HeadTrainer } from '../contracts/model.ts';
import { TlError } from '../errors.ts';
import type { ProjectSettings } from '../storage/example-store.ts';
import type { ProjectEvent } from '../project/project-events.ts';
import { Project } from '../project/project.ts';
import { Scope } from '../scope.ts';
import { isSameExtractor, moveProject, moveStore, type Reextraction } from './move-project.ts';
import { isAboutStorage, ProjectStorage } from './project-storage.ts';

/** What a slot needs to open projects. */
export interface ProjectSlotOptions {
  /** Name under which the project is stored; null: in memory only. */
  readonly name: () => string | null;
  /** The extractor that the trainer uses after settings are restored. */
  readonly extractor: () => Promise<ExtractorInfo>;
  /** Applies the settings that were saved with a stored project. */
  readonly restore: (settings: ProjectSettings) => void;
  readonly reextraction: Reextraction;
  readonly headTrainer: HeadTrainer;
  readonly onEvent: (event: ProjectEvent) => void;
  readonly onNotice: (notice: TlError | null) => void;
}

/** The project of a trainer: the one that is open, or a draft of its labels until it is. */
export class ProjectSlot {
  readonly storage: ProjectStorage;
  /** Who teaches by hand: what is recorded or dropped from now on is theirs. Empty: nobody in particular. */
  person = '';
  readonly #options: ProjectSlotOptions;
  /** From opening to closing. */
  #scope = new Scope();
  #closing: Promise<void> = Promise.resolve();
  #draft: Project;
  /** The labels that the draft had at first. */
  #seeds: readonly string[] = [];
  #project: Project | null = null;
  #opening: Promise<Project> | null = null;
  #unsubscribe: () => void = () => {};
  #isLearning = false;

  constructor(options: ProjectSlotOptions) {
    this.#options = options;
    this.storage = new ProjectStorage(options.onNotice);
    this.#draft = this.#newDraft([], null);
  }

  /** Null until it is open. */
  get project(): Project | null {
    return this.#project;
  }

  /** True if it is open or being opened. */
  get isBegun(): boolean {
    return this.#opening !== null;
  }

  /** The project, or the draft of its labels until it is open. */
  get present(): Project {
    return this.#project ?? this.#draft;
  }

  /** True from a change until its figures are there. */
  get isLearning(): boolean {
    return this.#isLearning;
  }

  /** Works again after `release()`. */
  resume(): void {
    if (this.#scope.signal.aborted) this.reopen();
  }

  /** Closes a stored project, so that others may open it; one in memory stays. */
  release(): void {
    if (this.#options.name() !== null) this.#close();
  }

  /**
   * Opens the project, once. Labels that were edited before that stay.
   *
   * @throws {TlError} what loading the extractor and the store throws; `aborted`.
   */
  open(): Promise<Project> {
    if (this.#opening) return this.#opening;
    const scope = this.#scope;
    const opening = this.#closing
      .then(() => this.#open(scope))
      .catch((error: unknown) => {
        // A failure is forgotten, so that the next call tries again.
        if (this.#opening === opening) this.#opening = null;
        throw error;
      });
    this.#opening = opening;
    return opening;
  }

  /** Replaces the project by the one that is stored under the present name. */
  reopen(): void {
    this.#replaceDraft(this.#draft.labels, this.#draft.background);
    this.#close();
    this.#scope = new Scope();
    if (this.#options.name() === null) return;
    this.open().catch((error: unknown) => this.#hear({ type: 'error', error: error as Error }));
  }

  /** Gives labels to a project that nobody has edited yet. */
  seed(labels: readonly string[], background: string | null): void {
    if (this.#project || this.#draft.isEdited) return;
    this.#seeds = [...new Set(labels)];
    this.#replaceDraft(this.#seeds, background);
  }

  /**
   * Begins a recording of `label`; returns the take that its examples share.
   *
   * @throws {TlError} `label-unknown`, also before the project is open.
   */
  beginTake(label: string): string {
    if (this.#project) return this.#project.beginTake(label, this.person);
    throw new TlError('label-unknown', 'Nothing can be taught yet. Press Start first.');
  }

  /**
   * Goes on with another extractor, by which the examples are re-extracted. If they are of another
   * kind, the labels stay and the examples go. Earlier changes can't be undone any more.
   *
   * @throws {TlError} `extractor-mismatch` if an original is missing; the extractor's own.
   */
  async moveTo(extractor: ExtractorInfo): Promise<void> {
    const from = await this.#opening?.catch(() => null);
    if (!from || isSameExtractor(from.extractor, extractor)) return;
    const { signal } = this.#scope;
    await moveProject(from, extractor, this.storage, this.#options.reextraction, signal);
    const moved = this.#openStored(signal);
    this.#opening = moved;
    this.#take(await moved);
    this.#hear({ type: 'change' });
  }

  async #open({ signal }: Scope): Promise<Project> {
    throwIfAborted(signal);
    await this.storage.open(this.#options.name());
    const project = await this.#openStored(signal);
    if (signal.aborted) {
      await project.close();
      throw abortedError(signal);
    }
    this.#take(project);
    if (project.examples.length > 0) this.#options.onEvent({ type: 'change' });
    return project;
  }

  /** Opens the stored project. If storage fails, the work goes on in memory. */
  async #openStored(signal: AbortSignal): Promise<Project> {
    try {
      return await this.#openFromStore(signal);
    } catch (error) {
      if (!isAboutStorage(error)) throw error;
      await this.storage.goOnInMemory(error);
      return this.#openFromStore(signal);
    }
  }

  /**
   * Examples of another extractor, or of another version, are re-extracted first.
   *
   * @throws {TlError} `extractor-mismatch` if that is impossible. What is stored stays the same.
   */
  async #openFromStore(signal: AbortSignal): Promise<Project> {
    const { restore, extractor: wanted, reextraction, headTrainer } = this.#options;
    const header = await this.storage.store.readHeader();
    if (header?.settings) restore(header.settings);
    const extractor = await wanted();
    await moveStore(this.storage, extractor, reextraction, signal);
    const { store } = this.storage;
    const { labels, background } = this.#draft;
    return Project.open({
      extractor,
      store,
      trainer: headTrainer,
      labels,
      ...(background !== null && { background }),
    });
  }

  #take(project: Project): void {
    this.#unsubscribe();
    this.#unsubscribe = project.subscribe((event) => this.#hear(event));
    this.#project = project;
    this.#isLearning = project.examples.length > 0 && !project.model;
    this.#takeDraft(project);
  }

  /** Labels that were edited before the project was open are added to those that are stored. */
  #takeDraft(project: Project): void {
    const draft = this.#draft;
    if (!draft.isEdited) return;
    this.#replaceDraft(draft.labels, draft.background);
    const added = draft.labels.filter((label) => !this.#seeds.includes(label));
    project.setLabels(project.examples.length > 0 ? [...project.labels, ...added] : draft.labels);
    const isHere = (label: string) => project.labels.includes(label);
    for (const [label, value] of draft.thresholds)
      if (isHere(label)) project.setThreshold(label, value);
    for (const label of draft.disabledLabels)
      if (isHere(label)) project.setLabelEnabled(label, false);
  }

  #replaceDraft(labels: readonly string[], background: string | null): void {
    void this.#draft.close();
    this.#draft = this.#newDraft(labels, background);
  }

  #newDraft(labels: readonly string[], background: string | null): Project {
    const draft = Project.draft({
      labels,
      background: background ?? undefined,
      trainer: this.#options.headTrainer,
    });
    draft.subscribe((event) => this.#hear(event));
    return draft;
  }

  #close(): void {
    const opening = this.#opening;
    const closed = this.#scope.close();
    this.#unsubscribe();
    this.#opening = null;
    this.#project = null;
    this.#closing = this.#closing.then(async () => {
      await closed;
      const project = await opening?.catch(() => null);
      await project?.close();
      await this.storage.close();
    });
  }

  #hear(event: ProjectEvent): void {
    if (event.type === 'change') this.#isLearning = true;
    if (event.type === 'trained') {
      this.#isLearning = !event.isWhole;
      this.storage.askToPersist();
    }
    if (event.type === 'error') {
      if (this.storage.takesNotice(event.error)) return;
      this.#isLearning = false;
    }
    this.#options.onEvent(event);
  }
}
