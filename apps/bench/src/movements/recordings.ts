import type { KeypointClip, MotionLayout } from '@tl-elements/core/motion';
import { handLayout } from '@tl-elements/hand/movements';
import { bodyLayout } from '@tl-elements/pose/movements';

/** The frames of a clip: x, y, score of each point. */
export function framesOf({ points, at }: KeypointClip): Float32Array[] {
  const width = points.length / at.length;
  return Array.from(at, (_, frame) => points.subarray(frame * width, (frame + 1) * width));
}

/** Of a body: from the middle of the shoulders to that of the hips, pixels. */
export function trunkOf(posture: Float32Array): number {
  const middle = (a: number, b: number, axis: number) =>
    (posture[3 * a + axis]! + posture[3 * b + axis]!) / 2;
  return Math.hypot(middle(5, 6, 0) - middle(11, 12, 0), middle(5, 6, 1) - middle(11, 12, 1));
}

// What may differ between teaching and trying: how fast, how far away, how many frames a second.

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

/** One movement of the data folder. */
export interface Recording {
  readonly label: string;
  /** 0 where nobody knows. */
  readonly person: number;
  /** From 1; of `clips.json`, the place among those of its label. */
  readonly take: number;
  readonly clip: KeypointClip;
}

/** The kinds of recordings there are. */
export type SetName = 'body' | 'hand' | 'two hands';

/**
 * Two hands, which the product does not have: the origin is the mean of both, the unit their root mean square distance
 * from it.
 */
const twoHandsLayout: MotionLayout = {
  pointCount: 2,
  origin: [0, 1],
  unit: 'spread',
  channels: [
    { of: [0, 1], from: null },
    { of: [0], from: [0, 1] },
    { of: [1], from: [0, 1] },
  ],
  needs: [0, 1],
  trail: [0, 1],
  mirrored: [1, 0],
};

/** Of the points of COCO, those that `body.json` has: no eyes, no ears. */
export const bodyPoints = [0, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16] as const;

/** Where the recordings are, and which of the layout's points they have. */
const files: Readonly<
  Record<SetName, { file: string; layout: MotionLayout; places: readonly number[] }>
> = {
  body: { file: 'body.json', layout: bodyLayout, places: bodyPoints },
  hand: { file: 'hand.json', layout: handLayout, places: [...Array(21).keys()] },
  'two hands': { file: 'clips.json', layout: twoHandsLayout, places: [0, 1] },
};

/** As the files have it. */
interface RecordingFile {
  readonly fps: number;
  readonly clips: readonly {
    readonly label: string;
    readonly person?: number;
    readonly take?: number;
    /** x, y of each point by turns, frame by frame. */
    readonly points: readonly (readonly number[])[];
  }[];
}

/** A set of recordings, and what describes them. */
export interface RecordingSet {
  readonly name: SetName;
  readonly layout: MotionLayout;
  readonly recordings: readonly Recording[];
}

/** The recordings of the data folder. */
export async function loadRecordings(name: SetName): Promise<RecordingSet> {
  const { file, layout, places } = files[name];
  const response = await fetch(`/data/motion/${file}`);
  if (!response.ok) throw new Error(`The data folder has no motion/${file}.`);
  const content = (await response.json()) as RecordingFile;
  return { name, layout, recordings: readRecordings(content, layout, places) };
}

/** The recordings of a file; points that it does not have are missing, with a score of 0. */
export function readRecordings(
  { fps, clips }: RecordingFile,
  { pointCount }: MotionLayout,
  places: readonly number[],
): Recording[] {
  const seen = new Map<string, number>();
  return clips.map(({ label, person = 0, take, points }) => {
    const number = (seen.get(label) ?? 0) + 1;
    seen.set(label, number);
    const values = new Float32Array(points.length * pointCount * 3);
    points.forEach((frame, index) => {
      places.forEach((place, i) => {
        const [x, y] = [frame[2 * i] as number, frame[2 * i + 1] as number];
        values.set([x, y, 1], (index * pointCount + place) * 3);
      });
    });
    const at = Float64Array.from(points, (_, index) => (index * 1000) / fps);
    return { label, person, take: take ?? number, clip: { points: values, at } };
  });
}
