import type { Benchmark } from '../benchmark.ts';
import { headAccuracy } from './head-accuracy.ts';
import { imageAccuracy } from './image-accuracy.ts';

/** Every benchmark by the name that the command takes. */
export const benchmarks: Readonly<Record<string, Benchmark>> = {
  'head-accuracy': headAccuracy,
  'image-accuracy': imageAccuracy,
};
