import { memory } from '@tensorflow/tfjs-core';
import type { LoadContext } from '@tl-elements/backbone';
import { asyncDispose } from '@tl-elements/core/base';
import { expect } from 'chai';
import { loadPoseExtractor, type PoseSettings } from './extract.ts';
import { drawEmptyRoom, drawFigure } from './testing/draw-figure.ts';
import { leftArmUp, standing } from './testing/figures.ts';

const { signal } = new AbortController();
const at = (path: string) => new URL(path, location.href);
const context: LoadContext<PoseSettings> = {
  settings: { modelType: 'SinglePose.Lightning' },
  weights: at('/packages/weights/movenet-lightning/4/'),
  wasm: {
    simd: at('/packages/backbone/dist/tfjs-backend-wasm-simd.wasm').href,
    plain: at('/packages/backbone/dist/tfjs-backend-wasm.wasm').href,
  },
  signal,
  onProgress: () => {},
};

describe('the extractor of postures', () => {
  it('leaves no tensor behind after a picture, nor when it is closed', async () => {
    // Tensors can be counted only once the first one has started the backend.
    const first = await loadPoseExtractor(context);
    await first[asyncDispose]();
    const before = memory().numTensors;
    const extractor = await loadPoseExtractor(context);
    const loaded = memory().numTensors;
    expect(loaded).to.be.above(before);
    for (const bitmap of [
      drawFigure(standing),
      drawEmptyRoom(),
      drawFigure(leftArmUp, { width: 640, height: 480 }),
      drawFigure(standing, { width: 200, height: 400 }),
    ]) {
      await extractor.extract({ bitmap, at: 0 }, signal);
      expect(memory().numTensors).to.equal(loaded);
    }
    await extractor[asyncDispose]();
    expect(memory().numTensors).to.equal(before);
  });

  it('does not mix up pictures that are extracted at the same time', async () => {
    const extractor = await loadPoseExtractor(context);
    const frames = [drawFigure(standing), drawFigure(leftArmUp), drawEmptyRoom()].map((bitmap) => ({
      bitmap,
      at: 0,
    }));
    const together = await Promise.all(frames.map((frame) => extractor.extract(frame, signal)));
    for (const [index, frame] of frames.entries()) {
      expect(await extractor.extract(frame, signal)).to.deep.equal(together[index]);
    }
    await extractor[asyncDispose]();
  });
});
