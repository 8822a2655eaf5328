import type { ExtractorPlugin, FeatureExtractor, MovementFrame } from '@tl-elements/core/base';
import {
  defineMovements,
  readKeypoints,
  writeKeypoints,
  windowMs,
  type KeypointClip,
  type MotionLayout,
} from '@tl-elements/core/motion';
import { handLandmarks } from '@tl-elements/hand';
import { handLayout } from '@tl-elements/hand/movements';
import { moveNetLightning } from '@tl-elements/pose';
import { bodyLayout, upperBodyLayout } from '@tl-elements/pose/movements';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';

const { signal } = new AbortController();

type Keypoints = ExtractorPlugin<'pose'> | ExtractorPlugin<'hand'>;

const kinds: readonly (readonly [
  name: string,
  layout: MotionLayout,
  keypoints: Keypoints,
  point: number,
])[] = [
  ['a body', bodyLayout, moveNetLightning, 9],
  ['an upper body', upperBodyLayout, moveNetLightning, 10],
  ['a hand', handLayout, handLandmarks, 8],
];

for (const [name, layout, keypoints, limb] of kinds) {
  describe(`the stored movement of ${name}`, () => {
    const recording = recordingOf(keypoints.info.modality, layout.pointCount);
    let extractor: FeatureExtractor<'movement'>;
    before(async () => {
      extractor = await load(layout, keypoints);
    });

    const recordings: Readonly<Record<string, KeypointClip>> = {
      'with points missing here and there': recording,
      'with a limb that is hidden from a second on': hide(recording, limb, (at) => at > 1000),
      'with a limb that is hidden until the end': hide(recording, limb, (at) => at < 2400),
    };
    for (const [how, clip] of Object.entries(recordings)) {
      it(`has the features of the live window, to the last bit, ${how}`, async () => {
        const { begin } = extractor.movements!;
        const read = begin();
        let compared = 0;
        for (const [frame, at] of clip.at.entries()) {
          const live = read(pointsOf(clip, frame), at)?.features;
          const window = { fromMs: at - windowMs, toMs: at };
          const again = await readKeypoints(writeKeypoints({ ...clip, window }), layout.pointCount);
          const stored = (await extractor.extract(again, signal))?.features;
          expect(bitsOf(stored), `at ${at} ms`).to.equal(bitsOf(live));
          if (live) compared++;
        }
        expect(compared).to.be.above(40);
      });
    }

    it('has the features that it was taught with', async () => {
      const [frame] = extractor.movements!.cut(recording);
      const taught = await extractor.extract(frame!, signal);
      const file = writeKeypoints(frame as Required<MovementFrame>);
      const again = await extractor.extract(await readKeypoints(file, layout.pointCount), signal);
      expect(bitsOf(again!.features)).to.equal(bitsOf(taught!.features));
    });
  });
}

/** The extractor of a layout's movements. Its keypoints are given: no network finds any. */
function load(layout: MotionLayout, { info }: Keypoints): Promise<FeatureExtractor<'movement'>> {
  const network = { info, [Symbol.asyncDispose]: async () => {} } as unknown as FeatureExtractor;
  const given = { info, load: async () => network } as ExtractorPlugin as Keypoints;
  const plugin = defineMovements({
    id: layout.trail.join(),
    version: '1',
    keypoints: given,
    layout,
  });
  return plugin.load({ weights: new URL('https://weights.example/'), signal });
}

/** Made-up keypoints: random curves at uneven times. A seventh of the points is missing. */
function recordingOf(modality: string, pointCount: number): KeypointClip {
  const path = `../../../${modality}/src/fixtures/movements.json`;
  const [{ points, at }] = (
    JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as {
      cases: [{ points: number[]; at: number[] }];
    }
  ).cases;
  const isMissing = (index: number) => ((index * 37) % (pointCount * 5)) % 7 === 3;
  return {
    at: Float64Array.from(at),
    points: Float32Array.from(points, (value, i) =>
      i % 3 === 2 && isMissing(Math.floor(i / 3)) ? 0.1 : value,
    ),
  };
}

function hide(
  { at, points }: KeypointClip,
  point: number,
  isHidden: (at: number) => boolean,
): KeypointClip {
  const width = points.length / at.length;
  const hidden = points.map((value, i) =>
    i % width === point * 3 + 2 && isHidden(at[Math.floor(i / width)]!) ? 0.1 : value,
  );
  return { at, points: hidden };
}

function pointsOf({ at, points }: KeypointClip, frame: number): Float32Array {
  const width = points.length / at.length;
  return points.slice(frame * width, (frame + 1) * width);
}

/** All bits of the features, as text. */
function bitsOf(features: Float32Array | undefined): string {
  return features ? Buffer.from(features.buffer).toString('hex') : 'nobody is seen';
}
