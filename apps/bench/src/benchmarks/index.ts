import type { Benchmark } from '../benchmark.ts';
import { headAccuracy } from './head-accuracy.ts';
import { headTime } from './head-time.ts';
import { imageAccuracy } from './image-accuracy.ts';

/** Every benchmark by the name that the command takes. */
export const benchmarks: Readonly<Record<string, Benchmark>> = {
  'head-accuracy': headAccuracy,
  'head-time': headTime,
  'image-accuracy': imageAccuracy,
};
