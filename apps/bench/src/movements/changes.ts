// What may differ between teaching and trying: how fast, how far away, how many frames a second.
import type { KeypointClip } from '@tl-elements/core/motion';

/** The clip, made so many times as fast. */
export function atSpeed({ points, at }: KeypointClip, factor: number): KeypointClip {
  return { points, at: at.map((time) => time / factor) };
}

/** The clip seen from elsewhere: all of it so many times as large, and rounded to whole pixels, as a network does. */
export function atSize({ points, at }: KeypointClip, factor: number): KeypointClip {
  return {
    points: points.map((value, i) => (i % 3 === 2 ? value : Math.round(factor * value))),
    at,
  };
}

/** The clip as a camera of another rate would have it. Between frames, points move in a straight line. */
export function atRate({ points, at }: KeypointClip, framesPerSecond: number): KeypointClip {
  const width = points.length / at.length;
  const last = at.length - 1;
  const count = Math.max(2, Math.floor(((at[last] as number) / 1000) * framesPerSecond) + 1);
  const times = Float64Array.from(
    { length: count },
    (_, frame) => (1000 * frame) / framesPerSecond,
  );
  const values = new Float32Array(count * width);
  times.forEach((time, frame) => {
    const after = Math.max(
      1,
      at.findIndex((each) => each >= time) === -1 ? last : at.findIndex((each) => each >= time),
    );
    const [from, to] = [at[after - 1] as number, at[after] as number];
    const share = Math.min(1, (time - from) / (to - from));
    for (let j = 0; j < width; j++) {
      const start = points[(after - 1) * width + j] as number;
      const end = points[after * width + j] as number;
      values[frame * width + j] = start + share * (end - start);
    }
  });
  return { points: values, at: times };
}

/** The clip without some of its points. */
export function without({ points, at }: KeypointClip, hidden: readonly number[]): KeypointClip {
  const pointCount = points.length / at.length / 3;
  return {
    points: points.map((value, i) =>
      i % 3 === 2 && hidden.includes(Math.floor(i / 3) % pointCount) ? 0 : value,
    ),
    at,
  };
}
