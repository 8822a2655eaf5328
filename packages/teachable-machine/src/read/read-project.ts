import type { Modality } from '@tl-elements/core/base';
import * as v from 'valibot';
import {
  corruptFile,
  otherExportError,
  requireFile,
  unsupportedFile,
  parseJson,
} from './export-errors.ts';
import { baseName, filesOfZip, type StoredFile } from './export-folder.ts';

/** One example of a project, not read yet. */
export interface TeachableMachineExample {
  readonly label: string;
  /** Examples with the same one may have been captured in one go. */
  readonly recording: string;
  /** Seconds of the sound that are the example; null: all that is there. */
  readonly span: readonly [from: number, to: number] | null;
  /** A picture, or the sound that holds it. @throws {TlError} `model-corrupt`. */
  readMedia(): Promise<Blob>;
}

/** What a project of Teachable Machine holds: examples, and no model. */
export interface TeachableMachineProject {
  readonly kind: 'project';
  readonly name: string;
  readonly modality: Exclude<Modality, 'hand'>;
  /** In the order of the zip: a project lists them nowhere. */
  readonly labels: readonly string[];
  readonly examples: readonly TeachableMachineExample[];
  /** How many files in it are no examples that can be read here. */
  readonly unsupported: number;
}

/** Bytes; a picture of Teachable Machine has 10 KB, a recording's file 4 MB. */
const largestPicture = 32 * 2 ** 20;
const largestRecording = 256 * 2 ** 20;
const largestSamples = 128 * 2 ** 20;
/** Of all pictures or recordings together: entries of a zip may share their bytes, and unpack to far more than it has. */
const largestTotal = 2 ** 30;
const largestManifest = 2 ** 20;
const mostExamples = 50_000;

const manifestSchema = v.object({ type: v.picklist(['image', 'audio', 'pose']) });
const seconds = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(86_400));
const samplesSchema = v.pipe(
  v.array(
    v.object({
      startTime: seconds,
      endTime: seconds,
      blobFilePath: v.pipe(v.string(), v.maxLength(400)),
    }),
  ),
  v.maxLength(mostExamples),
);

const picture = /\.(jpe?g|png|webp|gif|bmp)$/i;

/**
 * Reads a `.tm` project, and the zips of examples that the site lets people download.
 *
 * @param name what to call it in a failure.
 * @returns null if `files` are none of a project.
 * @throws {TlError} `model-corrupt`, `model-unsupported`, `aborted`.
 */
export async function readProject(
  files: readonly StoredFile[],
  name: string,
  signal: AbortSignal,
): Promise<TeachableMachineProject | null> {
  const manifest = files.find(({ path }) => baseName(path) === 'manifest.json');
  const folder = manifest?.path.slice(0, -'manifest.json'.length) ?? '';
  const sounds = files.filter(({ path }) => path.toLowerCase().endsWith('.zip'));
  const pictures = files.filter(({ path }) => picture.test(path));
  if (!manifest && sounds.length === 0 && pictures.length === 0) return null;
  const type = manifest && (await readType(manifest, `${manifest.path} in ${name}`));
  const modality = type ?? (sounds.length > 0 ? 'audio' : 'image');
  const examples =
    modality === 'audio'
      ? await soundExamples(sounds, folder, name, signal)
      : pictures.map((file) => pictureExample(file, folder, name));
  if (examples.length === 0) throw unsupportedFile(name, 'it holds no examples');
  requireFile(examples.length <= mostExamples, name, 'it holds far more examples than a project');
  const total = pictures.reduce((sum, { size }) => sum + size, 0);
  requireFile(total <= largestTotal, name, 'its pictures are far too large');
  const used = (modality === 'audio' ? sounds : pictures).length + (manifest ? 1 : 0);
  const named = withNames(examples);
  return {
    kind: 'project',
    name,
    modality,
    labels: labelsOf(named),
    examples: named,
    unsupported: files.length - used,
  };
}

/** Examples of a label without a name get one that no other has. */
function withNames(
  examples: readonly TeachableMachineExample[],
): readonly TeachableMachineExample[] {
  const labels = labelsOf(examples);
  const names = new Map<string, string>();
  for (const [index, label] of labels.entries()) {
    let name = label;
    for (let number = index + 1; name.trim() === ''; number++) {
      const next = `Label ${number}`;
      if (!labels.includes(next) && ![...names.values()].includes(next)) name = next;
    }
    names.set(label, name);
  }
  return examples.map((example) => ({ ...example, label: names.get(example.label)! }));
}

