/** A picture in the middle of a black square. */
export interface Letterbox {
  readonly pixels: ImageData;
  /** Where the picture's upper left corner is, in pixels. */
  readonly left: number;
  readonly top: number;
}

/**
 * Puts a picture in the middle of the smallest square that holds it. MoveNet takes squares; from other
 * pictures pose-detection would cut one, in a first frame, that loses head and feet.
 */
export function letterbox(bitmap: ImageBitmap): Letterbox {
  const side = Math.max(bitmap.width, bitmap.height);
  const left = Math.floor((side - bitmap.width) / 2);
  const top = Math.floor((side - bitmap.height) / 2);
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('There is no canvas to read the picture from.');
  context.drawImage(bitmap, left, top);
  return { pixels: context.getImageData(0, 0, side, side), left, top };
}
