/** How a picture becomes the input of an image model. */
export interface SquareOptions {
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
export class SquarePictures {
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
