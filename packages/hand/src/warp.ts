import type { Maps } from '@tl-elements/backbone';
import type { Region } from './region.ts';

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

/** How a region is filled outside of the picture: black, or the nearest pixel. */
type Outside = 'black' | 'edge';

/**
 * Cuts a region out of a picture and resizes it, between pixels by their distance (bilinear). It is
 * computed here because browsers resize differently, and features must not differ.
 *
 * @param size side of the result in pixels.
 * @returns 1 x size x size x 3, RGB in 0..1.
 */
export function warp(pixels: Pixels, region: Region, size: number, outside: Outside): Maps {
  const values = new Float32Array(size * size * 3);
  const step = region.side / size;
  const [cos, sin] = [Math.cos(region.turn) * step, Math.sin(region.turn) * step];
  // The center of the first pixel; a pixel's own center lies half a pixel from its corner.
  const middle = (size - 1) / 2;
  const left = region.centerX - 0.5 - (cos - sin) * middle;
  const top = region.centerY - 0.5 - (cos + sin) * middle;
  for (let row = 0, to = 0; row < size; row++) {
    for (let column = 0; column < size; column++, to += 3) {
      const x = left + cos * column - sin * row;
      const y = top + sin * column + cos * row;
      sample(pixels, x, y, outside, values, to);
    }
  }
  return { values, shape: [1, size, size, 3] };
}

/** Writes red, green and blue at (x, y), in pixels from the center of the first one, to `out`. */
function sample(
  { data, width, height }: Pixels,
  x: number,
  y: number,
  outside: Outside,
  out: Float32Array,
  to: number,
): void {
  const column = Math.floor(x);
  const row = Math.floor(y);
  for (let corner = 0; corner < 4; corner++) {
    const across = corner & 1;
    const down = corner >> 1;
    const weight = (across ? x - column : 1 - x + column) * (down ? y - row : 1 - y + row);
    let fromX = column + across;
    let fromY = row + down;
    if (fromX < 0 || fromY < 0 || fromX >= width || fromY >= height) {
      if (outside === 'black') continue;
      fromX = Math.min(width - 1, Math.max(0, fromX));
      fromY = Math.min(height - 1, Math.max(0, fromY));
    }
    const from = (fromY * width + fromX) * 4;
    for (let channel = 0; channel < 3; channel++) {
      out[to + channel] =
        (out[to + channel] as number) + (weight * (data[from + channel] as number)) / 255;
    }
  }
}
