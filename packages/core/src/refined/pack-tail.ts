import { joinBytes } from '../bytes/bytes.ts';
import type { Tail, TailLayer } from '../contracts/extractor.ts';
import { TlError } from '../errors.ts';
import { fromLittleEndian, toLittleEndian } from '../files/little-endian.ts';
import { isUsable } from '../head/usable-features.ts';

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

/**
 * The weights of a tail that were tuned, as they are stored: for each pointwise layer the steps and the biases (32 bits),
 * then the zeros and the levels of its kernel (8 bits). About 1 MB for `efficientnet-lite0`.
 */
export function packTail(tail: Tail): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  for (const layer of tail.layers) {
    if (layer.kind !== 'pointwise') continue;
    const { steps, zeros, levels } = levelsOfKernel(layer.kernel, layer.units);
    parts.push(toLittleEndian(steps), toLittleEndian(layer.bias), zeros, levels);
  }
  return joinBytes(parts);
}

/**
 * A tail with the weights that `packTail` has written.
 *
 * @param shipped the tail with the weights that ship: its other layers stay.
 * @throws {TlError} `model-corrupt` if these are not the weights of such a tail.
 */
export function unpackTail(shipped: Tail, bytes: Uint8Array): Tail {
  let offset = 0;
  const take = (count: number) => bytes.subarray(offset, (offset += count));
  const floats = (count: number) => fromLittleEndian(take(4 * count));
  const expected = shipped.layers.reduce((sum, layer) => sum + packedSize(layer), 0);
  if (bytes.length !== expected) throw damaged();
  const layers = shipped.layers.map((layer): TailLayer => {
    if (layer.kind !== 'pointwise') return layer;
    const { inputs, units } = layer;
    const [steps, bias] = [floats(units), floats(units)];
    if (!isUsable(steps) || !isUsable(bias)) throw damaged();
    return {
      ...layer,
      kernel: kernelOfLevels({ steps, zeros: take(units), levels: take(inputs * units) }),
      bias,
    };
  });
  return { ...shipped, layers };
}

function packedSize(layer: TailLayer): number {
  return layer.kind === 'pointwise' ? (4 + 4 + 1 + layer.inputs) * layer.units : 0;
}

function damaged(): TlError {
  return new TlError(
    'model-corrupt',
    'The refined layers of this model are damaged. Use another copy of its file.',
  );
}
