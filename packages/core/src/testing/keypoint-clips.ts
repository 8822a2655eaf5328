import type { KeypointClip, MotionLayout } from '../motion/keypoint-clip.ts';
import { seededRandom } from '../head/seeded-random.ts';

/** A body of three points: two that stay, one unit apart, and one that moves around the first. */
export const tinyLayout: MotionLayout = {
  pointCount: 3,
  origin: [0],
  unit: { from: [0], to: [1], factor: 1 },
  needs: [0, 1, 2],
  trail: [2],
  mirrored: [0, 1, 2],
  channels: [{ of: [2], from: [0] }],
};

/** Pixels of a unit. */
const unit = 100;

/** Where the moving point is, in units, at a time in seconds. */
export type Path = (seconds: number) => readonly [x: number, y: number];

/**
 * Records the tiny body.
 *
 * @param noise of the moving point, in units.
 */
export function recordPath(
  path: Path,
  seconds: number,
  { framesPerSecond = 15, noise = 0 }: { framesPerSecond?: number; noise?: number } = {},
): KeypointClip {
  const random = seededRandom(4);
  const count = Math.round(seconds * framesPerSecond) + 1;
  const points = new Float32Array(count * 9);
  const at = Float64Array.from({ length: count }, (_, frame) => (1000 * frame) / framesPerSecond);
  at.forEach((time, frame) => {
    const [x, y] = path(time / 1000).map((value) => value + noise * (2 * random() - 1)) as [
      number,
      number,
    ];
    points.set([200, 300, 1, 200, 300 - unit, 1, 200 + unit * x, 300 + unit * y, 1], frame * 9);
  });
  return { points, at };
}

/** A swing to the side and back that begins at `start` and lasts `length` seconds. */
export function swing(start: number, length: number): Path {
  return (seconds) => {
    const progress = Math.min(1, Math.max(0, (seconds - start) / length));
    return [1 - Math.cos(2 * Math.PI * progress), 0.2];
  };
}

/** All of the paths, one after the other. */
export function sumOfPaths(...paths: readonly Path[]): Path {
  return (seconds) => {
    const places = paths.map((path) => path(seconds));
    return [places.reduce((sum, [x]) => sum + x, 0), places.reduce((sum, [, y]) => sum + y, 0)];
  };
}
