import { TlError } from '@tl-elements/core/base';

const side = 16;
/**
 * Of 0..255, the mean over all values. Noise differs by about 85. Browsers that only mark a picture,
 * to tell visitors apart no longer, change few values by one.
 */
const largestError = 8;

let isReadable: boolean | null = null;

/**
 * Makes sure that this browser gives what was drawn on a canvas, and not noise: Firefox gives noise
 * if it resists fingerprinting, and has neither `VideoFrame` nor `ImageDecoder` to read a picture by.
 *
 * @throws {TlError} `canvas-blocked`.
 */
export function assertCanvasIsReadable(): void {
  isReadable ??= canvasError() <= largestError;
  if (isReadable) return;
  throw new TlError(
    'canvas-blocked',
    'This browser hides pictures from pages: it gives them noise instead. Allow this page to read ' +
      'them, then reload it. In Firefox, and in browsers made from it, open about:config and add ' +
      "this page's host to privacy.resistFingerprinting.exemptedDomains, or switch " +
      'privacy.resistFingerprinting off.',
  );
}

/** How far a known picture is from what is read back, as a mean over its values of 0..255. */
export function canvasError(): number {
  const drawn = new ImageData(side, side);
  // Opaque, with every value different from those beside it.
  drawn.data.forEach((_, i) => (drawn.data[i] = i % 4 === 3 ? 255 : (i * 37) % 256));
  const context = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('There is no canvas to read the picture from.');
  context.putImageData(drawn, 0, 0);
  const { data } = context.getImageData(0, 0, side, side);
  return data.reduce((sum, value, i) => sum + Math.abs(value - drawn.data[i]!), 0) / data.length;
}
