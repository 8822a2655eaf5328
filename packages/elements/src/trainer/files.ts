import { TlError, type Model } from '@tl-elements/core';
import { openProjectFile, type Choose, type OpensProjects } from './open-project.ts';

/** What a model can be saved as. */
export type ModelFormat = 'tl' | 'teachable-machine' | 'layers';
/** What a project can be saved as. */
export type ProjectFormat = 'tl' | 'teachable-machine';
/** Whatever a project can be given as. A string is a URL. */
export type ProjectGiven = string | URL | Blob | readonly File[];

/**
 * Writes a model as a file for `<tl-classifier>`, or for other programs.
 *
 * @param weights the folder that holds a folder per extractor; ends in a slash.
 * @throws {TlError} `model-missing` where there is none; as `saveForeignModel`.
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
  if (format === 'tl') return (await import('../model-file.ts')).writeModel(model);
  const { saveForeignModel } = await import('../foreign/save-foreign.ts');
  return (await saveForeignModel(model, format, weights)).file;
}

/**
 * Writes all that was taught as a file that `open` takes back, and that `<tl-classifier>` names by
 * where there is a model; or its pictures as a project of Teachable Machine.
 *
 * @throws {TlError} `project-too-large`; as `saveForeignProject`.
 */
export async function saveProject(
  { project }: OpensProjects,
  format: ProjectFormat,
): Promise<Blob> {
  requireFormat(format, ['tl', 'teachable-machine']);
  const saved = await project.open();
  if (format === 'tl') return (await import('../model-file.ts')).writeProject(saved);
  const { saveForeignProject } = await import('../foreign/save-foreign.ts');
  return (await saveForeignProject(saved)).file;
}

/**
 * Takes what a file holds in place of all that was taught, as one step that undo takes back.
 *
 * @throws {TlError} `model-not-found`, `project-corrupt`, `project-too-new`, `model-unsupported`,
 *   `extractor-mismatch`, `nothing-found`: what was taught is still there then.
 */
export async function openProject(
  session: OpensProjects,
  given: ProjectGiven,
  choose: Choose,
): Promise<void> {
  await openProjectFile(session, await fileOf(given), choose);
}

async function fileOf(given: ProjectGiven): Promise<Blob> {
  if (given instanceof Blob) return given;
  if (typeof given === 'string' || given instanceof URL) return fetchFile(given);
  const [file] = given;
  if (file && given.length === 1) return file;
  throw new TlError(
    'model-unsupported',
    'A project is one file, the one that a trainer saved. Give it alone.',
  );
}

async function fetchFile(url: string | URL): Promise<Blob> {
  const { href } = new URL(url, document.baseURI);
  let status: string;
  try {
    const response = await fetch(href);
    if (response.ok) return await response.blob();
    status = `the server answered ${response.status}`;
  } catch (cause) {
    throw new TlError(
      'model-not-found',
      `The project ${href} could not be fetched. Check its address, and that its site lets other pages read it (CORS).`,
      { cause },
    );
  }
  throw new TlError(
    'model-not-found',
    `The project ${href} could not be fetched: ${status}. Check the address.`,
  );
}

/** Scripts have no types that hold them to the formats there are. */
function requireFormat(format: string, known: readonly string[]): void {
  if (known.includes(format)) return;
  throw new TlError(
    'model-unsupported',
    `There is no format "${format}". The formats are: ${known.join(', ')}.`,
  );
}
