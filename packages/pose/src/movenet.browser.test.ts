import {
  asyncDispose,
  TlError,
  type Extraction,
  type FeatureExtractor,
  type LoadProgress,
  type PictureFrame,
} from '@tl-elements/core/base';
// The built package: a worker is started from where the build has put it.
import { moveNetLightning, moveNetThunder } from '@tl-elements/pose';
import { expect } from 'chai';
import { indexOf, type KeypointName } from './keypoints.ts';
import { drawEmptyRoom, drawFigure } from './testing/draw-figure.ts';
import { leftArmUp, standing, type Figure, type Joint } from './testing/figures.ts';

const weights = new URL('/packages/weights/', location.href);
const { signal } = new AbortController();

/** Pixels of the test's pictures: as wide as high, a camera's, and a phone's. */
const sizes = [
  { width: 320, height: 320 },
  { width: 640, height: 480 },
  { width: 360, height: 640 },
] as const;

function frame(bitmap: ImageBitmap): PictureFrame {
  return { bitmap, at: 0 };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (failure) {
    if (failure instanceof TlError) return failure.code;
    throw failure;
  }
  throw new Error('It did not fail.');
}

describe('moveNetLightning', () => {
  const { mirror } = moveNetLightning;
  let extractor: FeatureExtractor<'pose'>;
  before(async () => {
    extractor = await moveNetLightning.load({ weights, signal });
  });
  after(() => extractor[asyncDispose]());

  async function extract(bitmap: ImageBitmap): Promise<Required<Omit<Extraction, 'map'>>> {
    const { features, keypoints, points } = (await extractor.extract(frame(bitmap), signal)) ?? {};
    if (!features || !keypoints || !points) throw new Error('Nobody was found.');
    return { features, keypoints, points };
  }

  for (const size of sizes) {
    for (const [name, figure] of Object.entries({ standing, leftArmUp })) {
      it(`finds the joints of a figure where they were drawn: ${name}, ${size.width} x ${size.height}`, async () => {
        const { keypoints } = await extract(drawFigure(figure, size));
        for (const joint of Object.keys(figure).filter((each) => each !== 'head')) {
          const at = indexOf(joint as KeypointName) * 2;
          const [x, y] = figure[joint as Joint];
          const expected = [0.5 + (x * size.height) / size.width, y];
          const dx = ((keypoints[at] ?? NaN) - (expected[0] ?? NaN)) * (size.width / size.height);
          const dy = (keypoints[at + 1] ?? NaN) - (expected[1] ?? NaN);
          // A tenth of the figure's height; the drawn hands end a little further down than wrists.
          expect(Math.hypot(dx, dy), joint).to.be.below(0.1);
        }
      });
    }
  }

  it('has bones whose ends are keypoints', async () => {
    const { features, keypoints } = await extract(drawFigure(standing));
    expect(features).to.have.length(moveNetLightning.info.dim);
    expect(keypoints).to.have.length(34);
    expect(Math.max(...(extractor.bones ?? []).flat())).to.equal(16);
  });

  it('returns null for an empty room', async () => {
    expect(await extractor.extract(frame(drawEmptyRoom()), signal)).to.equal(null);
  });

  it('gives the same features whatever the frame before showed', async () => {
    const alone = (await extract(drawFigure(standing))).features;
    const small = shrunk(leftArmUp);
    for (const before of [drawFigure(small), drawEmptyRoom(), drawFigure(leftArmUp, sizes[2])]) {
      await extractor.extract(frame(before), signal);
      expect((await extract(drawFigure(standing))).features).to.deep.equal(alone);
    }
  });

  it('gives different postures features that differ by more than its error', async () => {
    const distance = (a: Float32Array, b: Float32Array) =>
      Math.hypot(...a.map((value, i) => value - (b[i] ?? NaN)));
    const [near, far, other] = (await Promise.all(
      [standing, shrunk(standing), leftArmUp].map(async (figure) => {
        return (await extract(drawFigure(figure))).features;
      }),
    )) as [Float32Array, Float32Array, Float32Array];
    expect(distance(near, far)).to.be.below(distance(near, other) / 3);
  });

  it('mirrors features to nearly those of the mirrored picture', async () => {
    const { features } = await extract(drawFigure(leftArmUp));
    const { features: mirrored } = await extract(drawFigure(mirrorImage(leftArmUp)));
    mirror?.(features).forEach((value, i) => expect(value).to.be.closeTo(mirrored[i] ?? NaN, 0.15));
  });

  it('transfers the bitmap, and so closes it for the caller', async () => {
    const taken = frame(drawFigure(standing));
    await extractor.extract(taken, signal);
    expect(taken.bitmap.width).to.equal(0);
  });

  it('stops extracting when it is aborted, and extracts the next picture', async () => {
    const controller = new AbortController();
    const extracting = extractor.extract(frame(drawFigure(standing)), controller.signal);
    controller.abort();
    expect(await codeOf(extracting)).to.equal('aborted');
    expect((await extract(drawFigure(standing))).features).to.have.length(62);
  });
});

