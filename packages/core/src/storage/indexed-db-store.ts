import type { ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { Model } from '../contracts/model.ts';
import { TlError } from '../errors.ts';
import { asyncDispose, Scope } from '../scope.ts';
import {
  byCapture,
  isModelValidAfter,
  mostMapsKept,
  type ExampleStore,
  type KeptMaps,
  type ProjectHeader,
  type StoreChange,
  type ExampleChange,
} from './example-store.ts';
import { markStored, unmarkStored, wasStored } from './stored-projects.ts';
import {
  type ProjectRow,
  type Reading,
  type Writing,
  examplesOf,
  read,
  write,
  fromStoredMedia,
  toStorableExample,
  type StorableExample,
} from './project-database.ts';
import {
  deletedError,
  elsewhereError,
  evictedError,
  storageError,
  StorageStalled,
  type Every,
} from './storage-error.ts';

/** How many examples are read at once: few enough to be in memory twice for a moment. */
const batchSize = 500;

const channelName = 'tl-elements:projects';

/** Tells other pages that this page writes a project from now on. */
interface Announcement {
  readonly project: string;
  readonly writer: string;
}

/**
 * Stores one project in the browser's IndexedDB, each change in a transaction of its own.
 *
 * Only one page writes: the one that opened the project last. Every write checks that, so that two
 * pages can't mix their changes. The other page is told at once (`lost`).
 */
export class IndexedDbStore implements ExampleStore {
  readonly name: string;
  /** `storage-evicted` if the project was stored once and is gone; else null. */
  readonly evicted: TlError | null;
  readonly #scope = new Scope();
  readonly #lost = new AbortController();
  readonly #channel: BroadcastChannel;
  readonly #me: string;
  readonly #every: Every | undefined;
  /** This page's id, which the project's row must have for this page to write. */
  #writer: string;
  /** Null until something is stored. */
  #project: string | null;

  /**
   * Opens the project of that name, new or stored, and takes it over from other pages.
   *
   * @param every for tests; the browser's timer by default.
   * @throws {TlError} `storage-blocked`, `project-too-new`.
   */
  static async open(name: string, every?: Every): Promise<IndexedDbStore> {
    const find = (reading: Reading) => reading.objectStore('projects').index('name').get(name);
    const store = new IndexedDbStore(name, (await read(find, every)) ?? null, every);
    if (store.#project !== null) await store.#takeOver();
    return store;
  }

  private constructor(name: string, row: ProjectRow | null, every: Every | undefined) {
    this.name = name;
    this.#me = newId();
    this.#every = every;
    this.#project = row?.id ?? null;
    this.#writer = row?.writer ?? this.#me;
    this.evicted = !row && wasStored(name) ? evictedError(name) : null;
    // Reported once. Opening it again begins a new project.
    if (this.evicted) unmarkStored(name);
    this.#channel = new BroadcastChannel(channelName);
    this.#scope.add(() => this.#channel.close());
    this.#scope.listen(this.#channel, 'message', ({ data }: MessageEvent<Announcement>) => {
      if (data.project === this.#project && data.writer !== this.#me) {
        this.#lost.abort(elsewhereError(name));
      }
    });
  }

  /** Aborted if nothing can be stored here any more; its reason is the `TlError` that says why. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  async readHeader(): Promise<ProjectHeader | null> {
    return this.#read(async (reading, project) => {
      return (await reading.objectStore('projects').get(project))?.header;
    });
  }

  list(): Promise<readonly ExampleSummary[]> {
    return this.#list('examples');
  }

  listTests(): Promise<readonly ExampleSummary[]> {
    return this.#list('tests');
  }

  async #list(from: 'examples' | 'tests'): Promise<readonly ExampleSummary[]> {
    const listed = await this.#read(async (reading, project) => {
      const examples = reading.objectStore(from);
      const all: ExampleSummary[] = [];
      let batch: readonly ExampleSummary[];
      do {
        batch = await examples.getAll(examplesOf(project, all.at(-1)?.id), batchSize);
        all.push(...batch);
      } while (batch.length === batchSize);
      return all.sort(byCapture);
    });
    return listed ?? [];
  }

  async readMedia(id: ExampleId): Promise<Blob | null> {
    return this.#readMedia('media', id);
  }

  async readThumbnail(id: ExampleId): Promise<Blob | null> {
    return this.#readMedia('thumbnails', id);
  }

  async readModel(): Promise<Model | null> {
    return this.#read((reading, project) => reading.objectStore('models').get(project));
  }

  async readMaps(id: ExampleId): Promise<KeptMaps | null> {
    return this.#read((reading, project) => reading.objectStore('maps').get([project, id]));
  }

  async keepMaps(id: ExampleId, kept: KeptMaps): Promise<void> {
    const project = this.#project;
    if (project === null) return;
    await this.#write(async (writing) => {
      await this.#own(writing, project);
      const key: [string, ExampleId] = [project, id];
      const maps = writing.objectStore('maps');
      const [isExample, isTest, isKept, count] = await Promise.all([
        writing.objectStore('examples').count(key),
        writing.objectStore('tests').count(key),
        maps.count(key),
        maps.count(examplesOf(project)),
      ]);
      if (isExample + isTest > 0 && (isKept > 0 || count < mostMapsKept)) ask(maps.put(kept, key));
    });
  }

  async write(change: StoreChange): Promise<void> {
    this.#lost.signal.throwIfAborted();
    const isFirst = this.#project === null;
    try {
      const [examples, tests] = await Promise.all([storable(change), storable(change.tests ?? {})]);
      const apply = (writing: Writing) => this.#apply(writing, change, { examples, tests });
      this.#project = await this.#write(apply);
      this.#writer = this.#me;
    } catch (error) {
      if (isLoss(error)) this.#lost.abort(error);
      // Also for a Blob that can't be read.
      throw storageError(error);
    }
    if (!isFirst) return;
    markStored(this.name);
    this.#announce(this.#project);
  }

  /** Deletes the media of removed examples, and closes. */
  async [asyncDispose](): Promise<void> {
    const project = this.#project;
    try {
      if (project === null || this.#lost.signal.aborted) return;
      await this.#write(async (writing) =>
        forgetRemoved(writing, await this.#own(writing, project)),
      );
    } catch (error) {
      // The page that has the project now deletes them.
      if (!isLoss(error)) throw error;
    } finally {
      await this.#scope.close();
    }
  }

  async #takeOver(): Promise<void> {
    const project = this.#project as string;
    try {
      await this.#write(async (writing) => {
        forgetRemoved(writing, { ...(await this.#own(writing, project)), writer: this.#me });
      });
      this.#writer = this.#me;
    } catch (error) {
      // If there is no room even for that, the project can still be read, and removing examples makes room.
      if (storageError(error).code !== 'storage-full') throw error;
    }
    markStored(this.name);
    this.#announce(project);
  }

  async #apply(
    writing: Writing,
    change: StoreChange,
    lists: Readonly<Record<'examples' | 'tests', StorableChange>>,
  ): Promise<string> {
    const { header, model } = change;
    const row = await this.#rowFor(writing, header);
    const { id } = row;
    const removed = new Set(row.removed);
    applyTo('examples', lists.examples, { writing, project: id, removed });
    applyTo('tests', lists.tests, { writing, project: id, removed });
    const models = writing.objectStore('models');
    if (model) ask(models.put(model, id));
    else if (!isModelValidAfter(change, row.header)) ask(models.delete(id));
    const saved = { savedAt: Date.now(), writer: this.#me, removed: [...removed] };
    const next: ProjectRow = { ...row, ...saved, header: header ?? row.header };
    ask(writing.objectStore('projects').put(next));
    return id;
  }

  /** The project's row, new if nothing was stored yet. */
  async #rowFor(writing: Writing, header: ProjectHeader | undefined): Promise<ProjectRow> {
    if (this.#project !== null) return this.#own(writing, this.#project);
    const other = await writing.objectStore('projects').index('name').getKey(this.name);
    if (other !== undefined) throw elsewhereError(this.name);
    if (!header) throw new TypeError('A project begins with its header.');
    const { name } = this;
    return { id: newId(), name, header, savedAt: Date.now(), writer: this.#me, removed: [] };
  }

  /** @throws {TlError} `project-elsewhere` if another page has it, `storage-evicted` if it is gone. */
  async #own(writing: Writing, project: string): Promise<ProjectRow> {
    const row = await writing.objectStore('projects').get(project);
    if (!row) throw deletedError(this.name);
    if (row.writer !== this.#writer) throw elsewhereError(this.name);
    return row;
  }

  async #read<Value>(
    work: (reading: Reading, project: string) => Promise<Value | undefined>,
  ): Promise<Value | null> {
    const project = this.#project;
    if (project === null) return null;
    return (await read((reading) => work(reading, project), this.#every)) ?? null;
  }

  async #readMedia(from: 'media' | 'thumbnails', id: ExampleId): Promise<Blob | null> {
    const stored = await this.#read((reading, project) => {
      return reading.objectStore(from).get([project, id]);
    });
    return stored && fromStoredMedia(stored);
  }

  #write<Result>(work: (writing: Writing) => Promise<Result>): Promise<Result> {
    return write(work, this.#every);
  }

  #announce(project: string): void {
    this.#channel.postMessage({ project, writer: this.#me } satisfies Announcement);
  }
}

