import { expect } from 'chai';
import { chooseKernels } from '../choose-kernels.ts';
import { localThread } from '../local-thread.ts';
import { Pause, refineTail } from '../refine-tail.ts';
import { describeTailNetwork } from '../tail-contract.test.ts';
import { seededSet } from '../testing-set.test.ts';
import { tuningRecipe } from '../tune-tail.ts';
import { describeKernels } from './kernels-contract.test.ts';
import type { TuningKernels } from './tuning-kernels.ts';
import { createWasmKernels } from './processor-kernels.ts';
import { isReal, requestGraphics, createGraphicsKernels } from './graphics-kernels.ts';

/** Software will do here: it has the same interface and the same rules. */
async function anyDevice(): Promise<GPUDevice> {
  const device = await requestGraphics(() => true);
  if (!device) throw new Error('This browser has no WebGPU, not even in software.');
  return device;
}

const graphics = async () => createGraphicsKernels(await anyDevice());

describeKernels('webgpu', graphics);
describeTailNetwork('webgpu', graphics);

describe('refining on a graphics processor', () => {
  const recipe = { ...tuningRecipe, epochs: 3 };
  const set = seededSet(24);
  const refineOn = (
    kernelsFor: () => TuningKernels | Promise<TuningKernels>,
    onProgress = () => {},
  ) => refineTail([localThread(kernelsFor, recipe)], set, new Pause(), { onProgress });
  const wasm = () => createWasmKernels('wasm');

  it('finds what WebAssembly finds', async () => {
    const there = await refineOn(graphics);
    expect(there.after.logLoss).closeTo((await refineOn(wasm)).after.logLoss, 1e-2);
    expect(there.heldBack).deep.equal({ examples: 48, takes: 48 });
  });

  it('goes on with WebAssembly when the graphics processor is lost', async () => {
    const device = await anyDevice();
    let told = 0;
    const { after } = await refineOn(
      () => createGraphicsKernels(device),
      () => {
        if (++told === 2) device.destroy();
      },
    );
    expect(after.logLoss).closeTo((await refineOn(wasm)).after.logLoss, 1e-2);
  });

  it('is left out where it can hold too little', async () => {
    const device = await anyDevice();
    const kernels = await createGraphicsKernels(device);
    const { maxStorageBufferBindingSize } = device.limits;
    expect(() => kernels.reserve(maxStorageBufferBindingSize, 1))
      .throw()
      .property('name', 'GraphicsLostError');
  });

  it('is no software that stands in for one', async function () {
    // Older browsers.
    expect(isReal({ isFallbackAdapter: true })).equal(false);
    expect(isReal({ isFallbackAdapter: false })).equal(true);
    // With a real graphics processor the browser offers no software.
    if (!(await requestGraphics((adapter) => !isReal(adapter)))) this.skip();
    expect(await requestGraphics()).equal(null);
    expect((await chooseKernels(set)).kind).not.equal('webgpu');
  });
});
