import {
  asyncDispose,
  type ExtractorInfo,
  type ExtractorPlugin,
  type FeatureExtractor,
} from '@tl-elements/core/base';

/** The middle square of a picture has so many places in a row, and each place so many pixels. */
const places = 7;
const pixels = 8;

/** A histogram has a bin for each of four levels of red, green and blue. */
const levels = 4;
const bins = levels ** 3;

/**
 * A network of one layer, a convolution of 1 x 1: what each unit makes of red, green and blue (0 to 1), and of 1. Its
 * units answer to light and dark, red and green, blue and yellow. A larger network would be fetched from
 * `options.weights` in `load`.
 */
const units = [
  [0.33, 0.33, 0.33, 0],
  [-0.33, -0.33, -0.33, 1],
  [1, -1, 0, 0],
  [-1, 1, 0, 0],
  [-0.5, -0.5, 1, 0],
  [0.5, 0.5, -1, 0],
] as const;

const dim = bins + units.length;

/** Vectors of two ids or versions never mix: a change of what is computed is a new version. */
const info: ExtractorInfo = {
  id: 'colors',
  version: '1',
  modality: 'image',
  dim,
  input: { longSide: 320 },
  // "None of these" goes by the histogram alone.
  unknownViews: [{ columns: [0, bins], view: 'raw' }],
};

/** What colors a picture has, wherever they are. It needs no weights, and less than a millisecond a picture. */
export const colors: ExtractorPlugin<'image'> = {
  info,
  load: async ({ signal, onProgress }) => {
    signal.throwIfAborted();
    onProgress?.({ phase: 'prepare', fraction: 1 });
    return extractor;
  },
};

const extractor: FeatureExtractor<'image'> = {
  info,
  hasMap: true,
  async extract({ bitmap }, signal, options) {
    const values = placesOf(pixelsOf(bitmap));
    bitmap.close();
    signal.throwIfAborted();
    const features = meanOf(values);
    return options?.withMap ? { features, map: { side: places, values } } : { features };
  },
  [asyncDispose]: async () => {},
};

/** The middle square of the picture, `places * pixels` wide: red, green, blue, alpha of each pixel. */
function pixelsOf(bitmap: ImageBitmap): Uint8ClampedArray {
  const side = places * pixels;
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const square = Math.min(bitmap.width, bitmap.height);
  const [left, top] = [(bitmap.width - square) / 2, (bitmap.height - square) / 2];
  context.drawImage(bitmap, left, top, square, square, 0, 0, side, side);
  return context.getImageData(0, 0, side, side).data;
}

/** The features of each place, `places * places x dim`: the page shows with them where a model looks. */
function placesOf(data: Uint8ClampedArray): Float32Array {
  const side = places * pixels;
  const values = new Float32Array(places * places * dim);
  const share = 1 / pixels ** 2;
  for (let pixel = 0; pixel < side * side; pixel++) {
    const row = Math.floor(pixel / side / pixels);
    const column = Math.floor((pixel % side) / pixels);
    const from = (row * places + column) * dim;
    const [red = 0, green = 0, blue = 0] = data.subarray(pixel * 4, pixel * 4 + 3);
    const bin = (level(red) * levels + level(green)) * levels + level(blue);
    values[from + bin] = (values[from + bin] ?? 0) + share;
    units.forEach(([ofRed, ofGreen, ofBlue, always], unit) => {
      const sum = (ofRed * red + ofGreen * green + ofBlue * blue) / 255 + always;
      values[from + bins + unit] = (values[from + bins + unit] ?? 0) + share * Math.max(0, sum);
    });
  }
  return values;
}

const level = (value: number) => Math.min(levels - 1, Math.floor((value * levels) / 255));

/** The picture's features are the mean over its places. */
function meanOf(values: Float32Array): Float32Array {
  const features = new Float32Array(dim);
  values.forEach((value, index) => {
    features[index % dim] = (features[index % dim] ?? 0) + value / places ** 2;
  });
  return features;
}