describe('loading MoveNet', () => {
  const load = (folder: string, plugin = moveNetLightning) =>
    plugin.load({ weights: new URL(folder, location.href), signal });

  it('reports progress by bytes', async () => {
    // What an earlier test has stored would come in one piece.
    for (const name of await caches.keys()) await caches.delete(name);
    const reports: LoadProgress[] = [];
    const onProgress = (progress: LoadProgress) => reports.push(progress);
    const extractor = await moveNetLightning.load({ weights, signal, onProgress });
    await extractor[asyncDispose]();
    const fractions = reports
      .filter(({ phase }) => phase === 'download')
      .map(({ fraction }) => fraction);
    expect(fractions.length).to.be.above(3);
    expect(fractions).to.deep.equal([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).to.equal(1);
    expect(reports.at(-1)).to.deep.equal({ phase: 'prepare', fraction: 1 });
  });

  it('fails with a code if weights are missing or corrupt', async () => {
    expect(await codeOf(load('/nowhere/'))).to.equal('weights-not-found');
    expect(await codeOf(load('/missing-weights/'))).to.equal('weights-not-found');
    expect(await codeOf(load('/bent-weights/'))).to.equal('weights-corrupt');
  });

  it("says what is wrong with a page's own Thunder model", async () => {
    expect(await codeOf(load('/nowhere/', moveNetThunder))).to.equal('weights-not-found');
    const withoutWeights = load('/thunder-without-weights/', moveNetThunder);
    expect(await codeOf(withoutWeights)).to.equal('weights-not-found');
    expect(await codeOf(load('/not-thunder/', moveNetThunder))).to.equal('weights-corrupt');
  });

  it('stops when its signal aborts', async () => {
    const controller = new AbortController();
    const loading = moveNetLightning.load({
      weights,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(await codeOf(loading)).to.equal('aborted');
  });
});

/** The figure further away. */
function shrunk(figure: Figure): Figure {
  return changed(figure, ([x, y]) => [0.7 * x, 0.2 + 0.7 * y]);
}

/** Left and right change places. */
function mirrorImage(figure: Figure): Figure {
  const other = (joint: string) =>
    /^left/.test(joint) ? joint.replace('left', 'right') : joint.replace('right', 'left');
  const joints = Object.keys(figure).map((joint) => {
    const [x, y] = figure[other(joint) as Joint];
    return [joint, [-x, y]];
  });
  return Object.fromEntries(joints) as Figure;
}

function changed(figure: Figure, change: (place: Figure[Joint]) => Figure[Joint]): Figure {
  const joints = Object.entries(figure).map(([joint, place]) => [joint, change(place)]);
  return Object.fromEntries(joints) as Figure;
}
