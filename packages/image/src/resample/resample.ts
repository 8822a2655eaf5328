import { cubicTaps } from './cubic-taps.ts';
import { resampleJs } from './resample-js.ts';
import { createWasmResample } from './resample-wasm.ts';
import type { Brightness, Resample, Resizing, SquarePixels } from './resizing.ts';

let chosen: Resample | undefined;
let last: Omit<Resizing, keyof Brightness> | undefined;

/**
 * Resizes a square by antialiased cubic convolution: what Pillow calls `BICUBIC`. Done by hand because
 * browsers' own resizing differs from one to the next, and features must not.
 *
 * @param rgba `side x side` pixels of four bytes; alpha is ignored.
 * @returns `size x size` pixels of three values; 0..255 by default.
 */
export function resample(
  rgba: Uint8ClampedArray,
  side: number,
  size: number,
  { zero, unit }: Brightness = { zero: 0, unit: 1 },
): SquarePixels {
  if (last?.side !== side || last.size !== size) last = { side, size, taps: cubicTaps(side, size) };
  chosen ??= chooseResample();
  return chosen(rgba, { ...last, zero, unit });
}

/** WebAssembly SIMD if the browser and the page's policy allow it, else plain JavaScript. */
function chooseResample(): Resample {
  if (typeof WebAssembly === 'undefined') return resampleJs;
  try {
    return createWasmResample();
  } catch (error) {
    // Refused by the page's policy, or no SIMD: the twin gives the same results, only later.
    if (error instanceof WebAssembly.CompileError) return resampleJs;
    throw error;
  }
}
