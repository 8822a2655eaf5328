import {
  asyncDispose,
  registerExtractor,
  type Extraction,
  type ExtractorInfo,
  type PictureFrame,
} from '@tl-elements/core/base';

/** Places of the map in each direction, and pixels of a place. */
const side = 7;
const placeSize = 4;
const size = side * placeSize;
/** Steps of each of red, green and blue in the histogram. */
const steps = 4;
const histogram = steps ** 3;
/** Mean colors of the quarters of the picture: what is left differs from what is right, and above from below. */
const quarters = 4 * 3;
const dim = histogram + 2 + quarters;

const info: ExtractorInfo = {
  id: 'colors-of-the-tests',
  version: '1',
  modality: 'image',
  dim,
  input: { longSide: 320 },
  augmentationsWeigh: 0,
  unknownViews: [{ columns: [0, dim], view: 'raw' }],
};

const canvas = new OffscreenCanvas(size, size);
const context = canvas.getContext('2d', { willReadFrequently: true })!;

/** Takes the middle square of a picture, as the extractors of pictures do. */
function extract({ bitmap }: PictureFrame, withMap: boolean): Extraction {
  const { width, height } = bitmap;
  const square = Math.min(width, height);
  context.drawImage(
    bitmap,
    (width - square) / 2,
    (height - square) / 2,
    square,
    square,
    0,
    0,
    size,
    size,
  );
  bitmap.close();
  const { data } = context.getImageData(0, 0, size, size);
  const values = new Float32Array(side * side * dim);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const place = Math.floor(y / placeSize) * side + Math.floor(x / placeSize);
      addPixel(values.subarray(place * dim, (place + 1) * dim), data, x, y);
    }
  }
  const features = new Float32Array(dim);
  values.forEach((value, i) => (features[i % dim]! += value / side ** 2));
  return { features, ...(withMap && { map: { side, values } }) };
}

/** Adds a pixel to what is said of its place. */
function addPixel(values: Float32Array, data: Uint8ClampedArray, x: number, y: number): void {
  const share = 1 / placeSize ** 2;
  const colors = [0, 1, 2].map((channel) => data[4 * (y * size + x) + channel]! / 255);
  // A color between two steps counts for both, so that little changes of the light change little.
  for (let corner = 0; corner < 8; corner++) {
    let [bin, weight] = [0, share];
    colors.forEach((color, channel) => {
      const low = Math.min(steps - 2, Math.floor(color * (steps - 1)));
      const above = color * (steps - 1) - low;
      const isHigh = (corner >> channel) % 2;
      weight *= isHigh ? above : 1 - above;
      bin = bin * steps + low + isHigh;
    });
    values[bin]! += weight;
  }
  const brightness = (atX: number, atY: number) => data[4 * (atY * size + atX) + 1]! / 255;
  if (x > 0) values[histogram]! += share * Math.abs(brightness(x, y) - brightness(x - 1, y));
  if (y > 0) values[histogram + 1]! += share * Math.abs(brightness(x, y) - brightness(x, y - 1));
  const quarter = (y < size / 2 ? 0 : 2) + (x < size / 2 ? 0 : 1);
  const from = histogram + 2 + 3 * quarter;
  colors.forEach((color, channel) => (values[from + channel]! += share * color));
}

registerExtractor<'image'>({
  info,
  async load() {
    return {
      info,
      hasMap: true,
      extract: async (frame, signal, { withMap = false } = {}) => {
        signal.throwIfAborted();
        return extract(frame, withMap);
      },
      [asyncDispose]: async () => {},
    };
  },
});

/** The extractor of an image trainer in tests that are not about what a network can do: colors, on the page's thread. */
export const colors = info.id;
