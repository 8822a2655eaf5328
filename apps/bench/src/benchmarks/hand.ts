import reference from '../hand-reference.json' with { type: 'json' };
import { asyncDispose } from '@tl-elements/core';
import { handLandmarks } from '@tl-elements/hand';
import { atMost, type Benchmark, atLeast } from '../benchmark.ts';
import { loadHands, handFeaturesOf, type HandPipelineName } from '../hand-features.ts';
import { pictureAt } from '../picture-features.ts';
import { median, quantile, meanOf } from '../statistics.ts';
import { percent, peerHeadOn } from '../comparison.ts';
import {
  balancedAccuracyOf,
  nextTakeTrials,
  otherPlaceTrials,
  type HandTrial,
  type LearnAndAnswer,
} from '../hand-protocol.ts';
import { answersOfOurHead } from '../our-head.ts';
import { Peer } from '../peer/peer.ts';

const FRAMES = 60;
const WARM_UP = 8;

/** The two networks, each with a manifest of its own. */
const networks = ['palm-detector', 'landmarks'] as const;

/** How long a camera frame takes to the features of a hand, and how much is downloaded. */
export const handTime: Benchmark = async () => {
  const { signal } = new AbortController();
  const { pictures } = await loadHands();
  const extractor = await handLandmarks.load({
    weights: new URL('/weights/', location.href),
    signal,
  });
  const step = Math.floor(pictures.length / FRAMES);
  const urls = pictures.flatMap(({ url }, index) => (index % step === 0 ? [url] : []));
  const times = { found: [] as number[], nothing: [] as number[] };
  for (const [index, url] of [...urls.slice(0, WARM_UP), ...urls].entries()) {
    const bitmap = await pictureAt(url);
    const startedAt = performance.now();
    const extraction = await extractor.extract({ bitmap, at: 0 }, signal);
    if (index >= WARM_UP)
      times[extraction ? 'found' : 'nothing'].push(performance.now() - startedAt);
  }
  await extractor[asyncDispose]();
  const rows = Object.entries(times).map(([name, own]) => [
    name === 'found' ? 'a hand' : 'no hand found',
    String(own.length),
    ...(own.length > 0 ? [Math.min(...own), median(own), quantile(own, 0.9)] : []).map((time) =>
      time.toFixed(1),
    ),
  ]);
  const bytes = await downloadedBytes();
  return {
    title: 'Hand signs: time and download',
    method:
      'From a decoded frame of 640 × 480 on the page to its features on the page. The extractor ' +
      'is in its own worker. The best time shows what the machine can do when nothing else runs ' +
      'on it.',
    tables: [
      {
        caption: 'Milliseconds a frame',
        columns: ['frames with', 'count', 'best', 'median', '90th percentile'],
        rows,
      },
    ],
    floors: [
      atMost('best time a frame with a hand', Math.min(...times.found), 80, ' ms'),
      atMost('download of the weights', bytes / 1e6, 4, ' MB'),
    ],
  };
};

async function downloadedBytes(): Promise<number> {
  const manifests = networks.map(async (name) => {
    const response = await fetch(`/weights/hand-landmarks/1/${name}/manifest.json`);
    return (await response.json()) as { readonly files: readonly { readonly bytes: number }[] };
  });
  const files = (await Promise.all(manifests)).flatMap((manifest) => manifest.files);
  return files.reduce((sum, file) => sum + file.bytes, 0);
}

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

/** Floors in per cent, by what is tried. */
const floors = { 'next take': 86, 'other place': 87 } as const;

/** Signs of one hand, whole products: extractor and head. */
export const handAccuracy: Benchmark = async ({ seeds }) => {
  const recordings = await loadHands();
  const { pictures } = recordings;
  const peer = await Peer.start();
  const theirs: LearnAndAnswer = (train, test, seed) =>
    peerHeadOn('Teachable Machine', peer).answer(train, test, seed);
  const contenders: readonly { name: string; pipeline: HandPipelineName; learn: LearnAndAnswer }[] =
    [
      { name: 'Teachable Machine', pipeline: 'Teachable Machine', learn: theirs },
      { name: 'our pictures', pipeline: 'efficientnet-lite0', learn: answersOfOurHead },
      { name: 'our hands', pipeline: 'hand-landmarks', learn: answersOfOurHead },
    ];
  const tasks: readonly { name: keyof typeof floors; trials: readonly HandTrial[] }[] = [
    { name: 'next take', trials: nextTakeTrials(pictures) },
    { name: 'other place', trials: otherPlaceTrials(pictures) },
  ];
  const rows: string[][] = [];
  const met = [];
  try {
    for (const { name, pipeline, learn } of contenders) {
      const features = await handFeaturesOf(pipeline, recordings);
      // Our head gives the same result for every seed; theirs starts from random weights.
      const draws = learn === theirs ? seeds : 1;
      const row = [name];
      for (const task of tasks) {
        const accuracies: number[] = [];
        for (const trial of task.trials) {
          const own: number[] = [];
          for (let seed = 0; seed < draws; seed++) {
            own.push(await balancedAccuracyOf(trial, pictures, features, learn, seed));
          }
          accuracies.push(meanOf(own));
        }
        const mean = meanOf(accuracies);
        row.push(percent(mean), accuracies.map(percent).join(' '));
        if (pipeline === 'hand-landmarks') {
          met.push(atLeast(`${task.name}, balanced accuracy`, 100 * mean, floors[task.name], ' %'));
        }
      }
      const found = features.filter((row) => row !== null).length;
      rows.push([...row, percent(found / features.length)]);
    }
  } finally {
    await peer[asyncDispose]();
  }
  return {
    title: 'Hand signs: accuracy',
    method:
      'Recordings of one hand that shows 0 to 5 fingers in four places. Next take: trained with ' +
      'the first take of each label in a place, tested on the later ones. Other place: labels 0 ' +
      'to 4, trained with one place, tested on the others. A hand that is not found counts as ' +
      'wrong. Balanced accuracy, mean over the places; chance is 17 to 20 %.',
    tables: [
      {
        caption: 'Balanced accuracy in %',
        columns: ['', 'next take', 'by place', 'other place', 'by place', 'found'],
        rows,
      },
    ],
    floors: met,
  };
};
