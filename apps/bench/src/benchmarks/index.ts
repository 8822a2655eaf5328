import type { Benchmark } from '../benchmark.ts';
import { background } from '../background/background-benchmark.ts';
import { calibration } from './calibration.ts';
import { expectedAccuracy } from '../trust/expected-accuracy-benchmark.ts';
import { extending } from './extending.ts';
import { firstTake } from '../trust/first-take-benchmark.ts';
import { handAccuracy } from './hand-accuracy.ts';
import { handAgreement } from './hand-agreement.ts';
import { handTime } from './hand-time.ts';
import { headAccuracy } from './head-accuracy.ts';
import { headTime } from './head-time.ts';
import { imageAccuracy } from './image-accuracy.ts';
import { imageTime } from './image-time.ts';
import { motionAccuracy } from '../movements/accuracy-benchmark.ts';
import { motionFilm } from '../movements/film-benchmark.ts';
import { motionStreams } from '../movements/streams-benchmark.ts';
import { page } from './page.ts';
import { quantization } from './quantization.ts';
import { poseAccuracy } from './pose-accuracy.ts';
import { poseUnknown } from './pose-unknown.ts';
import { refine } from './refine.ts';
import { soundAccuracy } from './sound-accuracy.ts';
import { soundOnsets } from './sound-onsets.ts';
import { soundTime } from './sound-time.ts';
import { soundUnknown } from './sound-unknown.ts';
import { unknown } from './unknown.ts';

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
