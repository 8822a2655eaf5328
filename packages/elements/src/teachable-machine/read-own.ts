import {
  loadCode,
  registerExtractor,
  throwIfAborted,
  TlError,
  type Model,
} from '@tl-elements/core/base';
import type { ProjectFile } from '@tl-elements/core/files';

/**
 * Reads a model file of ours. If its extractor was imported from Teachable Machine, it is in the file and is
 * registered on this page.
 *
 * @throws {TlError} `model-corrupt`, `model-too-new`, `model-unsupported`, `aborted`.
 */
export async function readOwnModel(file: Blob, signal: AbortSignal): Promise<Model> {
  const { readModel } = await loadCode(() => import('@tl-elements/core/model-files'));
  throwIfAborted(signal);
  const model = await readModel(file);
  const imported = await importExtractor(file, model.extractor.id, signal);
  // A file doesn't contain the doubt.
  return imported?.doubt ? { ...model, doubt: imported.doubt } : model;
}

/**
 * Reads a file of ours, a project or a model, in the same way.
 *
 * @throws {TlError} `project-corrupt`, `project-too-new` besides.
 */
export async function readOwnWork(file: Blob, signal: AbortSignal): Promise<ProjectFile | Model> {
  const { holdsProject, readProject } = await loadCode(() => import('@tl-elements/core/files'));
  if (!(await holdsProject(file))) return readOwnModel(file, signal);
  const project = await readProject(file, { signal });
  await importExtractor(file, project.extractor.id, signal);
  return project;
}

/** Imports the extractor whose files are part of `file`. @returns null if it brings no model of its own. */
async function importExtractor(file: Blob, id: string, signal: AbortSignal): Promise<Model | null> {
  const { isRefined, readImportedFiles } = await loadCode(
    () => import('@tl-elements/core/model-files'),
  );
  const files = await readImportedFiles(file, { signal });
  if (files.size === 0) return null;
  if (isRefined(files)) {
    const { readRefined } = await loadCode(() => import('@tl-elements/core/refined'));
    registerExtractor(await readRefined(files, id));
    return null;
  }
  const { openTeachableMachine } = await loadCode(() => import('@tl-elements/teachable-machine'));
  const opened = await openTeachableMachine(files, signal);
  if (opened.kind !== 'model' || opened.extractor.info.id !== id) {
    throw new TlError(
      'model-corrupt',
      'This file was put together from two: the network in it is not the one that its model was taught on. Save it again where it was made.',
    );
  }
  registerExtractor(opened.extractor);
  return opened.model;
}
