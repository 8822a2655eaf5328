import type { Tail, TailLayer } from '../contracts/tail.ts';

/** A kernel as whole numbers: value = step x (level - zero), with a step and a zero for each unit. */
export interface KernelLevels {
  readonly steps: Float32Array;
  readonly zeros: Uint8Array;
  /** In the order of the kernel. */
  readonly levels: Uint8Array;
}

const largestLevel = 255;

/** The nearest kernel of 8-bit levels; zero stays zero. */
export function levelsOfKernel(kernel: Float32Array, units: number): KernelLevels {
  const low = new Float64Array(units);
  const high = new Float64Array(units);
  kernel.forEach((value, i) => {
    low[i % units] = Math.min(low[i % units]!, value);
    high[i % units] = Math.max(high[i % units]!, value);
  });
  const steps = Float32Array.from(low, (least, unit) => (high[unit]! - least) / largestLevel || 1);
  const zeros = Uint8Array.from(low, (least, unit) => Math.round(-least / steps[unit]!));
  const levels = Uint8Array.from(kernel, (value, i) => {
    const unit = i % units;
    const level = Math.round(value / steps[unit]!) + zeros[unit]!;
    return Math.min(Math.max(level, 0), largestLevel);
  });
  return { steps, zeros, levels };
}

/** The values of levels. */
export function kernelOfLevels({ steps, zeros, levels }: KernelLevels): Float32Array {
  const units = steps.length;
  return Float32Array.from(levels, (level, i) => steps[i % units]! * (level - zeros[i % units]!));
}

/** The tail with the kernels of its pointwise layers rounded to 8 bits, as they are stored. */
export function roundTail(tail: Tail): Tail {
  const layers = tail.layers.map((layer): TailLayer => {
    if (layer.kind !== 'pointwise') return layer;
    return { ...layer, kernel: kernelOfLevels(levelsOfKernel(layer.kernel, layer.units)) };
  });
  return { ...tail, layers };
}
