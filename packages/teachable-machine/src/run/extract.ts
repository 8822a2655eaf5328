import {
  Backbone,
  networkExtractor,
  type LoadContext,
  type LoadedExtractor,
  type NetworkSurroundings,
  type Maps,
} from '@tl-elements/backbone';
import type { Modality, PictureFrame, SoundFrame } from '@tl-elements/core/base';
import type { FeatureNetwork } from '../network-plugin.ts';
import { createSoundInput, soundShape } from './sound-input.ts';

/**
 * Loads the extractor that a head of an export was trained on.
 *
 * @param context its `weights` are PoseNet's folder; needed for postures alone.
 * @throws {TlError} `no-backend`; for postures `weights-not-found`, `weights-corrupt`, `aborted`.
 */
export async function loadExportedNetwork(
  context: LoadContext<FeatureNetwork>,
): Promise<LoadedExtractor<Modality>> {
  const network = context.settings;
  const backbone =
    network.kind === 'posture'
      ? await Backbone.load({ ...context, outputs: ['heatmaps', 'offsets'] })
      : await Backbone.place(network.plan, context);
  return networkExtractor(backbone, surroundingsOf(network));
}

function surroundingsOf(network: FeatureNetwork): NetworkSurroundings<Modality> {
  switch (network.kind) {
    case 'picture': {
      const { size, channels } = network;
      const pictures = new SquarePictures();
      return {
        inputShape: [1, size, size, channels],
        prepare: (frame) => {
          const { bitmap, isMirrored = false } = pictureOf(frame);
          return pictures.read(bitmap, { size, channels, isMirrored });
        },
      };
    }
    case 'sound': {
      const inputOf = createSoundInput();
      return {
        inputShape: soundShape,
        prepare: (frame) => {
          const { pcm, sampleRate } = soundOf(frame);
          return inputOf(pcm, sampleRate);
        },
      };
    }
    case 'posture':
      return {
        inputShape: postureShape,
        prepare: (frame) => {
          const { bitmap, isMirrored = false } = pictureOf(frame);
          return postureInput(bitmap, isMirrored);
        },
        pool: ([heatmaps, offsets]) => postureFeatures(heatmaps!, offsets!),
      };
  }
}

function pictureOf(frame: PictureFrame | SoundFrame): PictureFrame {
  if (!('bitmap' in frame)) throw new TypeError('This is not a picture.');
  return frame;
}

function soundOf(frame: PictureFrame | SoundFrame): SoundFrame {
  if (!('pcm' in frame)) throw new TypeError('This is not a sound.');
  return frame;
}

/** How a picture becomes the input of an image model. */
interface SquareOptions {
  /** The side of the square, in pixels. */
  readonly size: number;
  /** 3, or 1 for models of grays. */
  readonly channels: number;
  /** True for a camera's pictures: the model was trained on mirrored ones. */
  readonly isMirrored: boolean;
}

/**
 * Cuts the square from the middle of a picture as `cropTo` and `capture` of
 * `@teachablemachine/image` 0.8.5 do, to the letter: the canvas's own resizing, an odd pixel of the
 * rest on the right and below, the mirror last, x / 127 - 1, and its weights of colors in a gray.
 */
class SquarePictures {
  #context: OffscreenCanvasRenderingContext2D | null = null;

  /** @returns `size x size x channels`, row-major; -1 is black and white is a little more than 1. */
  read(bitmap: ImageBitmap, options: SquareOptions): Float32Array {
    const { size, channels } = options;
    const pixels = this.#draw(bitmap, options);
    const values = new Float32Array(size * size * channels);
    for (let from = 0, to = 0; from < pixels.length; from += 4) {
      const [red, green, blue] = [pixels[from]!, pixels[from + 1]!, pixels[from + 2]!];
      if (channels === 1) values[to++] = (0.2989 * red + 0.587 * green + 0.114 * blue) / 127 - 1;
      else {
        values[to++] = red / 127 - 1;
        values[to++] = green / 127 - 1;
        values[to++] = blue / 127 - 1;
      }
    }
    return values;
  }

