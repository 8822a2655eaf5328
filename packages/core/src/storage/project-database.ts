import { openDB } from 'idb';
import type { ExampleId } from '../contracts/example.ts';
import {
  storeNames,
  type Database,
  type Reading,
  type Stores,
  type Upgrade,
  type Writing,
} from './database-schema.ts';
import { storageError } from './storage-error.ts';
import { databaseVersion, upgradeDatabase } from './upgrade-database.ts';

/** The name under which a browser's tools show it. */
export const databaseName = 'tl-elements';

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
 * Does `work` in one transaction: all of it is stored, or nothing.
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
function abort(transaction: Writing | Upgrade): void {
  try {
    transaction.abort();
  } catch (error) {
    if ((error as DOMException).name !== 'InvalidStateError') throw error;
  }
}

async function open(): Promise<Database> {
  const forget = () => (opening = null);
  let reason: unknown;
  try {
    return await openDB<Stores>(databaseName, databaseVersion, {
      upgrade: (database, from, _, upgrade) => {
        upgrade.done.catch(() => {}); // `openDB` fails with it.
        upgradeDatabase(database, from, upgrade).catch((error: unknown) => {
          reason = upgrade.error ?? error;
          abort(upgrade);
        });
      },
      // Another page brings a newer version, or deletes everything: it does not wait for this one.
      blocking: (_, __, { target }) => {
        forget();
        (target as IDBDatabase).close();
      },
      terminated: forget,
    });
  } catch (error) {
    // Opening itself only says that it was given up.
    throw reason ?? error;
  }
}
