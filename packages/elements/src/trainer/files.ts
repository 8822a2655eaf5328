import { loadCode, TlError } from '@tl-elements/core/base';
import type { DroppedExamples } from '@tl-elements/core/files';
import type { Trainer } from '@tl-elements/core/trainer';
import type { ExampleInput } from '../media/medium.ts';
import type { Openable } from '../teachable-machine/find-openable.ts';
import { readWork } from '../teachable-machine/read-work.ts';

/** What a model can be saved as. */
export type ModelFormat = 'tl' | 'teachable-machine' | 'layers';
/** What a project can be saved as. */
export type ProjectFormat = 'tl' | 'teachable-machine';

/**
 * Writes the settled model as a file for `<tl-classifier>`, or for other programs.
 *
 * @throws {TlError} `model-missing` where there is none; as `saveTeachableMachineModel`.
 */
export async function saveModel(
  trainer: Trainer<ExampleInput>,
  format: ModelFormat,
  signal = new AbortController().signal,
): Promise<Blob> {
  requireFormat(format, ['tl', 'teachable-machine', 'layers']);
  const model = await trainer.settledModel({ signal });
  if (format === 'tl') {
    return (await loadCode(() => import('@tl-elements/core/files'))).writeModel(model);
  }
  const { saveTeachableMachineModel } = await loadCode(
    () => import('../teachable-machine/save-for-others.ts'),
  );
  return (await saveTeachableMachineModel(model, format, trainer.settings.weights)).file;
}

/**
 * Writes all that was taught as a file that `open` takes back, and that `<tl-classifier>` takes where
 * there is a model; or its pictures as a project of Teachable Machine.
 *
 * @throws {TlError} `project-too-large`; as `saveTeachableMachineProject`.
 */
export async function saveProject(
  trainer: Trainer<ExampleInput>,
  format: ProjectFormat,
  signal = new AbortController().signal,
): Promise<Blob> {
  requireFormat(format, ['tl', 'teachable-machine']);
  const project = await trainer.openProject();
  if (format === 'tl') {
    if (project.model) await trainer.settledModel({ signal });
    return (await loadCode(() => import('@tl-elements/core/files'))).writeProject(project);
  }
  const { saveTeachableMachineProject } = await loadCode(
    () => import('../teachable-machine/save-for-others.ts'),
  );
  return (await saveTeachableMachineProject(project)).file;
}

/**
 * Takes what a file holds in place of all that was taught, as one step that undo takes back: a project
 * or a model, ours or Teachable Machine's.
 *
 * @returns how many examples of it were left out.
 * @throws {TlError} `model-not-found`, `model-corrupt`, `model-too-new`, `model-unsupported`,
 *   `project-corrupt`, `project-too-new`, `extractor-mismatch`, `extractor-unknown`, `input-unreadable`,
 *   `nothing-found`, `aborted`: what was taught is still there then.
 */
export async function openWork(
  trainer: Trainer<ExampleInput>,
  openable: Openable,
  signal = new AbortController().signal,
): Promise<DroppedExamples> {
  return trainer.open(await readWork(openable, signal), { signal });
}

/** Scripts have no types that hold them to the formats there are. */
function requireFormat(format: string, known: readonly string[]): void {
  if (known.includes(format)) return;
  throw new TlError(
    'model-unsupported',
    `There is no format "${format}". The formats are: ${known.join(', ')}.`,
  );
}
