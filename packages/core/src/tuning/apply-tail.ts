import type { Tail } from '../contracts/tail.ts';
import { createProcessorKernels } from './kernels/create-processor-kernels.ts';
import type { TailMaps } from './maps.ts';
import { featuresOfTail } from './tune-tail.ts';

/**
 * The features that a tail makes of the maps of some pictures, `height x width x channels` each.
 *
 * @returns `maps.length x features`, row-major.
 */
export async function applyTail(tail: Tail, maps: readonly TailMaps[]): Promise<Float32Array> {
  const pace = { turn: async () => {} };
  return (await featuresOfTail(createProcessorKernels(), tail, maps, pace)).features;
}
