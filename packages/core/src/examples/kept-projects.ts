import type { Modality } from '../contracts/modality.ts';
import { TlError } from '../errors.ts';
import { markKept, unmarkKept } from './kept-marker.ts';
import { examplesOf, openDatabase, write, type Writing } from './project-database.ts';
import { storageError } from './storage-error.ts';

/** A project that this browser keeps, as a list shows it. */
export interface KeptProject {
  readonly name: string;
  readonly modality: Modality;
  readonly labels: readonly string[];
  /** How many. */
  readonly examples: number;
  /** When something was last kept of it; milliseconds since 1970. */
  readonly savedAt: number;
}

/**
 * The projects that this browser keeps for this site, last used first.
 *
 * @throws {TlError} `storage-blocked`, `project-too-new`.
 */
export async function listProjects(): Promise<readonly KeptProject[]> {
  try {
    const transaction = (await openDatabase()).transaction(['projects', 'examples']);
    const rows = await transaction.objectStore('projects').getAll();
    const projects = await Promise.all(
      rows.map(async ({ id, name, header, savedAt }): Promise<KeptProject> => {
        const examples = await transaction.objectStore('examples').count(examplesOf(id));
        return {
          name,
          modality: header.extractor.modality,
          labels: header.labels,
          examples,
          savedAt,
        };
      }),
    );
    return projects.sort((a, b) => b.savedAt - a.savedAt);
  } catch (error) {
    throw storageError(error);
  }
}

/**
 * Deletes a project and all that is kept of it; a page that has it open is told. Nothing happens
 * where there is none.
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
      writing.objectStore('thumbnails').delete(examples),
      writing.objectStore('media').delete(examples),
    ]);
  });
  unmarkKept(name);
}

/**
 * Gives a project another name.
 *
 * @throws {TlError} `project-missing`; `project-exists` where the name is taken; `input-empty`;
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
      throw new TlError('project-exists', `There is a project "${to}" already. Take another name.`);
    }
    await projects.put({ ...row, name: to });
  });
  unmarkKept(from);
  markKept(to);
}

function idOf(writing: Writing, name: string): Promise<string | undefined> {
  return writing.objectStore('projects').index('name').getKey(name);
}
