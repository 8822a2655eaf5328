import type { KeypointClip, TimeSpan } from './keypoint-clip.ts';

/** The frames of a span, and one before and behind it: what is between two frames is known from both. */
export function partOf(
  { points, at }: KeypointClip,
  pointCount: number,
  { fromMs, toMs }: TimeSpan,
): KeypointClip {
  const width = pointCount * 3;
  const from = Math.max(
    0,
    at.findLastIndex((time) => time <= fromMs),
  );
  const after = at.findIndex((time) => time >= toMs);
  const end = after < 0 ? at.length : after + 1;
  return { points: points.slice(from * width, end * width), at: at.slice(from, end) };
}
