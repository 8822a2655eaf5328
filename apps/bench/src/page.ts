import type { Benchmark, BenchmarkResult, RunOptions } from './benchmark.ts';
import { background } from './benchmarks/background.ts';
import { calibration } from './benchmarks/calibration.ts';
import { expectedAccuracy } from './benchmarks/expected-accuracy.ts';
import { extending } from './benchmarks/extending.ts';
import { firstTake } from './benchmarks/first-take.ts';
import { handAccuracy, handAgreement, handTime } from './benchmarks/hand.ts';
import { headAccuracy, headTime } from './benchmarks/head.ts';
import { imageAccuracy, imageTime, quantization } from './benchmarks/image.ts';
import { motionAccuracy } from './movements/accuracy-benchmark.ts';
import { motionFilm } from './movements/film-benchmark.ts';
import { motionStreams } from './movements/streams-benchmark.ts';
import { page } from './benchmarks/page.ts';
import { poseAccuracy } from './benchmarks/pose-accuracy.ts';
import { poseUnknown } from './benchmarks/pose-unknown.ts';
import { refine } from './benchmarks/refine.ts';
import { soundAccuracy, soundTime } from './benchmarks/sound.ts';
import { soundOnsets } from './benchmarks/sound-onsets.ts';
import { soundUnknown } from './benchmarks/sound-unknown.ts';
import { unknown } from './benchmarks/unknown.ts';

/** Every benchmark by the name that the command takes. */
export const benchmarks: Readonly<Record<string, Benchmark>> = {
  'head-time': headTime,
  background,
  'hand-accuracy': handAccuracy,
  'hand-agreement': handAgreement,
  'hand-time': handTime,
  'head-accuracy': headAccuracy,
  'pose-accuracy': poseAccuracy,
  'pose-unknown': poseUnknown,
  'motion-accuracy': motionAccuracy,
  'motion-streams': motionStreams,
  'motion-film': motionFilm,
  'image-accuracy': imageAccuracy,
  'image-time': imageTime,
  'sound-accuracy': soundAccuracy,
  'sound-onsets': soundOnsets,
  'sound-time': soundTime,
  'sound-unknown': soundUnknown,
  quantization,
  unknown,
  'first-take': firstTake,
  extending,
  refine,
  'expected-accuracy': expectedAccuracy,
  calibration,
  page,
};

declare global {
  interface Window {
    /** Called by the command that drives this page. */
    runBenchmark(name: string, options: RunOptions): Promise<BenchmarkResult>;
  }
}

window.runBenchmark = (name, options) => {
  const run = benchmarks[name];
  if (!run) throw new Error(`There is no benchmark "${name}".`);
  return run(options);
};
