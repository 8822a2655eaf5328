import { throwIfAborted, TlError, type LoadProgress } from '@tl-elements/core/base';
import type { Project } from '@tl-elements/core/project';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { type LeftOut, type SavedFile, forbiddenInFiles, uniqueNames } from './saved-file.ts';

/** What of a project is saved. */
export type SavedProject = Pick<Project, 'extractor' | 'labels' | 'examples' | 'readMedia'> & {
  readonly box?: Project['box'];
};

/** How a project is saved. */
export interface SaveProjectOptions {
  readonly signal: AbortSignal;
  /** The share of pictures written, 0..1. */
  readonly onProgress?: (fraction: LoadProgress['fraction']) => void;
}

/** What Teachable Machine writes beside the pictures: its default settings. */
const manifest = {
  type: 'image',
  version: '2.4.7',
  appdata: {
    publishResults: {},
    trainEpochs: 50,
    trainBatchSize: 16,
    trainLearningRate: 0.001,
  },
};

/** Zip files contain a time: always the same one, so that equal projects give equal files. */
const mtime = new Date(1980, 0, 1);

/**
 * Writes the examples as a `.tm` project: a zip with `manifest.json` and, label by label, pictures of
 * 224 x 224 pixels named `<label>-!-<number>.jpg`.
 *
 * @throws {TlError} `model-unsupported` for other examples than pictures; `nothing-found` if no
 *   example has its picture; `input-unreadable`, `aborted`.
 */
export async function saveProject(
  project: SavedProject,
  { signal, onProgress }: SaveProjectOptions,
): Promise<SavedFile> {
  requirePictures(project);
  const { labels, examples } = project;
  const names = uniqueNames(labels, forbiddenInFiles);
  const files: Zippable = { 'manifest.json': strToU8(JSON.stringify(manifest)) };
  const emptyLabels: string[] = [];
  let done = 0;
  let withoutPicture = 0;
  for (const label of labels) {
    let number = 0;
    for (const { id } of examples.filter((example) => example.label === label)) {
      throwIfAborted(signal);
      const media = await project.readMedia(id);
      if (media) {
        // A JPEG does not get smaller in a zip.
        files[`${names.get(label)}-!-${number}.jpg`] = [await squareJpeg(media), { level: 0 }];
        number++;
      } else withoutPicture++;
      onProgress?.(++done / examples.length);
    }
    if (number === 0) emptyLabels.push(label);
  }
  if (emptyLabels.length === labels.length) {
    throw new TlError('nothing-found', 'There is no picture to save. Give examples first.');
  }
  const file = new Blob([zipSync(files, { mtime })], { type: 'application/zip' });
  const leftOut: LeftOut[] = [
    { kind: 'takes' },
    { kind: 'picture-edges' },
    { kind: 'camera-direction' },
    ...(project.box ? [{ kind: 'box' } as const] : []),
    ...emptyLabels.map((label) => ({ kind: 'empty-label', label }) as const),
    ...[...names]
      .filter(([label, written]) => label !== written)
      .map(([label, written]) => ({ kind: 'label-characters', label, written }) as const),
  ];
  if (withoutPicture > 0) {
    leftOut.push({ kind: 'examples-without-picture', count: withoutPicture });
  }
  return { file, leftOut };
}

function requirePictures({ extractor: { modality } }: SavedProject): void {
  if (modality === 'image') return;
  throw new TlError(
    'model-unsupported',
    modality === 'audio'
      ? 'Sounds cannot be saved as a project of Teachable Machine: they are WebM there, which is not written here. Save the project as "tl".'
      : 'Only pictures can be saved as a project of Teachable Machine. Save the project as "tl".',
  );
}

/** Pixels: the size in which Teachable Machine stores a picture. */
const side = 224;

/**
 * The square in the middle of a picture as a JPEG of 224 x 224 pixels.
 *
 * @throws {TlError} `input-unreadable`.
 */
async function squareJpeg(picture: Blob): Promise<Uint8Array> {
  const bitmap = await decode(picture);
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('There is no canvas to draw the picture on.');
  const shorter = Math.min(bitmap.width, bitmap.height);
  const left = (bitmap.width - shorter) / 2;
  const top = (bitmap.height - shorter) / 2;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, left, top, shorter, shorter, 0, 0, side, side);
  bitmap.close();
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
  return new Uint8Array(await jpeg.arrayBuffer());
}

async function decode(picture: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(picture);
  } catch (cause) {
    throw new TlError(
      'input-unreadable',
      'The picture of an example cannot be read any more. Remove the example, and save again.',
      { cause },
    );
  }
}
