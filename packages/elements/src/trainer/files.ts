import { loadCode, TlError, type Model } from '@tl-elements/core/base';
import { findOpenable, type Openable } from '../teachable-machine/find-openable.ts';
import { requirePortable } from '../teachable-machine/require-portable.ts';
import { openProjectFile, type Choose, type OpensProjects } from './open-project.ts';

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
    requirePortable(model);
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
 *   `nothing-found`: what was taught is still there then.
 */
export async function openProject(
  session: OpensProjects,
  given: Openable,
  choose: Choose,
): Promise<void> {
  const found = await findOpenable(given, 'project', new AbortController().signal);
  if ('own' in found) return openProjectFile(session, found.own, choose);
  const { openTeachableMachineWork } = await loadCode(
    () => import('../teachable-machine/open-work.ts'),
  );
  return openTeachableMachineWork(session, found.foreign, choose);
}

/** Scripts have no types that hold them to the formats there are. */
function requireFormat(format: string, known: readonly string[]): void {
  if (known.includes(format)) return;
  throw new TlError(
    'model-unsupported',
    `There is no format "${format}". The formats are: ${known.join(', ')}.`,
  );
}
