import {
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type IDBPObjectStore,
} from 'idb';
import type { ExampleId, ExampleSummary, Example } from '../contracts/example.ts';
import { Scope } from '../scope.ts';
import { storageError, StorageStalled, watchProgress, type Every } from './storage-error.ts';
import type { Model } from '../contracts/model.ts';
import type { KeptMaps, ProjectHeader } from './example-store.ts';

/** The name under which a browser's tools show it. */
export const databaseName = 'tl-elements';

let opening: Promise<Database> | null = null;

/**
 * The database of this site's projects, opened once for all that use it.
 *
 * @param every for tests; the browser's timer by default.
 * @throws {TlError} `storage-blocked`, `storage-full`, `project-too-new`.
 */
export function openDatabase(every?: Every): Promise<Database> {
  opening ??= open(every).catch((error: unknown) => {
    opening = null;
    throw storageError(error);
  });
  return opening;
}

/**
 * Reads in one transaction.
 *
 * @throws {TlError} `storage-blocked`, `project-too-new`.
 */
export function read<Result>(
  work: (reading: Reading) => Promise<Result>,
  every?: Every,
): Promise<Result> {
  return within((database) => database.transaction(storeNames), work, every);
}

/**
 * Does `work` in one transaction: all of it is stored, or nothing.
 *
 * @throws {TlError} `work`'s own; `storage-full`, `storage-blocked`.
 */
export function write<Result>(
  work: (writing: Writing) => Promise<Result>,
  every?: Every,
): Promise<Result> {
  // Not "strict", so that an example need not wait for the disk. What is written survives a crash of
  // the browser, though not always a power failure.
  const options = { durability: 'relaxed' } as const;
  return within(
    (database) => database.transaction(storeNames, 'readwrite', options),
    (writing) => completed(writing, work),
    every,
  );
}

/** All keys of a project's examples. */
export function examplesOf(project: string, after?: ExampleId): IDBKeyRange {
  // An array sorts after every string.
  return IDBKeyRange.bound([project, ...(after === undefined ? [] : [after])], [project, []], true);
}

/** Works in a transaction, as long as the database makes progress. */
async function within<Transaction extends Reading | Writing, Result>(
  begin: (database: Database) => Transaction,
  work: (transaction: Transaction) => Promise<Result>,
  every: Every | undefined,
): Promise<Result> {
  const database = await openDatabase(every);
  const scope = new Scope();
  try {
    const transaction = begin(database);
    return await watchProgress((onProgress) => {
      // Of the whole database: this transaction may wait for another.
      hearProgress(scope, database, onProgress);
      return work(transaction);
    }, every).catch((error: unknown) => {
      if (error instanceof StorageStalled) abandon(database, transaction);
      throw error;
    });
  } catch (error) {
    throw storageError(error);
  } finally {
    await scope.close();
  }
}

/** Listens to each answer to a request of a transaction, or of all transactions of a database. */
function hearProgress(scope: Scope, asked: Database | Upgrade, onProgress: () => void): void {
  // A request's success does not bubble, but can be captured on its way.
  scope.listen(asked, 'success', onProgress, { capture: true });
}

/** Gives up on a database that doesn't answer. The next call opens it again. */
function abandon(database: Database, stalled: Reading | Writing): void {
  opening = null;
  abort(stalled);
  database.close();
}

async function completed<Result>(
  writing: Writing,
  work: (writing: Writing) => Promise<Result>,
): Promise<Result> {
  // Listened to at once: it may fail while the work is still under way.
  const done = writing.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  let result: Result;
  try {
    result = await work(writing);
  } catch (error) {
    if (!writing.error) abort(writing);
    await done;
    // The transaction's error says more than that of the request.
    throw writing.error ?? error;
  }
  const failure = await done;
  if (failure) throw writing.error ?? failure.error;
  return result;
}

/** It may have ended by itself. */
function abort(transaction: Reading | Writing | Upgrade): void {
  try {
    transaction.abort();
  } catch (error) {
    if ((error as DOMException).name !== 'InvalidStateError') throw error;
  }
}

