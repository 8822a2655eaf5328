import '@tensorflow/tfjs-backend-webgl/dist/flags_webgl.js';
import { env, memory } from '@tensorflow/tfjs-core';
import { expect } from 'chai';
import { Network, type Maps, type NetworkPlan } from './network.ts';
import { convolve, convolveDepthwise } from '../testing/naive-convolution.ts';
import { mapsOf, numbersOf, planOf } from '../testing/small-network.ts';
import { graphics, wasmFiles } from '../testing/runtime.ts';
import { fetchBackend } from '../backends/backends.ts';
import { startWasm } from '../backends/wasm-backend.ts';

const clip6 = (value: number) => Math.min(6, Math.max(0, value));

// Where a browser has no WebGPU adapter, not even one made of software, there is nothing to check.
const adapter = await (navigator as { readonly gpu?: GPU }).gpu?.requestAdapter();

for (const backend of ['wasm', 'webgl', ...(adapter ? (['webgpu'] as const) : [])] as const) {
  describe(`the operations on ${backend}`, () => {
    before(async () => {
      env().set('SOFTWARE_WEBGL_ENABLED', true);
      await startWasm(wasmFiles);
      if (backend !== 'wasm') await fetchBackend(graphics[backend]);
    });

    async function compute(plan: NetworkPlan, input: Maps): Promise<number[]> {
      const network = await Network.place(backend, plan);
      if (!network) throw new Error(`${backend} does not start here.`);
      const [output] = await network.run(input);
      await network.dispose();
      return Array.from(output ?? []);
    }

    function expectClose(actual: readonly number[], expected: readonly number[]): void {
      expect(actual).to.have.length(expected.length);
      actual.forEach((value, i) =>
        expect(value, `value ${i}`).to.be.closeTo(expected[i] ?? NaN, 1e-5),
      );
    }

    for (const [size, stride] of [
      [6, 2],
      [7, 2],
      [5, 1],
    ] as const) {
      it(`convolves ${size} pixels at stride ${stride} as TensorFlow pads`, async () => {
        const x = numbersOf(size * size * 2);
        const kernel = numbersOf(3 * 3 * 2 * 3, 2);
        const bias = [0.1, -0.2, 0.3];
        const plan = planOf(
          [
            {
              name: 'y',
              op: 'conv2d',
              inputs: ['x'],
              kernel: 'k',
              bias: 'b',
              stride,
              padding: 'same',
            },
          ],
          { k: { shape: [3, 3, 2, 3], values: kernel }, b: { shape: [3], values: bias } },
        );
        expectClose(
          await compute(plan, mapsOf(size, size, 2, x)),
          convolve({ x, size, channels: 2, kernel, kernelSize: 3, units: 3, bias, stride }),
        );
      });

      it(`convolves ${size} pixels at stride ${stride} channel by channel, with ReLU6`, async () => {
        const x = numbersOf(size * size * 3).map((value) => value * 9);
        const kernel = numbersOf(5 * 5 * 3, 3);
        const bias = [0.1, -0.2, 0.3];
        const plan = planOf(
          [
            {
              name: 'y',
              op: 'depthwiseConv2d',
              inputs: ['x'],
              kernel: 'k',
              bias: 'b',
              stride,
              padding: 'same',
              activation: 'relu6',
            },
          ],
          { k: { shape: [5, 5, 3, 1], values: kernel }, b: { shape: [3], values: bias } },
        );
        const naive = { x, size, channels: 3, kernel, kernelSize: 5, units: 3, bias, stride };
        expectClose(
          await compute(plan, mapsOf(size, size, 3, x)),
          convolveDepthwise(naive).map(clip6),
        );
      });
    }

    const square = mapsOf(2, 2, 1, [-4, -0.5, 1, 8]);

    for (const [activation, activationValue, expected] of [
      ['linear', undefined, [-4, -0.5, 1, 8]],
      ['relu', undefined, [0, 0, 1, 8]],
      ['relu6', undefined, [0, 0, 1, 6]],
      ['leakyRelu', 0.2, [-0.8, -0.1, 1, 8]],
      ['max', -0.4, [-0.4, -0.4, 1, 8]],
      ['sigmoid', undefined, [-4, -0.5, 1, 8].map((x) => 1 / (1 + Math.exp(-x)))],
    ] as const) {
      it(`applies the activation ${activation}`, async () => {
        const value = activationValue === undefined ? {} : { activationValue };
        const plan = planOf([{ name: 'y', op: 'identity', inputs: ['x'], activation, ...value }]);
        expectClose(await compute(plan, square), expected);
      });
    }

    it('applies a slope for each channel', async () => {
      const plan = planOf(
        [{ name: 'y', op: 'identity', inputs: ['x'], activation: 'prelu', slopes: 's' }],
        { s: { shape: [2], values: [0.5, 0.1] } },
      );
      expectClose(await compute(plan, mapsOf(1, 2, 2, [-4, -4, 2, -1])), [-2, -0.4, 2, -0.1]);
    });

    it('adds, concatenates, averages over space and reshapes', async () => {
      const plan = planOf([
        { name: 'twice', op: 'add', inputs: ['x', 'x'] },
        { name: 'both', op: 'concat', inputs: ['x', 'twice'] },
        { name: 'mean', op: 'meanOverSpace', inputs: ['both'] },
        { name: 'y', op: 'reshape', inputs: ['mean'], shape: [2, 1] },
      ]);
      expectClose(await compute(plan, square), [1.125, 2.25]);
    });

    it('multiplies by a matrix and adds a bias', async () => {
      const plan = planOf(
        [
          { name: 'row', op: 'reshape', inputs: ['x'], shape: [4] },
          { name: 'y', op: 'dense', inputs: ['row'], kernel: 'k', bias: 'b' },
        ],
        {
          k: { shape: [4, 2], values: [1, 0, 0, 2, 3, 0, 0, -1] },
          b: { shape: [2], values: [10, 20] },
        },
      );
      expectClose(await compute(plan, square), [9, 11]);
    });

    it('takes the maximum of a window', async () => {
      const plan = planOf([
        { name: 'y', op: 'maxPool', inputs: ['x'], size: [1, 2], padding: 'valid' },
      ]);
      expectClose(await compute(plan, square), [-0.5, 8]);
    });

    it('pads space and channels with zeros', async () => {
      const plan = planOf([
        { name: 'y', op: 'pad', inputs: ['x'], before: [0, 1, 0], after: [0, 0, 1] },
      ]);
      expectClose(await compute(plan, square), [0, 0, -4, 0, -0.5, 0, 0, 0, 1, 0, 8, 0]);
    });

    it('resizes between the corners, and between the centers of pixels', async () => {
      const resize = { name: 'y', op: 'resizeBilinear', inputs: ['x'], size: [1, 3] } as const;
      const row = mapsOf(1, 2, 1, [0, 6]);
      expectClose(await compute(planOf([{ ...resize, alignCorners: true }]), row), [0, 3, 6]);
      expectClose(await compute(planOf([{ ...resize, halfPixelCenters: true }]), row), [0, 3, 6]);
      expectClose(await compute(planOf([resize]), row), [0, 4, 6]);
    });

    it('keeps a value until the last node has used it, under any name', async () => {
      const plan = planOf([
        { name: 'twice', op: 'add', inputs: ['x', 'x'] },
        { name: 'same', op: 'identity', inputs: ['twice'] },
        { name: 'more', op: 'add', inputs: ['same', 'x'] },
        { name: 'y', op: 'add', inputs: ['more', 'same'] },
      ]);
      expectClose(await compute(plan, square), [-20, -2.5, 5, 40]);
    });

    it('leaves no tensors behind', async () => {
      const plan = planOf([{ name: 'y', op: 'add', inputs: ['x', 'x'] }]);
      const before = memory().numTensors;
      await compute(plan, square);
      expect(memory().numTensors).to.equal(before);
    });
  });
}
