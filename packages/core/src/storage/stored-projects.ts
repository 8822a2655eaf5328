import type { Modality } from '../contracts/modality.ts';
import { TlError } from '../errors.ts';
import {
  type ProjectRow,
  type Reading,
  type Writing,
  examplesOf,
  read,
  write,
  fromStoredMedia,
} from './project-database.ts';

/** How many thumbnails a list of projects shows: enough to recognize a project. */
const shownThumbnails = 4;

/** A stored project, as a list shows it. */
export interface StoredProject {
  readonly name: string;
  readonly modality: Modality;
  /** Its examples are movements. */
  readonly motion: boolean;
  readonly labels: readonly string[];
  /** How many. */
  readonly examples: number;
  /** When it was last changed; milliseconds since 1970. */
  readonly savedAt: number;
  /** Of its newest examples, at most four; those of sounds are pictures too. */
  readonly thumbnails: readonly Blob[];
}

/**
 * The projects that this browser stores for this site, last used first.
 *
 * @throws {TlError} `storage-blocked`, `project-too-new`.
 */
export async function listProjects(): Promise<readonly StoredProject[]> {
  const projects = await read(async (reading) => {
    const rows = await reading.objectStore('projects').getAll();
    return Promise.all(rows.map((row) => describe(reading, row)));
  });
  return projects.sort((a, b) => b.savedAt - a.savedAt);
}

/**
 * Deletes a project and everything that is stored of it. A page that has it open gets `storage-evicted`. Nothing happens
 * if there is none.
 *
 * @throws {TlError} `storage-blocked`, `project-too-new`.
 */
export async function deleteProject(name: string): Promise<void> {
  await write(async (writing) => {
    const id = await idOf(writing, name);
    if (id === undefined) return;
    const examples = examplesOf(id);
    await Promise.all([
      writing.objectStore('projects').delete(id),
      writing.objectStore('models').delete(id),
      writing.objectStore('examples').delete(examples),
      writing.objectStore('tests').delete(examples),
      writing.objectStore('thumbnails').delete(examples),
      writing.objectStore('media').delete(examples),
      writing.objectStore('maps').delete(examples),
    ]);
  });
  unmarkStored(name);
}

/**
 * Gives a project another name.
 *
 * @throws {TlError} `project-missing`; `project-exists` if the name is taken; `input-empty`;
 *   `storage-full`, `storage-blocked`, `project-too-new`.
 */
export async function renameProject(from: string, to: string): Promise<void> {
  if (to.trim() === '') {
    throw new TlError('input-empty', 'A project needs a name. Type at least one letter.');
  }
  if (from === to) return;
  await write(async (writing) => {
    const projects = writing.objectStore('projects');
    const row = await projects.index('name').get(from);
    if (!row) {
      throw new TlError('project-missing', `There is no project "${from}". It may be gone by now.`);
    }
    if ((await idOf(writing, to)) !== undefined) {
      throw new TlError(
        'project-exists',
        `There is a project "${to}" already. Choose another name.`,
      );
    }
    await projects.put({ ...row, name: to });
  });
  unmarkStored(from);
  markStored(to);
}

async function describe(
  reading: Reading,
  { id, name, header, savedAt }: ProjectRow,
): Promise<StoredProject> {
  const examples = examplesOf(id);
  return {
    name,
    modality: header.extractor.modality,
    // The ids of extractors of movements say so: their code is not loaded here.
    motion: /-motion(-|$)/.test(header.extractor.id),
    labels: header.labels,
    examples: await reading.objectStore('examples').count(examples),
    savedAt,
    thumbnails: await newestOf(reading, examples),
  };
}

/** The thumbnails of the last in a range: ids sort by the time of capture. */
async function newestOf(reading: Reading, examples: IDBKeyRange): Promise<readonly Blob[]> {
  const newest: Blob[] = [];
  const thumbnails = reading.objectStore('thumbnails');
  let cursor = await reading.objectStore('examples').openKeyCursor(examples, 'prev');
  while (cursor && newest.length < shownThumbnails) {
    const thumbnail = await thumbnails.get(cursor.key);
    if (thumbnail) newest.push(fromStoredMedia(thumbnail));
    cursor = await cursor.continue();
  }
  return newest;
}

function idOf(writing: Writing, name: string): Promise<string | undefined> {
  return writing.objectStore('projects').index('name').getKey(name);
}

/**
 * Remembers outside the database which projects were stored. So a project that is gone can be told from
 * a new one: the browser has deleted it. Without `localStorage` this is not known.
 */
const key = 'tl-elements:kept';

interface Marks {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** True if the project was stored, and not deleted on purpose since. */
export function wasStored(name: string): boolean {
  return markedNames().includes(name);
}

/** Marks the project as stored from now on. */
export function markStored(name: string): void {
  const names = markedNames();
  if (!names.includes(name)) save([...names, name]);
}

/** Marks the project as deleted on purpose. */
export function unmarkStored(name: string): void {
  const names = markedNames();
  if (names.includes(name)) save(names.filter((other) => other !== name));
}

function markedNames(): readonly string[] {
  const text = using((marks) => marks.getItem(key));
  try {
    const names: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  } catch {
    // Not written by us: ignored.
    return [];
  }
}

function save(names: readonly string[]): void {
  using((marks) => marks.setItem(key, JSON.stringify(names)));
}

/** Null if the browser has none, refuses it (a third party's frame), or it is full. */
function using<Result>(work: (marks: Marks) => Result): Result | null {
  try {
    const { localStorage } = globalThis as { readonly localStorage?: Marks };
    return localStorage ? work(localStorage) : null;
  } catch {
    return null;
  }
}
