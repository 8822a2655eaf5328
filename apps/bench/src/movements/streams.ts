// Recordings put one behind the other, with rests between them: what a camera sees for some minutes.
import type { KeypointClip } from '@tl-elements/core/motion';
import { normal } from '../seeded-random.ts';
import { framesOf, trunkOf } from './recordings.ts';
import type { Recording } from './recordings.ts';

const frameMs = 1000 / 15;
/** Of the length of the trunk. */
const noise = 0.01;

/** A movement in a stream; milliseconds. */
interface StreamedMovement {
  readonly label: string;
  readonly fromMs: number;
  readonly toMs: number;
}

/** A stretch of time in which movements are made. */
export interface MovementStream {
  readonly clip: KeypointClip;
  readonly movements: readonly StreamedMovement[];
}

/** How a stream is put together. */
export interface StreamSettings {
  readonly random: () => number;
  /** How long the rest behind each movement is. */
  readonly restMs: () => number;
  /** How long it takes from the last posture of a movement to the first of the next; 0: a jump. */
  readonly changeMs: number;
  /** How much longer the last rest is; default 0. */
  readonly lastRestMs?: number;
}

/**
 * Puts recordings of bodies one behind the other. Before the first and behind each is a rest: its first or last
 * posture, with noise of one per cent of the trunk in every frame.
 */
export function streamOf(
  recordings: readonly Recording[],
  { random, restMs, changeMs, lastRestMs = 0 }: StreamSettings,
): MovementStream {
  const frames: Float32Array[] = [];
  const movements: StreamedMovement[] = [];
  const rest = (posture: Float32Array, next: Float32Array, moreMs = 0) => {
    const count = Math.round((restMs() + moreMs) / frameMs);
    const changing = Math.round(changeMs / frameMs);
    const deviation = noise * trunkOf(posture);
    for (let i = 1; i <= count; i++) {
      const share = Math.max(0, i - (count - changing)) / (changing + 1);
      frames.push(
        posture.map((value, j) =>
          j % 3 === 2 ? value : value + share * (next[j]! - value) + deviation * normal(random),
        ),
      );
    }
  };
  recordings.forEach(({ label, clip }, index) => {
    const own = framesOf(clip);
    if (index === 0) rest(own[0]!, own[0]!);
    const fromMs = frames.length * frameMs;
    frames.push(...own);
    movements.push({ label, fromMs, toMs: (frames.length - 1) * frameMs });
    const after = recordings[index + 1];
    const last = own.at(-1)!;
    if (after) rest(last, framesOf(after.clip)[0]!);
    else rest(last, last, lastRestMs);
  });
  return { clip: joined(frames), movements };
}

function joined(frames: readonly Float32Array[]): KeypointClip {
  const width = frames[0]?.length ?? 0;
  const points = new Float32Array(frames.length * width);
  frames.forEach((frame, index) => points.set(frame, index * width));
  return { points, at: Float64Array.from(frames, (_, index) => index * frameMs) };
}
