import { quantile } from '../head/unknown/quantile.ts';
import { stepLengths } from './active-span.ts';
import { measureChannels } from './channels.ts';
import { windowMs } from './describe-movement.ts';
import type { KeypointClip, MotionLayout, TimeSpan } from './keypoint-clip.ts';
import { samplePoints } from './sample-points.ts';

const samplesPerSecond = 16;
const stepMs = 1000 / samplesPerSecond;

/** Steps at these quantiles are rest, and the movements at their fastest. */
const restQuantile = 0.15;
const fastQuantile = 0.95;
/** What is faster than rest by this share of the difference between the two is a movement. */
const leastEnergy = 0.25;
/** Where the fastest steps are not this many times as long as those at rest, a recording can't be cut at its rests. */
const leastContrast = 2.5;
/** A shorter rest is the turning point of a movement, such as of a wave. */
const shortestRestMs = 450;
/** What is shorter is a flaw of the keypoints. */
const shortestMovementMs = 250;
/** Of the longest path of a recording's movements: what is shorter is on the way from one to the next. */
const leastPath = 0.25;
/** What goes on for longer, such as walking, is cut into windows. */
const longestMovementMs = 4000;

/** Samples `from` to `to` in which something moves. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the movements of a recording by their own energy: how far the keypoints go in a sixteenth of a second, against
 * the rests between the movements. What goes on for longer than four seconds is cut into parts of about two. So is
 * a recording without rests: of walking, or of standing still.
 *
 * Measured: docs/benchmarks.md, movements.
 *
 * @returns in order of time; none where nobody is seen.
 */
export function findMovements(clip: KeypointClip, layout: MotionLayout): TimeSpan[] {
  const fromMs = clip.at[0] ?? 0;
  const toMs = clip.at.at(-1) ?? 0;
  const count = Math.max(2, Math.round((toMs - fromMs) / stepMs));
  const points = samplePoints(clip, layout.pointCount, { fromMs, toMs }, count);
  const channels = clip.at.length > 0 ? measureChannels(points, layout) : null;
  if (!channels) return [];
  const runs = runsOf(withoutJumps(stepLengths(channels)));
  const timeOf = (sample: number) => fromMs + (sample + 0.5) * stepMs;
  const spans = runs
    ? runs.map(({ from, to }) => ({ fromMs: timeOf(from), toMs: timeOf(to) }))
    : [{ fromMs, toMs }];
  return spans.flatMap(cutLongOnes);
}

/** Each step as the median of the five around it: a keypoint that jumps once is no movement. */
function withoutJumps(steps: readonly number[]): number[] {
  return steps.map((_, i) => quantile(steps.slice(Math.max(0, i - 2), i + 3), 0.5));
}

/** Null where there are no rests. */
function runsOf(steps: readonly number[]): Run[] | null {
  const rest = quantile(steps, restQuantile);
  const fast = quantile(steps, fastQuantile);
  if (fast < leastContrast * rest || fast === 0) return null;
  const threshold = rest + leastEnergy * (fast - rest);
  const runs: Run[] = [];
  for (const [from, step] of steps.entries()) {
    if (step < threshold) continue;
    const last = runs.at(-1);
    if (last && (from - last.to) * stepMs < shortestRestMs) {
      runs[runs.length - 1] = { from: last.from, to: from + 1 };
    } else runs.push({ from, to: from + 1 });
  }
  const pathOf = ({ from, to }: Run) =>
    steps.slice(from, to).reduce((sum, step) => sum + step - rest, 0);
  const longest = Math.max(...runs.map(pathOf));
  return runs.filter(
    (run) =>
      (run.to - run.from) * stepMs >= shortestMovementMs && pathOf(run) >= leastPath * longest,
  );
}

function cutLongOnes({ fromMs, toMs }: TimeSpan): TimeSpan[] {
  const lengthMs = toMs - fromMs;
  if (lengthMs <= longestMovementMs) return [{ fromMs, toMs }];
  const count = Math.floor(lengthMs / windowMs);
  const timeOf = (part: number) => fromMs + (part * lengthMs) / count;
  return Array.from({ length: count }, (_, part) => ({
    fromMs: timeOf(part),
    toMs: timeOf(part + 1),
  }));
}
