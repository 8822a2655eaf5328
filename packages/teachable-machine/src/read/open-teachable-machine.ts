import {
  throwIfAborted,
  type ExtractorPlugin,
  type Model,
  type ExtractorInfo,
} from '@tl-elements/core/base';
import type { NetworkPlan } from '@tl-elements/backbone';
import { crc32 } from '@tl-elements/core/zip';
import { otherExportError, unsupportedFile } from './export-errors.ts';
import {
  filesOfList,
  filesOfMap,
  filesOfZip,
  folderOf,
  type ExportFolder,
  type StoredFile,
  hostedFolder,
} from './export-folder.ts';
import { readExport, type TeachableMachineExport } from './read-export.ts';
import { readProject, type TeachableMachineProject } from './read-project.ts';
import { networkPlugin, type FeatureNetwork } from '../network-plugin.ts';

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

/** Pictures are resized as their library does it, from the size they have. */
const longSide = 4096;

/** What a model in our own terms is made of. */
interface OpenedModel {
  readonly model: Model;
  readonly extractor: ExtractorPlugin;
}

/** Puts an export into our own terms: a head as ours are, behind an extractor of its own. */
function modelOf(exported: TeachableMachineExport): OpenedModel {
  const { modality, labels, dim, head } = exported;
  const extractor = extractorOf(exported);
  const model: Model = {
    format: 'tl-model',
    formatVersion: 1,
    modality,
    extractor: extractor.info,
    preprocessing: { mirrorCamera: extractor.mirrorsCamera ?? false },
    head: { labels, dim, layers: head },
    // PoseNet is not in the export, and nobody has proved that this one has the same values.
    ...(modality === 'pose' && { doubt: 'other-network' }),
    createdAt: new Date().toISOString(),
  };
  return { model, extractor };
}

function extractorOf(exported: TeachableMachineExport): ExtractorPlugin {
  const { modality, dim, files } = exported;
  const network = networkOf(exported);
  const name = network.kind === 'posture' ? 'posenet' : fingerprint(network.plan);
  const info: ExtractorInfo = {
    id: `teachable-machine-${modality}-${name}`,
    version: '1',
    modality,
    dim,
    input: modality === 'audio' ? { sampleRate: 44_100, seconds: 1 } : { longSide },
    // Its sounds are judged as a whole: nobody asks it what has just begun.
    ...(modality === 'audio' && { augmentationsWeigh: 0 }),
    unknownViews: [
      { columns: [0, dim], view: 'raw' },
      { columns: [0, dim], view: 'centered' },
    ],
  };
  return networkPlugin(info, network, files);
}

function networkOf({ network, output, inputShape }: TeachableMachineExport): FeatureNetwork {
  if (!network) return { kind: 'posture' };
  const plan = { ...network, outputs: [output] };
  const [size, width, channels] = inputShape as [number, number, number];
  return size === width ? { kind: 'picture', plan, size, channels } : { kind: 'sound', plan };
}

/** Exports that share their network share its features, so that examples can go from one to another. */
function fingerprint({ spec, weights }: NetworkPlan): string {
  const sums = [crc32(new TextEncoder().encode(JSON.stringify(spec))), crc32(weights)];
  return sums.map((sum) => sum.toString(16).padStart(8, '0')).join('');
}

/** What to do with an export of another kind. */
const advice =
  'In Teachable Machine choose "Export Model", then "Tensorflow.js" and "Download my model", and open that zip';

/**
 * What an export is that Teachable Machine has made for another program, as far as the names of its files tell: as the
 * end of a sentence.
 *
 * @returns null if the names are not those of such an export.
 */
function otherExport(paths: readonly string[]): string | null {
  const named = (pattern: RegExp) => paths.some((path) => pattern.test(path));
  if (named(/\.tflite$/i)) return `it is an export for TensorFlow Lite. ${advice}`;
  if (named(/\.(h5|keras|hdf5)$/i)) return `it is an export for Keras. ${advice}`;
  if (named(/(^|\/)saved_model\.pb$/i))
    return `it is an export for TensorFlow (SavedModel). ${advice}`;
  return null;
}
