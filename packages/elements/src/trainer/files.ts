import { loadCode, TlError } from '@tl-elements/core/base';
import type { DroppedExamples } from '@tl-elements/core/files';
import { takingPart, type NamedWork, type Trainer } from '@tl-elements/core/trainer';
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
 * @throws {TlError} `model-missing` if there is none; as `saveTeachableMachineModel`; `aborted`.
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
  const { weights } = trainer.settings;
  return (await saveTeachableMachineModel(model, format, weights, { signal })).file;
}

/**
 * Writes everything that was taught as a file for `open`, which is also one for `<tl-classifier>` if there
 * is a model; or its pictures as a project of Teachable Machine.
 *
 * @throws {TlError} `project-too-large`; as `saveTeachableMachineProject`; `aborted`.
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
    return (await loadCode(() => import('@tl-elements/core/files'))).writeProject(project, {
      signal,
    });
  }
  const { saveTeachableMachineProject } = await loadCode(
    () => import('../teachable-machine/save-for-others.ts'),
  );
  const { extractor } = project;
  const readMedia = project.readMedia.bind(project);
  // Another program would learn from what was left out.
  const saved = { extractor, ...takingPart(project), readMedia };
  return (await saveTeachableMachineProject(saved, { signal })).file;
}

/**
 * Replaces everything that was taught by the content of a file, as one step that undo takes back: a
 * project or a model, ours or Teachable Machine's.
 *
 * @returns how many examples of it were left out.
 * @throws {TlError} `model-not-found`, `model-corrupt`, `model-too-new`, `model-unsupported`,
 *   `project-corrupt`, `project-too-new`, `extractor-mismatch`, `extractor-unknown`, `input-unreadable`,
 *   `nothing-found`, `aborted`. What was taught is still there then.
 */
export async function openWork(
  trainer: Trainer<ExampleInput>,
  openable: Openable,
  signal = new AbortController().signal,
): Promise<DroppedExamples> {
  const inputFormat = async () => (await trainer.openProject()).extractor.input;
  return trainer.open(await readWork(openable, inputFormat, signal), { signal });
}

/**
 * Adds the labels and examples of other projects to what was taught, as one step that undo takes back.
 *
 * @param openable as in `openWork`; of several files, each is a project.
 * @returns how many examples of them were left out.
 * @throws {TlError} as `openWork`; `model-unsupported` for a model. What was taught is unchanged then.
 */
export async function mergeWork(
  trainer: Trainer<ExampleInput>,
  openable: Openable,
  signal = new AbortController().signal,
): Promise<DroppedExamples> {
  const works: NamedWork[] = [];
  for (const source of isList(openable) ? openable : [openable])
    works.push(await readNamed(trainer, source, signal));
  return trainer.merge(works, { signal });
}

/**
 * Reads files that somebody has chosen or dropped: several zips are a project each, other files are together what
 * Teachable Machine exports.
 *
 * @throws {TlError} as `openWork`.
 */
export async function readWorks(
  trainer: Trainer<ExampleInput>,
  files: readonly File[],
  signal: AbortSignal,
): Promise<readonly NamedWork[]> {
  const areProjects = files.length > 1 && files.every(({ name }) => /\.(zip|tm)$/i.test(name));
  if (!areProjects) return [await readNamed(trainer, files, signal)];
  const works: NamedWork[] = [];
  for (const file of files) works.push(await readNamed(trainer, file, signal));
  return works;
}

async function readNamed(
  trainer: Trainer<ExampleInput>,
  source: Openable,
  signal: AbortSignal,
): Promise<NamedWork> {
  const inputFormat = async () => (await trainer.openProject()).extractor.input;
  const files = isList(source) ? source : source instanceof File ? [source] : [];
  const name = files.map((file) => file.name).join(', ');
  return { work: await readWork(source, inputFormat, signal), name };
}

function isList(openable: Openable): openable is readonly File[] {
  return Array.isArray(openable);
}

/** Plain JavaScript may pass any text. */
function requireFormat(format: string, known: readonly string[]): void {
  if (known.includes(format)) return;
  throw new TlError(
    'model-unsupported',
    `There is no format "${format}". The formats are: ${known.join(', ')}.`,
  );
}
