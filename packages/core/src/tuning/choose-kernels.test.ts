import { expect } from 'chai';
import { chooseKernels, isBetter } from './choose-kernels.ts';
import { seededSet } from './testing-set.test.ts';

describe('chooseKernels', () => {
  it('takes the processor where there is no graphics processor', async () => {
    const { kind } = await chooseKernels(seededSet(20), async () => null);
    expect(kind).oneOf(['relaxed-wasm', 'wasm']);
  });

  it('wants a graphics processor that is faster, and finds the same', () => {
    const here = { ms: 2, values: [Float32Array.of(1, -20), Float32Array.of(0)] };
    const there = (ms: number, ...values: number[]) => ({
      ms,
      values: [Float32Array.from(values), Float32Array.of(0)],
    });
    expect(isBetter(there(1, 1.01, -20), here)).equal(true);
    expect(isBetter(there(3, 1, -20), here)).equal(false);
    expect(isBetter(there(1, 1.1, -20), here)).equal(false);
    expect(isBetter(there(1, 1, NaN), here)).equal(false);
  });
});
