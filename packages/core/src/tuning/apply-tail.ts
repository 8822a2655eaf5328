import type { Tail } from '../contracts/tail.ts';
import { createTuningKernels } from './kernels/create-tuning-kernels.ts';
import type { TailMaps } from './maps.ts';
import { featuresOfTail } from './tune-tail.ts';

/**
 * The features that a tail makes of the maps of some pictures, `height x width x channels` each.
 *
 * @returns `maps.length x features`, row-major.
 */
export async function applyTail(tail: Tail, maps: readonly TailMaps[]): Promise<Float32Array> {
  const pace = { turn: async () => {} };
  return (await featuresOfTail(createTuningKernels(), tail, maps, pace)).features;
}
