import type { TuningSet } from '../contracts/tuning.ts';
import { createProcessorKernels } from './kernels/processor-kernels.ts';
import {
  GraphicsLostError,
  requestGraphics,
  createGraphicsKernels,
} from './kernels/graphics-kernels.ts';
import type { TuningKernels } from './kernels/tuning-kernels.ts';
import { joinMaps, TailNetwork } from './tail-network.ts';

/** What both may differ by, as a part of the largest value: 32-bit floats that are added up in another order. */
const tolerance = 1e-3;

/**
 * The kernels for a set: on the graphics processor if there is one that is faster than the processor with the first pictures of
 * the set, and finds the same.
 */
export async function chooseKernels(
  set: TuningSet,
  request: () => Promise<GPUDevice | null> = requestGraphics,
): Promise<TuningKernels> {
  const processor = createProcessorKernels();
  const device = await request();
  if (!device) return processor;
  try {
    const graphics = await createGraphicsKernels(device);
    // The first time, shaders are made ready.
    await rehearse(graphics, set);
    const there = await rehearse(graphics, set);
    const here = await rehearse(processor, set);
    if (isBetter(there, here)) return graphics;
  } catch (error) {
    if (!(error instanceof GraphicsLostError)) throw error;
  }
  device.destroy();
  return processor;
}

/** What a batch takes, and what is found. */
export interface Rehearsal {
  /** Milliseconds for each picture. */
  readonly ms: number;
  /** The features of the first picture, and the gradients of their sum. */
  readonly values: readonly Float32Array[];
}

/** Whether `one` is faster, and finds the same. */
export function isBetter(one: Rehearsal, other: Rehearsal): boolean {
  return one.ms < other.ms && one.values.every((values, i) => agree(values, other.values[i]!));
}

/** Whether both are the same but for how they were rounded. */
function agree(ones: Float32Array, others: Float32Array): boolean {
  const largest = others.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return ones.every((value, i) => Math.abs(value - others[i]!) <= tolerance * largest);
}

async function rehearse(kernels: TuningKernels, { tail, maps }: TuningSet): Promise<Rehearsal> {
  const mark = kernels.mark();
  const count = Math.min(kernels.picturesAtATime, maps.length);
  const network = new TailNetwork(kernels, tail, count);
  const pictures = joinMaps(tail, maps.slice(0, count), () => false);
  const startedAt = performance.now();
  const features = await network.forward(count, pictures);
  const gradient = new Float32Array(features.length).fill(1, 0, network.dim);
  network.backward(count, gradient);
  const values = [features.subarray(0, network.dim), ...(await network.readGradients())];
  const ms = (performance.now() - startedAt) / count;
  kernels.release(mark);
  return { ms, values };
}