async function readType(manifest: StoredFile, file: string) {
  requireFile(manifest.size <= largestManifest, file, 'it is far too large');
  const checked = v.safeParse(manifestSchema, parseJson(await manifest.read(), file));
  if (checked.success) return checked.output.type;
  throw unsupportedFile(file, 'it is of a kind of project that is not known here');
}

/** `<label>-!-<number>.jpg`, or pictures in a folder that has the label's name. */
function pictureExample(file: StoredFile, folder: string, name: string): TeachableMachineExample {
  const path = file.path.startsWith(folder) ? file.path.slice(folder.length) : file.path;
  const mark = path.lastIndexOf('-!-');
  const slash = path.lastIndexOf('/');
  const parent = slash >= 0 ? baseName(path.slice(0, slash)) : path.replace(picture, '');
  const label = mark >= 0 ? path.slice(0, mark) : parent;
  const type = path.toLowerCase().endsWith('.png') ? 'image/png' : 'image/jpeg';
  return {
    label,
    // A project does not say which pictures were recorded in one go: all of a label may have been.
    recording: label,
    span: null,
    readMedia: async () => {
      requireFile(file.size <= largestPicture, `${file.path} in ${name}`, 'it is far too large');
      return new Blob([(await file.read()) as Uint8Array<ArrayBuffer>], { type });
    },
  };
}

/** A zip for each label, with recordings and where in them each example is. */
async function soundExamples(
  zips: readonly StoredFile[],
  folder: string,
  name: string,
  signal: AbortSignal,
): Promise<readonly TeachableMachineExample[]> {
  const examples: TeachableMachineExample[] = [];
  const total = zips.reduce((sum, { size }) => sum + size, 0);
  requireFile(total <= largestTotal, name, 'its recordings are far too large');
  for (const zip of zips) {
    const path = zip.path.startsWith(folder) ? zip.path.slice(folder.length) : zip.path;
    const label = path.replace(/\.zip$/i, '');
    const shown = `${zip.path} in ${name}`;
    requireFile(zip.size <= largestRecording, shown, 'it is far too large');
    const inner = new Blob([(await zip.read()) as Uint8Array<ArrayBuffer>]);
    examples.push(...(await examplesOfLabel(await filesOfZip(inner, shown, signal), label, shown)));
    requireFile(examples.length <= mostExamples, name, 'it holds far more examples than a project');
  }
  return examples;
}

async function examplesOfLabel(
  files: readonly StoredFile[],
  label: string,
  name: string,
): Promise<readonly TeachableMachineExample[]> {
  const list = files.find(({ path }) => baseName(path) === 'samples.json');
  if (!list)
    throw otherExportError(
      name,
      'it is a zip in a zip. Unpack the outer one, and open the inner one',
    );
  const file = `samples.json in ${name}`;
  requireFile(list.size <= largestSamples, file, 'it is far too large');
  const checked = v.safeParse(samplesSchema, parseJson(await list.read(), file), {
    abortEarly: true,
  });
  if (!checked.success) {
    const [issue] = checked.issues;
    throw corruptFile(file, `"${v.getDotPath(issue) ?? 'it'}" is wrong (${issue.message})`);
  }
  // The newest come first.
  return checked.output.reverse().map(({ startTime, endTime, blobFilePath }) => {
    const recording = files.find(({ path }) => baseName(path) === baseName(blobFilePath));
    requireFile(recording !== undefined, name, `it has no ${blobFilePath}`);
    requireFile(endTime > startTime, file, 'one of its examples ends before it begins');
    return {
      label,
      recording: `${label}/${recording.path}`,
      span: [startTime, endTime],
      readMedia: async () => {
        requireFile(recording.size <= largestRecording, name, 'its recording is far too large');
        const bytes = (await recording.read()) as Uint8Array<ArrayBuffer>;
        return new Blob([bytes], { type: 'audio/webm' });
      },
    };
  });
}

function labelsOf(examples: readonly TeachableMachineExample[]): readonly string[] {
  return [...new Set(examples.map(({ label }) => label))];
}
