import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { Model } from '../contracts/model.ts';
import type { ProjectHeader } from './example-store.ts';
import { storageError } from './storage-error.ts';

/** One project; everything else refers to its id, so that a new name is one small change. */
export interface ProjectRow {
  readonly id: string;
  readonly name: string;
  readonly header: ProjectHeader;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** The page that may write: the one that opened the project last. */
  readonly writer: string;
  /** Examples that were taken out and whose media are still there, for an undo. */
  readonly removed: readonly ExampleId[];
}

type ExampleKey = [project: string, example: ExampleId];

/** Media and thumbnails stand apart, so that opening a project reads neither. */
interface Stores extends DBSchema {
  projects: { key: string; value: ProjectRow; indexes: { name: string } };
  examples: { key: ExampleKey; value: ExampleSummary };
  thumbnails: { key: ExampleKey; value: Blob };
  media: { key: ExampleKey; value: Blob };
  models: { key: string; value: Model };
}

type StoreName = 'projects' | 'examples' | 'thumbnails' | 'media' | 'models';
type Database = IDBPDatabase<Stores>;

/** A transaction that may change everything. */
export type Writing = IDBPTransaction<Stores, StoreName[], 'readwrite'>;

/** A transaction that sees everything as it is at one time. */
export type Reading = IDBPTransaction<Stores, StoreName[]>;

/** The name under which a browser's tools show it. */
export const databaseName = 'tl-elements';

const storeNames: StoreName[] = ['projects', 'examples', 'thumbnails', 'media', 'models'];

/** What takes the database from each version to the next. Steps are added, never changed. */
const steps: readonly ((database: Database) => void)[] = [
  (database) => {
    database.createObjectStore('projects', { keyPath: 'id' }).createIndex('name', 'name', {
      unique: true,
    });
    for (const name of storeNames) if (name !== 'projects') database.createObjectStore(name);
  },
];

let opening: Promise<Database> | null = null;

/**
 * The database of this site's projects, opened once for all that use it.
 *
 * @throws {TlError} `storage-blocked`, `storage-full`, `project-too-new`.
 */
export function openDatabase(): Promise<Database> {
  opening ??= open().catch((error: unknown) => {
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
export async function read<Result>(work: (reading: Reading) => Promise<Result>): Promise<Result> {
  const database = await openDatabase();
  try {
    return await work(database.transaction(storeNames));
  } catch (error) {
    throw storageError(error);
  }
}

/**
 * Does `work` in one transaction: all of it is kept, or nothing.
 *
 * @throws {TlError} `work`'s own; `storage-full`, `storage-blocked`.
 */
export async function write<Result>(work: (writing: Writing) => Promise<Result>): Promise<Result> {
  const database = await openDatabase();
  try {
    // Not "strict": what is written outlives the browser's end, if not the machine's loss of power,
    // and an example does not wait for the disk.
    const writing = database.transaction(storeNames, 'readwrite', { durability: 'relaxed' });
    return await completed(writing, work);
  } catch (error) {
    throw storageError(error);
  }
}

/** All keys of a project's examples. */
export function examplesOf(project: string, after?: ExampleId): IDBKeyRange {
  // An array sorts behind every string.
  return IDBKeyRange.bound([project, ...(after === undefined ? [] : [after])], [project, []], true);
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
    // The reason why a transaction ended says more than the request it took along.
    throw writing.error ?? error;
  }
  const failure = await done;
  if (failure) throw writing.error ?? failure.error;
  return result;
}

/** It may have ended by itself. */
function abort(writing: Writing): void {
  try {
    writing.abort();
  } catch (error) {
    if ((error as DOMException).name !== 'InvalidStateError') throw error;
  }
}

async function open(): Promise<Database> {
  const forget = () => (opening = null);
  const database = await openDB<Stores>(databaseName, steps.length, {
    upgrade: (upgraded, from) => steps.slice(from).forEach((step) => step(upgraded)),
    // Another page brings a newer version, or deletes everything: it shall not wait for this one.
    blocking: () => {
      forget();
      database.close();
    },
    terminated: forget,
  });
  return database;
}
