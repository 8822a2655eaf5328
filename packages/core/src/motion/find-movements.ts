import { quantile } from '../head/unknown/quantile.ts';
import { stepLengths, measureChannels, samplePoints, middleOfPath, smooth } from './channels.ts';
import { windowMs, windowSamples } from './describe-movement.ts';
import { type KeypointClip, type MotionLayout, type TimeSpan, partOf } from './keypoint-clip.ts';
import type { MovementFrame } from '../contracts/modality.ts';

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

/** How far the windows of augmentations lie before and behind an example's own, milliseconds. */
const movedMs = 0.2 * windowMs;

/**
 * The window of an example: its middle is where half of the movement's path is made.
 *
 * @param span when the movement goes on; default: the whole clip.
 * @returns two seconds, which may begin before the clip and end after it.
 */
export function movementWindow(
  clip: KeypointClip,
  layout: MotionLayout,
  span: TimeSpan = { fromMs: clip.at[0] ?? 0, toMs: clip.at.at(-1) ?? 0 },
): TimeSpan {
  const { fromMs, toMs } = span;
  const lengthMs = toMs - fromMs;
  const count = Math.max(2, Math.round((lengthMs / windowMs) * windowSamples));
  const channels = measureChannels(samplePoints(clip, layout.pointCount, span, count), layout);
  const place = (channels && middleOfPath(smooth(channels))) ?? (count - 1) / 2;
  const middleMs = fromMs + ((place + 0.5) / count) * lengthMs;
  return { fromMs: middleMs - windowMs / 2, toMs: middleMs + windowMs / 2 };
}

/** The windows of an example's augmentations: one earlier, one later. A live window seldom has the movement in its middle. */
export function movedWindows({ fromMs, toMs }: TimeSpan): [TimeSpan, TimeSpan] {
  const moved = (byMs: number) => ({ fromMs: fromMs + byMs, toMs: toMs + byMs });
  return [moved(-movedMs), moved(movedMs)];
}

/** The frames of the movements in a recording, in order of time; none where nobody is seen. */
export function cutRecording(recording: KeypointClip, layout: MotionLayout): MovementFrame[] {
  return findMovements(recording, layout).map((span) => {
    const window = movementWindow(recording, layout, span);
    // As much as its augmentations need.
    const [earlier, later] = movedWindows(window);
    const kept = { fromMs: earlier.fromMs, toMs: later.toMs };
    return { ...partOf(recording, layout.pointCount, kept), window };
  });
}
