import { openDB } from 'idb';
import type { ExampleId } from '../contracts/example.ts';
import { Scope } from '../scope.ts';
import {
  storeNames,
  type Database,
  type Reading,
  type Stores,
  type Upgrade,
  type Writing,
} from './database-schema.ts';
import { storageError, StorageStalled } from './storage-error.ts';
import { databaseVersion, upgradeDatabase } from './upgrade-database.ts';
import { watchProgress, type Every } from './watch-progress.ts';

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
