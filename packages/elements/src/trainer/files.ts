import { loadCode, TlError, type Model } from '@tl-elements/core/base';
import type { DroppedExamples } from '@tl-elements/core/files';
import type { Openable } from '../teachable-machine/find-openable.ts';
import { readWork } from '../teachable-machine/read-work.ts';
import { takeWork, type Choose, type OpensProjects } from './open-project.ts';

export type { Choose };

/** What a model can be saved as. */
export type ModelFormat = 'tl' | 'teachable-machine' | 'layers';
/** What a project can be saved as. */
export type ProjectFormat = 'tl' | 'teachable-machine';

/**
 * Writes a model as a file for `<tl-classifier>`, or for other programs.
 *
 * @param weights the folder that holds a folder per extractor; ends in a slash.
 * @throws {TlError} `model-missing` where there is none; as `saveTeachableMachineModel`.
 */
export async function saveModel(
  model: Model | null,
  format: ModelFormat,
  weights: URL,
): Promise<Blob> {
  if (!model) {
    throw new TlError('model-missing', 'There is no model yet. Give examples to two labels first.');
  }
  requireFormat(format, ['tl', 'teachable-machine', 'layers']);
  if (format === 'tl') {
    return (await loadCode(() => import('@tl-elements/core/files'))).writeModel(model);
  }
  const { saveTeachableMachineModel } = await loadCode(
    () => import('../teachable-machine/save-for-others.ts'),
  );
  return (await saveTeachableMachineModel(model, format, weights)).file;
}

/**
 * Writes all that was taught as a file that `open` takes back, and that `<tl-classifier>` names by
 * where there is a model; or its pictures as a project of Teachable Machine.
 *
 * @throws {TlError} `project-too-large`; as `saveTeachableMachineProject`.
 */
export async function saveProject(
  { project }: OpensProjects,
  format: ProjectFormat,
): Promise<Blob> {
  requireFormat(format, ['tl', 'teachable-machine']);
  const saved = await project.open();
  if (format === 'tl') {
    return (await loadCode(() => import('@tl-elements/core/files'))).writeProject(saved);
  }
  const { saveTeachableMachineProject } = await loadCode(
    () => import('../teachable-machine/save-for-others.ts'),
  );
  return (await saveTeachableMachineProject(saved)).file;
}

/**
 * Takes what a file holds in place of all that was taught, as one step that undo takes back: a project
 * of ours, or one that Teachable Machine has saved; of a model, ours or theirs, the labels and what it
 * knows of them.
 *
 * @throws {TlError} `model-not-found`, `model-corrupt`, `model-too-new`, `model-unsupported`,
 *   `project-corrupt`, `project-too-new`, `extractor-mismatch`, `extractor-unknown`, `input-unreadable`,
 *   `nothing-found`, `aborted`: what was taught is still there then.
 * @returns how many examples of it were left out.
 */
export async function openProject(
  session: OpensProjects,
  given: Openable,
  choose: Choose,
  signal = new AbortController().signal,
): Promise<DroppedExamples> {
  return takeWork(session, await readWork(given, signal), choose, signal);
}

/** Scripts have no types that hold them to the formats there are. */
function requireFormat(format: string, known: readonly string[]): void {
  if (known.includes(format)) return;
  throw new TlError(
    'model-unsupported',
    `There is no format "${format}". The formats are: ${known.join(', ')}.`,
  );
}