async function open(every: Every | undefined): Promise<Database> {
  const forget = () => (opening = null);
  let reason: unknown;
  let isLate = false;
  const scope = new Scope();
  const openIt = (onProgress: () => void) =>
    openDB<Stores>(databaseName, databaseVersion, {
      upgrade: (database, from, _, upgrade) => {
        hearProgress(scope, upgrade, onProgress);
        upgrade.done.catch(() => {}); // `openDB` fails with it.
        upgradeDatabase(database, from, upgrade).catch((error: unknown) => {
          reason = upgrade.error ?? error;
          abort(upgrade);
        });
      },
      // Another page has a newer version, or deletes everything. It must not wait for this page.
      blocking: (_, __, { target }) => {
        forget();
        (target as IDBDatabase).close();
      },
      terminated: forget,
    }).then((database) => {
      if (isLate) database.close();
      return database;
    });
  try {
    return await watchProgress(openIt, every);
  } catch (error) {
    isLate = true;
    // The error of `open` only says that it was aborted.
    throw reason ?? error;
  } finally {
    await scope.close();
  }
}

/** One project. Everything else refers to its id, so that renaming it changes one row. */
export interface ProjectRow {
  readonly id: string;
  readonly name: string;
  readonly header: ProjectHeader;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** The page that may write: the one that opened the project last. */
  readonly writer: string;
  /** Removed examples whose media are still stored, for an undo. */
  readonly removed: readonly ExampleId[];
}

type ExampleKey = [project: string, example: ExampleId];

/**
 * Media and thumbnails have stores of their own, so that opening a project reads neither. Those that
 * were stored in versions 1 and 2 are Blobs.
 */
interface Stores extends DBSchema {
  projects: { key: string; value: ProjectRow; indexes: { name: string } };
  examples: { key: ExampleKey; value: ExampleSummary };
  /** Examples that a model is tested on. */
  tests: { key: ExampleKey; value: ExampleSummary };
  thumbnails: { key: ExampleKey; value: StoredMedia | Blob };
  media: { key: ExampleKey; value: StoredMedia | Blob };
  maps: { key: ExampleKey; value: KeptMaps };
  models: { key: string; value: Model };
}

/** The names of its object stores. */
type StoreName = 'projects' | 'examples' | 'tests' | 'thumbnails' | 'media' | 'maps' | 'models';
/** The database, opened. */
type Database = IDBPDatabase<Stores>;

/** A transaction that may change everything. */
export type Writing = IDBPTransaction<Stores, StoreName[], 'readwrite'>;

/** A transaction that sees everything as it is at one time. */
export type Reading = IDBPTransaction<Stores, StoreName[]>;

/** The transaction in which a database gets its next version. */
type Upgrade = IDBPTransaction<Stores, StoreName[], 'versionchange'>;

/** All object stores. */
const storeNames: StoreName[] = [
  'projects',
  'examples',
  'tests',
  'thumbnails',
  'media',
  'maps',
  'models',
];

/** The object stores of version 1, beside the projects. */
const firstStores: readonly StoreName[] = ['examples', 'thumbnails', 'media', 'models'];

/**
 * The steps from each version of the database to the next. Steps are added, never changed. A step may
 * only wait for the database, or its transaction would end.
 */
const steps: readonly ((database: Database, upgrade: Upgrade) => Promise<void>)[] = [
  async (database) => {
    database.createObjectStore('projects', { keyPath: 'id' }).createIndex('name', 'name', {
      unique: true,
    });
    for (const name of firstStores) database.createObjectStore(name);
  },
  async (_, upgrade) => {
    await rewrite(upgrade.objectStore('examples'), withNewExampleFields);
    await rewrite(upgrade.objectStore('models'), withNewModelFields);
  },
  // From here on, media are stored as bytes, which earlier code can't read. Stored Blobs stay, since
  // the transaction would end while they are read.
  async () => {},
  async (_, upgrade) => {
    await rewrite(upgrade.objectStore('models'), withSubsets);
  },
  // A list of their own: earlier code would learn from them.
  async (database) => {
    database.createObjectStore('tests');
  },
  async (database) => {
    database.createObjectStore('maps');
  },
];

