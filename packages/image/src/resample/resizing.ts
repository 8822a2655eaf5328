import type { Taps } from './cubic-taps.ts';

/** A square picture, RGB interleaved, row-major, not rounded. */
export type SquarePixels = Float32Array;

/** From what to what a square is resized. */
export interface Resizing {
  /** Side of the input, in pixels. */
  readonly side: number;
  /** Side of the output, in pixels. */
  readonly size: number;
  /** Of the same side and size. */
  readonly taps: Taps;
  /** The brightness, of 0..255, that becomes 0. */
  readonly zero: number;
  /** How much brighter 1 is than 0. */
  readonly unit: number;
}

/**
 * Resizes a square.
 *
 * @param rgba `side x side` pixels of four bytes; alpha is ignored.
 * @returns `size x size` pixels of three values.
 */
export type Resample = (rgba: Uint8ClampedArray, resizing: Resizing) => SquarePixels;

/** How the values of a picture are counted. */
export type Brightness = Pick<Resizing, 'zero' | 'unit'>;
