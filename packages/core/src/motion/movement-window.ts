import { middleOfPath } from './active-span.ts';
import { measureChannels, smooth } from './channels.ts';
import { windowMs, windowSamples } from './describe-movement.ts';
import type { KeypointClip, MotionLayout, TimeSpan } from './keypoint-clip.ts';
import { samplePoints } from './sample-points.ts';

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
