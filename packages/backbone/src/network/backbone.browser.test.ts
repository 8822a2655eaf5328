import '@tensorflow/tfjs-backend-webgl/dist/flags_webgl.js';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { env, findBackend, memory } from '@tensorflow/tfjs-core';
import { TlError, type LoadProgress } from '@tl-elements/core/base';
import { expect } from 'chai';
import { Backbone } from './backbone.ts';
import { isRounding } from './choose-backend.ts';
import { mapsOf, numbersOf } from '../testing/small-network.ts';
import { graphics, wasmFiles } from '../testing/runtime.ts';

const never = new AbortController().signal;
/** The network takes any size: a small picture shows the same, sooner. */
const picture = mapsOf(64, 64, 3, numbersOf(64 * 64 * 3));

function load(
  folder: string,
  signal = never,
  onProgress?: (progress: LoadProgress) => void,
): Promise<Backbone> {
  return Backbone.load({
    weights: new URL(`/${folder}/efficientnet-lite0/1/`, location.href),
    wasm: wasmFiles,
    graphics,
    outputs: ['features-small'],
    signal,
    onProgress,
  });
}

async function failureOf(work: Promise<unknown>): Promise<TlError> {
  try {
    await work;
  } catch (failure) {
    if (failure instanceof TlError) return failure;
    throw failure;
  }
  throw new Error('It did not fail.');
}

describe('Backbone.load', () => {
  it('reports bytes as they arrive, never decreasing, and ends at 1', async () => {
    const steps: LoadProgress[] = [];
    await (
      await load('weights-in-pieces', never, (step) => {
        steps.push(step);
        void fetch('/next-piece');
      })
    )[Symbol.asyncDispose]();
    // Each of five pieces was reported before the next one was sent.
    expect(steps.length).to.be.at.least(5);
    steps.forEach(({ fraction }, i) => {
      expect(fraction).to.be.within(steps[i - 1]?.fraction ?? 0, 1);
    });
    expect(steps.at(-1)).to.deep.equal({ phase: 'download', fraction: 1 });
  });

  for (const [folder, code] of [
    ['nowhere', 'weights-not-found'],
    ['weights-as-page', 'weights-not-found'],
    ['weights-bent', 'weights-corrupt'],
    ['weights-short', 'weights-corrupt'],
    ['weights-of-others', 'weights-corrupt'],
  ] as const) {
    it(`throws ${code} for ${folder}, with the address`, async () => {
      const failure = await failureOf(load(folder));
      expect(failure.code).to.equal(code);
      expect(failure.message).to.include(`/${folder}/efficientnet-lite0/1/`);
    });
  }

  it('loads at the next try after a failure', async () => {
    // The manifest is found at the second request, and then each file at its own second.
    expect((await failureOf(load('weights-once-missing'))).code).to.equal('weights-not-found');
    const backbone = await load('weights-once-missing');
    expect(await backbone.run(picture, never)).to.have.length(1);
    await backbone[Symbol.asyncDispose]();
  });

  it("bypasses the browser's cache for a file that does not match its hash", async () => {
    const backbone = await load('weights-once-bent');
    expect(await backbone.run(picture, never)).to.have.length(1);
    await backbone[Symbol.asyncDispose]();
  });

  it('stops an aborted download', async () => {
    const controller = new AbortController();
    const loading = load('packages/weights', controller.signal, () => controller.abort());
    expect((await failureOf(loading)).code).to.equal('aborted');
  });
});

describe('Backbone', () => {
  let backbone: Backbone;
  beforeEach(async () => {
    env().set('SOFTWARE_WEBGL_ENABLED', false);
    backbone = await load('packages/weights');
  });
  afterEach(() => backbone[Symbol.asyncDispose]());

  it('leaves no tensors behind in a hundred runs', async () => {
    await backbone.run(picture, never);
    const before = memory().numTensors;
    for (let run = 0; run < 100; run++) await backbone.run(picture, never);
    expect(memory().numTensors).to.equal(before);
  });

  it('returns nodes on the way when asked, and leaves none of their tensors behind', async () => {
    const [plain] = await backbone.run(picture, never);
    const before = memory().numTensors;
    const [features, map] = await backbone.run(picture, never, ['block16']);
    expect(features).to.deep.equal(plain);
    expect(map).to.have.length(2 * 2 * 320);
    expect(memory().numTensors).to.equal(before);
  });

  it('frees all tensors when it is closed', async () => {
    const held = memory().numTensors;
    await (await load('packages/weights'))[Symbol.asyncDispose]();
    expect(memory().numTensors).to.equal(held);
  });

  it('does not start what has been aborted', async () => {
    const failure = await failureOf(backbone.run(picture, AbortSignal.abort()));
    expect(failure.code).to.equal('aborted');
  });

  it('stays on wasm if graphics are rendered in software', async () => {
    expect(await backbone.chooseBackend(picture, null)).to.equal('wasm');
    env().set('SOFTWARE_WEBGL_ENABLED', true); // Now it is tried, and found slower.
    const before = memory().numTensors;
    expect(await backbone.chooseBackend(picture, null)).to.equal('wasm');
    expect(memory().numTensors).to.equal(before);
  });

  it('gives the same results on webgl, and returns to wasm when the context is lost', async () => {
    env().set('SOFTWARE_WEBGL_ENABLED', true);
    const onWasm = await backbone.run(picture, never);
    expect(await backbone.chooseBackend(picture, 'webgl')).to.equal('webgl');
    expect(isRounding(await backbone.run(picture, never), onWasm)).to.equal(true);

    const { gl } = (findBackend('webgl') as MathBackendWebGL).gpgpu;
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    expect(await backbone.run(picture, never)).to.deep.equal(onWasm);
    expect(backbone.backend).to.equal('wasm');
  });

  it('runs while it tries another backend', async () => {
    env().set('SOFTWARE_WEBGL_ENABLED', true);
    const expected = await backbone.run(picture, never);
    const choosing = backbone.chooseBackend(picture, 'webgl');
    const answers = await Promise.all([1, 2, 3].map(() => backbone.run(picture, never)));
    await choosing;
    for (const answer of answers) expect(isRounding(answer, expected)).to.equal(true);
  });
});
