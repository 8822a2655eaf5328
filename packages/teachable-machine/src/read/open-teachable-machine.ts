import { throwIfAborted, type ExtractorPlugin, type Model } from '@tl-elements/core/base';
import { otherExport } from './other-export.ts';
import { otherExportError, unsupportedFile } from './export-errors.ts';
import {
  filesOfList,
  filesOfMap,
  filesOfZip,
  folderOf,
  type ExportFolder,
  type StoredFile,
} from './export-folder.ts';
import { hostedFolder } from './hosted-folder.ts';
import { modelOf } from './model-of.ts';
import { readExport } from './read-export.ts';
import { readProject, type TeachableMachineProject } from './read-project.ts';

/** A lone file that is one of these is not a zip. */
const exportNames = ['model.json', 'metadata.json', 'weights.bin'];

/** Anything that holds an export: the address of its folder, its zip, its files, or these by their paths. */
export type TeachableMachineSource = URL | Blob | readonly File[] | ReadonlyMap<string, Blob>;

/** A model that Teachable Machine has exported. */
export interface TeachableMachineModel {
  readonly kind: 'model';
  readonly model: Model;
  /** The model's extractor, to be registered before the model is used. */
  readonly extractor: ExtractorPlugin;
}

/**
 * Opens what Teachable Machine has made.
 *
 * @throws {TlError} `model-not-found`, `model-corrupt`, `model-unsupported`, each with the name of the
 *   file and what is wrong with it; `aborted`.
 */
export async function openTeachableMachine(
  source: TeachableMachineSource,
  signal: AbortSignal,
): Promise<TeachableMachineModel | TeachableMachineProject> {
  throwIfAborted(signal);
  if (source instanceof URL) return openFolder(hostedFolder(source, signal));
  const { files, name } = await filesOf(source, signal);
  const folder = folderOf(files, name);
  if (folder) return openFolder(folder);
  const other = otherExport(files.map(({ path }) => path));
  if (other !== null) throw otherExportError(name, other);
  const project = await readProject(files, name, signal);
  if (project) return project;
  throw unsupportedFile(name, 'there is neither a model.json in it nor an example');
}

async function openFolder(folder: ExportFolder): Promise<TeachableMachineModel> {
  return { kind: 'model', ...modelOf(await readExport(folder)) };
}

async function filesOf(
  source: Exclude<TeachableMachineSource, URL>,
  signal: AbortSignal,
): Promise<{ readonly files: readonly StoredFile[]; readonly name: string }> {
  if (source instanceof Blob) {
    const name = source instanceof File && source.name ? source.name : 'The file';
    if (otherExport([name]) !== null) return { files: filesOfList([source as File]), name };
    return { files: await filesOfZip(source, name, signal), name };
  }
  if ('size' in source) return { files: filesOfMap(source), name: 'The imported model' };
  const [first] = source;
  if (first && source.length === 1 && !exportNames.includes(first.name))
    return filesOf(first, signal);
  const path = first?.webkitRelativePath ?? '';
  const name = path.includes('/') ? path.slice(0, path.indexOf('/')) : 'This selection of files';
  return { files: filesOfList(source), name };
}
