import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { Model } from '../contracts/model.ts';
import type { KeptMaps, ProjectHeader } from './example-store.ts';
import type { StoredMedia } from './stored-media.ts';

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
export interface Stores extends DBSchema {
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
export type StoreName =
  | 'projects'
  | 'examples'
  | 'tests'
  | 'thumbnails'
  | 'media'
  | 'maps'
  | 'models';
/** The database, opened. */
export type Database = IDBPDatabase<Stores>;

/** A transaction that may change everything. */
export type Writing = IDBPTransaction<Stores, StoreName[], 'readwrite'>;

/** A transaction that sees everything as it is at one time. */
export type Reading = IDBPTransaction<Stores, StoreName[]>;

/** The transaction in which a database gets its next version. */
export type Upgrade = IDBPTransaction<Stores, StoreName[], 'versionchange'>;

/** All object stores. */
export const storeNames: StoreName[] = [
  'projects',
  'examples',
  'tests',
  'thumbnails',
  'media',
  'maps',
  'models',
];
