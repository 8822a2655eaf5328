import { asyncDispose } from '@tl-elements/core';
import { handLandmarks } from '@tl-elements/hand';
import { atLeast, atMost, type Benchmark } from '../benchmark.ts';
import reference from '../hand-reference.json' with { type: 'json' };
import { pictureAt } from '../picture-features.ts';
import { meanOf, median } from '../statistics.ts';

/** Two sets of points that lie closer, as a share of the hand's size, are the same hand. */
const SAME_HAND = 0.25;

/** Our pipeline against MediaPipe's own: do both find the same hand, and the same points? */
export const handAgreement: Benchmark = async () => {
  const { signal } = new AbortController();
  const extractor = await handLandmarks.load({
    weights: new URL('/weights/', location.href),
    signal,
  });
  const distances: number[] = [];
  let theirs = 0;
  for (const { picture, points } of reference.pictures) {
    const bitmap = await pictureAt(`/data/hand/${picture}`);
    const { width, height } = bitmap;
    const extraction = await extractor.extract({ bitmap, at: 0 }, signal);
    if (!points) continue;
    theirs++;
    const keypoints = extraction?.keypoints;
    const distance = keypoints ? distanceOf(keypoints, points, width, height) : Infinity;
    if (distance < SAME_HAND) distances.push(distance);
  }
  await extractor[asyncDispose]();
  const same = (100 * distances.length) / theirs;
  const mean = 100 * meanOf(distances);
  return {
    title: 'Hand signs: agreement with MediaPipe',
    method:
      `${reference.pictures.length} pictures, spread evenly over all recordings, with our ` +
      'pipeline and with MediaPipe 0.10.14 (lite networks, one picture at a time). The distance ' +
      'of a point is a share of the longer side of the box around the reference; mean over the ' +
      '21 points. Ours runs the keypoint network twice, MediaPipe once.',
    tables: [
      {
        caption: 'Hands and points',
        columns: ['found by MediaPipe', 'same hand', 'mean distance', 'median'],
        rows: [
          [
            String(theirs),
            `${distances.length} (${same.toFixed(1)} %)`,
            `${mean.toFixed(2)} %`,
            `${(100 * median(distances)).toFixed(2)} %`,
          ],
        ],
      },
    ],
    floors: [
      atLeast('same hand', same, 95, ' %'),
      atMost("mean distance, of the hand's size", mean, 3, ' %'),
    ],
  };
};

/** Mean distance of points (shares of the picture) as a share of the size of the reference. */
function distanceOf(
  points: Float32Array,
  reference: readonly number[],
  width: number,
  height: number,
): number {
  const pixelsOf = (values: ArrayLike<number>) =>
    Array.from(values, (value, i) => value * (i % 2 === 0 ? width : height));
  const [ours, theirs] = [pixelsOf(points), pixelsOf(reference)];
  const [xs, ys] = [0, 1].map((axis) => theirs.filter((_, i) => i % 2 === axis)) as [
    number[],
    number[],
  ];
  const size = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  const distances = xs.map((x, i) =>
    Math.hypot((ours[2 * i] ?? NaN) - x, (ours[2 * i + 1] ?? NaN) - (ys[i] ?? NaN)),
  );
  return meanOf(distances) / size;
}
