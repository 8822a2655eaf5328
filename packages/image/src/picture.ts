import { resample, type Brightness, type SquarePixels } from './resample/resample.ts';

/** Reads pictures, one after the other. Pictures of one size are read through one canvas. */
export class PictureReader {
  #context: OffscreenCanvasRenderingContext2D | null = null;

  /**
   * The square in the middle of a picture, resized.
   *
   * @returns `size x size` pixels; 0..255 unless `brightness` says otherwise.
   */
  squareOf(bitmap: ImageBitmap, size: number, brightness?: Brightness): SquarePixels {
    const side = Math.min(bitmap.width, bitmap.height);
    return resample(this.#centerSquare(bitmap, side), side, size, brightness);
  }

  #centerSquare(bitmap: ImageBitmap, side: number): Uint8ClampedArray {
    if (this.#context?.canvas.width !== side) this.#context = contextOf(side);
    const left = Math.floor((bitmap.width - side) / 2);
    const top = Math.floor((bitmap.height - side) / 2);
    // What is transparent in a picture is black, not the picture before.
    this.#context.clearRect(0, 0, side, side);
    this.#context.drawImage(bitmap, -left, -top);
    return this.#context.getImageData(0, 0, side, side).data;
  }
}

function contextOf(side: number): OffscreenCanvasRenderingContext2D {
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('There is no canvas to read the picture from.');
  return context;
}