  #draw(bitmap: ImageBitmap, { size, isMirrored }: SquareOptions): Uint8ClampedArray {
    this.#context ??= contextOf(size);
    const { canvas } = this.#context;
    // Also clears it, and forgets the mirror.
    canvas.width = canvas.height = size;
    const scale = size / Math.min(bitmap.width, bitmap.height);
    const width = Math.ceil(bitmap.width * scale);
    const height = Math.ceil(bitmap.height * scale);
    const left = Math.trunc((width - size) / 2);
    const top = Math.trunc((height - size) / 2);
    this.#context.drawImage(bitmap, -left, -top, width, height);
    if (isMirrored) {
      this.#context.scale(-1, 1);
      this.#context.drawImage(canvas, -size, 0);
    }
    return this.#context.getImageData(0, 0, size, size).data;
  }
}

function contextOf(size: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(size, size).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('There is no canvas to read the picture from.');
  return context;
}

/** Side of PoseNet's input square, in pixels, and of its output maps. */
const size = 257;
const mapSize = 17;
const keypointCount = 17;

/** Shape of what `postureInput` returns. */
const postureShape = [1, size, size, 3] as const satisfies Maps['shape'];

/**
 * Turns a picture into PoseNet's input as `@teachablemachine/pose` does: black bars make it a square,
 * then bilinear resizing (TensorFlow's, corners not aligned), x / 127.5 - 1. Its camera gives the
 * square in the middle, mirrored.
 *
 * @param isFromCamera cut the square and mirror it, and add no bars.
 * @returns row-major.
 */
function postureInput(bitmap: ImageBitmap, isFromCamera: boolean): Float32Array {
  const { width, height, data } = pixelsOf(bitmap, isFromCamera);
  const side = Math.max(width, height);
  // Both bars are rounded alike, which may add a row or a column.
  const [left, top] = [Math.round((side - width) / 2), Math.round((side - height) / 2)];
  const [paddedWidth, paddedHeight] = [width + 2 * left, height + 2 * top];
  const values = new Float32Array(size * size * 3);
  const at = (x: number, y: number, channel: number) => {
    const [column, row] = [x - left, y - top];
    const isBar = column < 0 || row < 0 || column >= width || row >= height;
    return isBar ? 0 : data[4 * (row * width + column) + channel]!;
  };
  for (let y = 0, to = 0; y < size; y++) {
    const [upper, lower, down] = neighbors(y, paddedHeight);
    for (let x = 0; x < size; x++) {
      const [before, after, across] = neighbors(x, paddedWidth);
      for (let channel = 0; channel < 3; channel++) {
        const above = mix(at(before, upper, channel), at(after, upper, channel), across);
        const below = mix(at(before, lower, channel), at(after, lower, channel), across);
        values[to++] = mix(above, below, down) / 127.5 - 1;
      }
    }
  }
  return values;
}

/**
 * The features of a pose model: for each of 17 x 17 places the 17 heatmaps as probabilities, then the
 * 34 offsets as they are.
 */
function postureFeatures(heatmaps: Float32Array, offsets: Float32Array): Float32Array {
  const width = 3 * keypointCount;
  const features = new Float32Array(mapSize * mapSize * width);
  for (let place = 0; place < mapSize * mapSize; place++) {
    for (let i = 0; i < keypointCount; i++) {
      features[place * width + i] = 1 / (1 + Math.exp(-heatmaps[place * keypointCount + i]!));
    }
    const from = place * 2 * keypointCount;
    features.set(offsets.subarray(from, from + 2 * keypointCount), place * width + keypointCount);
  }
  return features;
}

function neighbors(to: number, from: number): [before: number, after: number, share: number] {
  const exact = (to * from) / size;
  const before = Math.floor(exact);
  return [before, Math.min(from - 1, Math.ceil(exact)), exact - before];
}

function mix(one: number, other: number, share: number): number {
  return one + (other - one) * share;
}

function pixelsOf(bitmap: ImageBitmap, isFromCamera: boolean): ImageData {
  const side = Math.min(bitmap.width, bitmap.height);
  const [width, height] = isFromCamera ? [side, side] : [bitmap.width, bitmap.height];
  const context = new OffscreenCanvas(width, height).getContext('2d', {
    willReadFrequently: true,
  })!;
  if (isFromCamera) {
    context.translate(width, 0);
    context.scale(-1, 1);
  }
  const [left, top] = [(bitmap.width - width) / 2, (bitmap.height - height) / 2].map(Math.trunc);
  context.drawImage(bitmap, -left!, -top!);
  return context.getImageData(0, 0, width, height);
}
