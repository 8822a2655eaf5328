import { asyncDispose, type FeatureExtractor, type LoadProgress } from '@tl-elements/core/base';
import { expect } from 'chai';
// The built package: a worker is started from where the build has put it.
import { handLandmarks } from '@tl-elements/hand';

const weights = new URL('/packages/weights/', location.href);
const fixtures = new URL('/packages/hand/src/fixtures/', location.href);
const { signal } = new AbortController();

/** What MediaPipe finds in the drawn hands; null if it finds none. */
interface Reference {
  readonly hands: readonly {
    readonly picture: string;
    /** x and y, in shares of the picture. */
    readonly points: readonly (readonly number[])[] | null;
  }[];
}

async function readReference(): Promise<Reference> {
  const response = await fetch(new URL('hands-by-mediapipe.json', fixtures));
  return (await response.json()) as Reference;
}

async function frameOf(picture: string): Promise<{ bitmap: ImageBitmap; at: number }> {
  const response = await fetch(new URL(picture, fixtures));
  return { bitmap: await createImageBitmap(await response.blob()), at: 0 };
}

/** Mean distance of two sets of points, as a share of the longer side of the second's box. */
function distanceOf(points: Float32Array, reference: readonly (readonly number[])[]): number {
  const [width, height] = [320, 240];
  const xs = reference.map(([x = NaN]) => x * width);
  const ys = reference.map(([, y = NaN]) => y * height);
  const size = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  const distances = xs.map((x, i) =>
    Math.hypot(
      (points[i * 2] ?? NaN) * width - x,
      (points[i * 2 + 1] ?? NaN) * height - (ys[i] ?? NaN),
    ),
  );
  return distances.reduce((sum, distance) => sum + distance, 0) / distances.length / size;
}

describe('handLandmarks', () => {
  let extractor: FeatureExtractor<'hand'>;
  const progress: LoadProgress[] = [];
  before(async () => {
    const onProgress = (step: LoadProgress) => progress.push(step);
    extractor = await handLandmarks.load({ weights, signal, onProgress });
  });
  after(() => extractor[asyncDispose]());

  it('reports progress that never decreases and ends at 1', () => {
    expect(progress.length).to.be.above(3);
    progress.forEach(({ fraction }, i) => {
      expect(fraction).to.be.within(progress[i - 1]?.fraction ?? 0, 1);
    });
    expect(progress.at(-1)).to.deep.equal({ phase: 'prepare', fraction: 1 });
  });

  it('finds the points that MediaPipe finds, within 3 % of the size of the hand', async () => {
    const { hands } = await readReference();
    expect(hands.map(({ points }) => points !== null)).to.include.members([true, false]);
    for (const { picture, points } of hands) {
      const extraction = await extractor.extract(await frameOf(picture), signal);
      expect(extraction !== null, picture).to.equal(points !== null);
      if (!extraction?.keypoints || !points) continue;
      expect(extraction.features).to.have.length(252);
      expect(distanceOf(extraction.keypoints, points), picture).to.be.below(0.03);
    }
  });

  it('gives the same features in whatever order the frames come', async () => {
    const alone = await extractor.extract(await frameOf('hand-open.png'), signal);
    await extractor.extract(await frameOf('hand-two-fingers.png'), signal);
    expect(await extractor.extract(await frameOf('hand-open.png'), signal)).to.deep.equal(alone);
  });

  it('has bones that connect all points, and no others', () => {
    const joined = new Set(extractor.bones?.flat());
    expect([...joined].sort((a, b) => a - b)).to.deep.equal([...Array(21).keys()]);
  });
});
