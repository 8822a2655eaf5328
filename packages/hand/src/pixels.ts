/** A picture's pixels: RGBA, row-major, 0..255. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Reads a whole picture, pixel by pixel. */
export function pixelsOf(bitmap: ImageBitmap): Pixels {
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('There is no canvas to read the picture from.');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, width, height);
}
