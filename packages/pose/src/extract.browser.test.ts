import { memory } from '@tensorflow/tfjs-core';
import { asyncDispose } from '@tl-elements/core/base';
import { expect } from 'chai';
import { PersonFinder, type PoseChoice } from './extract.ts';
import { drawEmptyRoom, drawFigure } from './testing/draw-figure.ts';
import { leftArmUp, standing } from './testing/figures.ts';

const { signal } = new AbortController();
const built = (name: string) => new URL(`/packages/pose/dist/${name}`, location.href).href;
const choice: PoseChoice = {
  modelType: 'SinglePose.Lightning',
  url: new URL('/packages/weights/movenet-lightning/4/', location.href).href,
  wasm: {
    simd: built('tfjs-backend-wasm-simd.wasm'),
    plain: built('tfjs-backend-wasm.wasm'),
  },
};

describe('PersonFinder', () => {
  it('keeps no tensor of a picture, and none when it is closed', async () => {
    // There is nothing to count before the first one has started the backend.
    const first = await PersonFinder.load(choice, signal, () => {});
    await first[asyncDispose]();
    const before = memory().numTensors;
    const finder = await PersonFinder.load(choice, signal, () => {});
    const loaded = memory().numTensors;
    expect(loaded).to.be.above(before);
    for (const picture of [
      drawFigure(standing),
      drawEmptyRoom(),
      drawFigure(leftArmUp, { width: 640, height: 480 }),
      drawFigure(standing, { width: 200, height: 400 }),
    ]) {
      await finder.extract(picture, signal);
      expect(memory().numTensors).to.equal(loaded);
    }
    await finder[asyncDispose]();
    expect(memory().numTensors).to.equal(before);
  });

  it('keeps pictures apart that are asked for at once', async () => {
    const finder = await PersonFinder.load(choice, signal, () => {});
    const pictures = () => [drawFigure(standing), drawFigure(leftArmUp), drawEmptyRoom()];
    const atOnce = await Promise.all(pictures().map((picture) => finder.extract(picture, signal)));
    for (const [index, picture] of pictures().entries()) {
      expect(await finder.extract(picture, signal)).to.deep.equal(atOnce[index]);
    }
    await finder[asyncDispose]();
  });
});