/** True for an error after which nothing can be stored any more. */
function isLoss(error: unknown): boolean {
  if (error instanceof StorageStalled) return true;
  return (
    error instanceof TlError &&
    (error.code === 'project-elsewhere' || error.code === 'storage-evicted')
  );
}

/** Practically unique. (`crypto.randomUUID` is missing on pages without https.) */
function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('');
}

/** A change of a list whose Blobs have been read, since a transaction would end meanwhile. */
export interface StorableChange {
  readonly put: readonly StorableExample[];
  readonly remove: readonly ExampleId[];
}

/** Reads the Blobs of a change. */
export async function storable({ put = [], remove = [] }: ExampleChange): Promise<StorableChange> {
  return { put: await Promise.all(put.map(toStorableExample)), remove };
}

/** Changes one list of a project's examples, and notes in `removed` whose media stay for an undo. */
export function applyTo(
  list: 'examples' | 'tests',
  { put, remove }: StorableChange,
  into: { readonly writing: Writing; readonly project: string; readonly removed: Set<ExampleId> },
): void {
  const { writing, project, removed } = into;
  const examples = writing.objectStore(list);
  for (const example of remove) {
    removed.add(example);
    ask(examples.delete([project, example]));
    ask(writing.objectStore('maps').delete([project, example]));
  }
  for (const { summary, media, thumbnail } of put) {
    const key: [string, ExampleId] = [project, summary.id];
    removed.delete(summary.id);
    ask(examples.put(summary, key));
    if (media) ask(writing.objectStore('media').put(media, key));
    if (thumbnail) ask(writing.objectStore('thumbnails').put(thumbnail, key));
  }
}

/** Deletes the media of examples that were removed from a project. */
export function forgetRemoved(writing: Writing, row: ProjectRow): void {
  const stores = [writing.objectStore('media'), writing.objectStore('thumbnails')];
  for (const id of row.removed) stores.forEach((store) => ask(store.delete([row.id, id])));
  ask(writing.objectStore('projects').put({ ...row, removed: [] }));
}

/** A failed request makes its transaction fail, too, which reports it. */
export function ask(request: Promise<unknown>): void {
  request.catch(() => {});
}
