import type { Example, ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { Model } from '../contracts/model.ts';
import { TlError } from '../errors.ts';
import { asyncDispose, Scope } from '../scope.ts';
import { byCapture } from './by-capture.ts';
import {
  isModelValidAfter,
  type ExampleStore,
  type ProjectHeader,
  type StoreChange,
} from './example-store.ts';
import { markStored, unmarkStored, wasStored } from './stored-marker.ts';
import type { ProjectRow, Reading, Writing } from './database-schema.ts';
import { examplesOf, read, write } from './project-database.ts';
import { deletedError, elsewhereError, evictedError, storageError } from './storage-error.ts';

/** Read at once: few enough to be held twice for a moment. */
const batchSize = 500;

const channelName = 'tl-elements:projects';

/** A page tells the others that it writes a project from now on. */
interface Announcement {
  readonly project: string;
  readonly writer: string;
}

/**
 * Keeps one project in the browser's IndexedDB, each change in a transaction of its own.
 *
 * One page writes: the one that opened the project last. Every write checks that it still is, so
 * that two pages cannot mix what they do; the other is told at once (`lost`).
 */
export class IndexedDbStore implements ExampleStore {
  readonly name: string;
  /** Why there is nothing, where there was something once: `storage-evicted`. Else null. */
  readonly evicted: TlError | null;
  readonly #scope = new Scope();
  readonly #lost = new AbortController();
  readonly #channel: BroadcastChannel;
  readonly #me: string;
  /** Whom the project must belong to for this page to write. */
  #writer: string;
  /** Null until something is stored. */
  #project: string | null;

  /**
   * Opens the project of that name, new or stored, and takes it over from other pages.
   *
   * @throws {TlError} `storage-blocked`, `project-too-new`.
   */
  static async open(name: string): Promise<IndexedDbStore> {
    const row = await read((reading) => reading.objectStore('projects').index('name').get(name));
    const store = new IndexedDbStore(name, row ?? null);
    if (row) await store.#takeOver();
    return store;
  }

  private constructor(name: string, row: ProjectRow | null) {
    this.name = name;
    this.#me = newId();
    this.#project = row?.id ?? null;
    this.#writer = row?.writer ?? this.#me;
    this.evicted = !row && wasStored(name) ? evictedError(name) : null;
    // Reported once: opening it again begins a new one.
    if (this.evicted) unmarkStored(name);
    this.#channel = new BroadcastChannel(channelName);
    this.#scope.add(() => this.#channel.close());
    this.#scope.listen(this.#channel, 'message', ({ data }: MessageEvent<Announcement>) => {
      if (data.project === this.#project && data.writer !== this.#me) {
        this.#lost.abort(elsewhereError(name));
      }
    });
  }

  /** Aborted where nothing can be stored here any more; its reason is the `TlError` that says why. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  async readHeader(): Promise<ProjectHeader | null> {
    return this.#read(async (reading, project) => {
      return (await reading.objectStore('projects').get(project))?.header;
    });
  }

  async list(): Promise<readonly ExampleSummary[]> {
    const listed = await this.#read(async (reading, project) => {
      const examples = reading.objectStore('examples');
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
    return this.#read((reading, project) => reading.objectStore('media').get([project, id]));
  }

  async readThumbnail(id: ExampleId): Promise<Blob | null> {
    return this.#read((reading, project) => reading.objectStore('thumbnails').get([project, id]));
  }

  async readModel(): Promise<Model | null> {
    return this.#read((reading, project) => reading.objectStore('models').get(project));
  }

  async write(change: StoreChange): Promise<void> {
    this.#lost.signal.throwIfAborted();
    const isFirst = this.#project === null;
    try {
      this.#project = await write((writing) => this.#apply(writing, change));
      this.#writer = this.#me;
    } catch (error) {
      if (isLoss(error)) this.#lost.abort(error);
      throw error;
    }
    if (!isFirst) return;
    markStored(this.name);
    this.#announce(this.#project);
  }

  /** Forgets the media of what was taken out, and ends. */
  async [asyncDispose](): Promise<void> {
    const project = this.#project;
    try {
      if (project === null || this.#lost.signal.aborted) return;
      await write(async (writing) => forgetRemoved(writing, await this.#own(writing, project)));
    } catch (error) {
      // Whoever has the project now deletes them.
      if (!isLoss(error)) throw error;
    } finally {
      await this.#scope.close();
    }
  }

  async #takeOver(): Promise<void> {
    const project = this.#project as string;
    try {
      await write(async (writing) => {
        forgetRemoved(writing, { ...(await this.#own(writing, project)), writer: this.#me });
      });
      this.#writer = this.#me;
    } catch (error) {
      // With no room for even that, it can still be read, and gets room when examples are removed.
      if (storageError(error).code !== 'storage-full') throw error;
    }
    markStored(this.name);
    this.#announce(project);
  }

  async #apply(writing: Writing, change: StoreChange): Promise<string> {
    const { header, put = [], remove = [], model } = change;
    const row = await this.#rowFor(writing, header);
    const { id } = row;
    const [examples, thumbnails, media] = [
      writing.objectStore('examples'),
      writing.objectStore('thumbnails'),
      writing.objectStore('media'),
    ];
    const removed = new Set(row.removed);
    for (const example of remove) {
      removed.add(example);
      ask(examples.delete([id, example]));
    }
    for (const example of put) {
      const key: [string, ExampleId] = [id, example.id];
      removed.delete(example.id);
      ask(examples.put(summaryOf(example), key));
      if (example.media) ask(media.put(example.media, key));
      if (example.thumbnail) ask(thumbnails.put(example.thumbnail, key));
    }
    const models = writing.objectStore('models');
    if (model) ask(models.put(model, id));
    else if (!isModelValidAfter(change, row.header.labels)) ask(models.delete(id));
    const saved = { savedAt: Date.now(), writer: this.#me, removed: [...removed] };
    const next: ProjectRow = { ...row, ...saved, header: header ?? row.header };
    ask(writing.objectStore('projects').put(next));
    return id;
  }

  /** The project's row, new where nothing was stored yet. */
  async #rowFor(writing: Writing, header: ProjectHeader | undefined): Promise<ProjectRow> {
    if (this.#project !== null) return this.#own(writing, this.#project);
    const other = await writing.objectStore('projects').index('name').getKey(this.name);
    if (other !== undefined) throw elsewhereError(this.name);
    if (!header) throw new TypeError('A project begins with its header.');
    const { name } = this;
    return { id: newId(), name, header, savedAt: Date.now(), writer: this.#me, removed: [] };
  }

  /** @throws {TlError} `project-elsewhere`, `storage-evicted` where it is another's, or gone. */
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
    return (await read((reading) => work(reading, project))) ?? null;
  }

  #announce(project: string): void {
    this.#channel.postMessage({ project, writer: this.#me } satisfies Announcement);
  }
}

/** Deletes the media of what was taken out of a project. */
function forgetRemoved(writing: Writing, row: ProjectRow): void {
  const stores = [writing.objectStore('media'), writing.objectStore('thumbnails')];
  for (const id of row.removed) stores.forEach((store) => ask(store.delete([row.id, id])));
  ask(writing.objectStore('projects').put({ ...row, removed: [] }));
}

/** A request that fails takes its transaction along, which says so. */
function ask(request: Promise<unknown>): void {
  request.catch(() => {});
}

function summaryOf({ media: _, thumbnail: __, ...summary }: Example): ExampleSummary {
  return summary;
}

/** After it nothing can be stored, whatever is tried. */
function isLoss(error: unknown): boolean {
  return (
    error instanceof TlError &&
    (error.code === 'project-elsewhere' || error.code === 'storage-evicted')
  );
}

/** Unlikely ever to be made again. (`crypto.randomUUID` is missing on pages without https.) */
function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('');
}
