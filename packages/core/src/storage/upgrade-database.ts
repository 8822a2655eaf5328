import type { IDBPObjectStore } from 'idb';
import type { Database, StoreName, Stores, Upgrade } from './database-schema.ts';
import { withNewExampleFields, withNewModelFields, withSubsets } from './rename-stored-fields.ts';

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
export const databaseVersion = steps.length;

/** Brings a database of version `from`, 0 if there was none, to `databaseVersion`. */
export async function upgradeDatabase(
  database: Database,
  from: number,
  upgrade: Upgrade,
): Promise<void> {
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
