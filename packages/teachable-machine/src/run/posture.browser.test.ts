import { asyncDispose, type FeatureExtractor, type TlError } from '@tl-elements/core/base';
import { openTeachableMachine, type TeachableMachineModel } from '@tl-elements/teachable-machine';
import { expect } from 'chai';
import { smallExport, zipOf } from '../testing/small-export.ts';

interface Reference {
  readonly keptStep: number;
  readonly pictures: readonly {
    readonly width: number;
    readonly height: number;
    readonly features: readonly number[];
  }[];
}

const { signal } = new AbortController();
const weights = new URL('/packages/weights/', location.href);
const reference = (await (
  await fetch(new URL('../testing/posenet-reference.json', import.meta.url))
).json()) as Reference;

/** The picture that tools/weights/verify_posenet.py draws by the same formula. */
function drawnPicture(width: number, height: number): ImageData {
  const picture = new ImageData(width, height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const isInside = (x - width * 0.4) ** 2 + (y - height * 0.5) ** 2 < (0.3 * height) ** 2;
      const red = isInside ? 220 : Math.floor((x * 255) / width);
      const green = isInside
        ? 180 - Math.floor((y * 100) / height)
        : Math.floor((y * 255) / height);
      const blue = (Math.floor(x / 8) * 31 + Math.floor(y / 8) * 17) % 256;
      picture.data.set([red, green, blue, 255], at);
    }
  }
  return picture;
}

async function opened(): Promise<TeachableMachineModel> {
  const model = await openTeachableMachine(
    zipOf({ ...smallExport('pose', ['up', 'down']) }),
    signal,
  );
  if (model.kind !== 'model') throw new Error('It is a project.');
  return model;
}

describe('a pose model', () => {
  let extractor: FeatureExtractor;
  let model: TeachableMachineModel;
  before(async () => {
    model = await opened();
    extractor = await model.extractor.load({ weights, signal });
  });
  after(() => extractor[asyncDispose]());

  it('says that its network may not be the one it was trained on', () => {
    expect(model.model.doubt).to.equal('other-network');
    expect(model.model.extractor.dim).to.equal(14739);
  });

  for (const { width, height, features: expected } of reference.pictures) {
    it(`computes for ${width} x ${height} what the published network computes in TensorFlow`, async () => {
      const bitmap = await createImageBitmap(drawnPicture(width, height));
      const features = (await extractor.extract({ bitmap, at: 0 }, signal))?.features;
      expect(features).to.have.length(14739);
      expected.forEach((value, i) => {
        expect(features![i * reference.keptStep]).to.be.closeTo(value, 2e-3);
      });
    });
  }

  it("uses the square in the middle of a camera's picture, mirrored", async () => {
    const square = new OffscreenCanvas(200, 200);
    const context = square.getContext('2d')!;
    context.scale(-1, 1);
    context.drawImage(await createImageBitmap(drawnPicture(300, 200)), -250, 0);
    const expected = await extractor.extract(
      { bitmap: square.transferToImageBitmap(), at: 0 },
      signal,
    );
    const bitmap = await createImageBitmap(drawnPicture(300, 200));
    const extraction = await extractor.extract({ bitmap, at: 0, isMirrored: true }, signal);
    expect(extraction).to.deep.equal(expected);
  });

  it('reports that the network is missing', async () => {
    const nowhere = new URL('/packages/teachable-machine/nowhere/', location.href);
    const failure = await model.extractor.load({ weights: nowhere, signal }).then(
      () => null,
      (error: unknown) => error as TlError,
    );
    expect(failure?.code).to.equal('weights-not-found');
  });
});
