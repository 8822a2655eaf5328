import { activeSpan, stepLengths } from './active-span.ts';
import { measureChannels, smooth } from './channels.ts';
import { partOf } from './clip-part.ts';
import { describeChannels, numbersPerChannel } from './describe-channels.ts';
import type { KeypointClip, MotionLayout, TimeSpan } from './keypoint-clip.ts';
import { samplePoints } from './sample-points.ts';
import { speedFeature } from './speed-gate.ts';

/** How long a window is, milliseconds. */
export const windowMs = 2000;

/** Samples in a window. */
export const windowSamples = 32;

/** So many steps in a row tell how fast a movement is at its fastest: a third of a second. */
const fastestSteps = 5;

/** What a window of keypoints says of the movement in it. */
export interface DescribedMovement {
  /** `motionDim(layout)` numbers. */
  readonly features: Float32Array;
  /** Where the movement begins and ends: between these times it makes nine tenths of its path. */
  readonly active: TimeSpan;
  /** How fast it is around each sample of that time, as the column of speed has it. */
  readonly speeds: readonly number[];
}

/** Length of the features of a layout's movements: those of the channels, and the speed. */
export function motionDim({ channels }: MotionLayout): number {
  return numbersPerChannel * channels.length + 1;
}

/** The column of the features that says how fast a movement is at its fastest (`speedFeature`). */
export function speedColumnOf(layout: MotionLayout): number {
  return motionDim(layout) - 1;
}

/**
 * Describes the movement in a window of a clip. Where the clip ends, the last posture is held, and the first one
 * before it begins. Only the frames in the window and those next to it count: a live stream has no others, and a
 * stored clip, which has some more, must give the same features.
 *
 * @param window two seconds; default: the last two of the clip.
 * @returns null where nobody is seen in the window.
 */
export function describeMovement(
  clip: KeypointClip,
  layout: MotionLayout,
  window: TimeSpan = lastWindow(clip),
): DescribedMovement | null {
  const { fromMs, toMs } = window;
  const seen = partOf(clip, layout.pointCount, window);
  const points = samplePoints(seen, layout.pointCount, window, windowSamples);
  const measured = measureChannels(points, layout);
  if (!measured) return null;
  const channels = smooth(measured);
  const span = activeSpan(channels);
  const timeOf = (place: number) => fromMs + ((place + 0.5) / windowSamples) * (toMs - fromMs);
  const steps = stepLengths(channels);
  return {
    features: Float32Array.of(...describeChannels(channels, span), speedFeature(fastest(steps))),
    speeds: speedsAround(steps).slice(Math.floor(span.from), Math.ceil(span.to)).map(speedFeature),
    active: { fromMs: timeOf(span.from), toMs: timeOf(span.to) },
  };
}

function lastWindow({ at }: KeypointClip): TimeSpan {
  const toMs = at.at(-1) ?? 0;
  return { fromMs: toMs - windowMs, toMs };
}

function fastest(steps: readonly number[]): number {
  const means = steps.slice(fastestSteps - 1).map((_, first) => {
    return (
      steps.slice(first, first + fastestSteps).reduce((sum, step) => sum + step, 0) / fastestSteps
    );
  });
  return Math.max(...means);
}

/** The mean of the five steps around each, fewer at the ends. */
function speedsAround(steps: readonly number[]): number[] {
  const half = (fastestSteps - 1) / 2;
  return steps.map((_, i) => {
    const around = steps.slice(Math.max(0, i - half), i + half + 1);
    return around.reduce((sum, step) => sum + step, 0) / around.length;
  });
}
