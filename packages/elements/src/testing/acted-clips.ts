import type { MovementFrame } from '@tl-elements/core/base';
import type { Act } from './acting-film.ts';

/** MoveNet's points, in its order. */
const places = [
  'head', 'head', 'head', 'head', 'head', 'left shoulder', 'right shoulder', 'left elbow', 'right elbow',
  'left wrist', 'right wrist', 'left hip', 'right hip', 'left knee', 'right knee', 'left ankle', 'right ankle',
] as const; // oxfmt-ignore

/** A movement as keypoints of a body, with rest before it and after it. */
export function made(act: Act, lengthMs = 1000): MovementFrame {
  const at = Float64Array.from({ length: 40 }, (_, frame) => frame * 66);
  const points = Array.from(at, (time) => {
    const figure = act(Math.min(1, Math.max(0, (time - 700) / lengthMs)));
    return places.flatMap((joint) => [figure[joint][0] * 400, figure[joint][1] * 400, 0.9]);
  });
  return { at, points: Float32Array.from(points.flat()) };
}

/** The same, as somebody before a laptop is seen. */
export function sitting({ at, points }: MovementFrame): MovementFrame {
  return {
    at,
    points: points.map((value, i) => (i % 3 === 2 && Math.floor(i / 3) % 17 >= 11 ? 0.1 : value)),
  };
}