/** The version that this code reads and writes. */
const databaseVersion = steps.length;

/** Brings a database of version `from`, 0 if there was none, to `databaseVersion`. */
async function upgradeDatabase(database: Database, from: number, upgrade: Upgrade): Promise<void> {
  for (const step of steps.slice(from)) await step(database, upgrade);
}

/** Writes each row of a store anew. */
async function rewrite<Name extends 'examples' | 'models'>(
  store: IDBPObjectStore<Stores, StoreName[], Name, 'versionchange'>,
  change: (row: Readonly<Record<string, unknown>>) => Stores[Name]['value'],
): Promise<void> {
  let cursor = await store.openCursor();
  while (cursor) {
    await cursor.update(change(cursor.value as unknown as Readonly<Record<string, unknown>>));
    cursor = await cursor.continue();
  }
}

/** A row of an older database: what it holds is known, its type is not. */
type OldRow = Readonly<Record<string, unknown>>;

type NewNames = Readonly<Record<string, string>>;

const newModelFields: NewNames = { centres: 'centers', bursts: 'takes' };
const newSubsetKinds: NewNames = {
  centred: 'centered',
  standardised: 'standardized',
};

/** An example of version 1 with the field names of version 2. */
function withNewExampleFields({ burst, views, ...same }: OldRow): ExampleSummary {
  const example = { ...same, take: burst, ...(views !== undefined && { augmentations: views }) };
  return example as unknown as ExampleSummary;
}

/** A model of version 1 with the field names of version 2, whatever its head is made of. */
function withNewModelFields(model: OldRow): Model {
  return renamed(model, newModelFields) as Model;
}

/** A model of version 3, whose unknown detector's feature subsets were called views. */
function withSubsets(model: OldRow): Model {
  return renamed(model, { views: 'subsets' }) as Model;
}

function renamed(value: unknown, names: NewNames): unknown {
  if (Array.isArray(value))
    return (value as readonly unknown[]).map((held) => renamed(held, names));
  // Its keys are labels, which a person has chosen.
  if (value instanceof Map) {
    return new Map([...value].map(([key, held]) => [key, renamed(held, names)]));
  }
  if (!isPlain(value)) return value;
  const entries: [string, unknown][] = Object.entries(value);
  return Object.fromEntries(
    entries.map(([field, held]) => [
      names[field] ?? field,
      field === 'view' ? (newSubsetKinds[held as string] ?? held) : renamed(held, names),
    ]),
  );
}

/** False for arrays of numbers, which are as large as a model. */
function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
}

/**
 * A media file as it is stored: not a Blob, since in private windows of WebKit a transaction with a Blob
 * never ends.
 */
interface StoredMedia {
  /** MIME type. */
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

async function toStoredMedia(blob: Blob): Promise<StoredMedia> {
  return { type: blob.type, bytes: await blob.arrayBuffer() };
}

/** The Blob that was stored. Versions 1 and 2 of the database stored the Blob itself. */
export function fromStoredMedia(stored: StoredMedia | Blob): Blob {
  return stored instanceof Blob ? stored : new Blob([stored.bytes], { type: stored.type });
}

/** An example whose Blobs have been read, since a transaction would end meanwhile. */
export interface StorableExample {
  readonly summary: ExampleSummary;
  readonly media: StoredMedia | null;
  readonly thumbnail: StoredMedia | null;
}

/** Reads the Blobs of an example. */
export async function toStorableExample({
  media,
  thumbnail,
  ...summary
}: Example): Promise<StorableExample> {
  return {
    summary,
    media: media ? await toStoredMedia(media) : null,
    thumbnail: thumbnail ? await toStoredMedia(thumbnail) : null,
  };
}
