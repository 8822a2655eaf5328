import type { Maps } from '@tl-elements/backbone';

/** Side of PoseNet's input square, in pixels, and of its output maps. */
const size = 257;
const mapSize = 17;
const keypointCount = 17;

/** Shape of what `postureInput` returns. */
export const postureShape = [1, size, size, 3] as const satisfies Maps['shape'];

/**
 * Turns a picture into PoseNet's input as `@teachablemachine/pose` does: black bars make it a square,
 * then bilinear resizing (TensorFlow's, corners not aligned), x / 127.5 - 1. Its camera gives the
 * square in the middle, mirrored.
 *
 * @param isFromCamera cut the square and mirror it, and add no bars.
 * @returns row-major.
 */
export function postureInput(bitmap: ImageBitmap, isFromCamera: boolean): Float32Array {
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
export function postureFeatures(heatmaps: Float32Array, offsets: Float32Array): Float32Array {
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
