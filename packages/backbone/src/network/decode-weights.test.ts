import { expect } from 'chai';
import { decodeWeights, readLevels } from './decode-weights.ts';

describe('decodeWeights', () => {
  it('decodes levels with the step and zero of their channel', () => {
    const steps = new Uint8Array(new Float32Array([0.5, 2]).buffer);
    const file = Uint8Array.from([...steps, 10, 0, 12, 3, 8, 1]);
    const entry = {
      name: 'k',
      shape: [2, 2],
      offset: 0,
      encoding: 'uint8-per-channel',
      channels: 2,
    } as const;
    expect(Array.from(decodeWeights(file, entry))).to.deep.equal([1, 6, -1, 2]);
  });

  it('returns the integers of the levels', () => {
    const steps = new Uint8Array(new Float32Array([0.5, 2]).buffer);
    const file = Uint8Array.from([...steps, 10, 0, 12, 3, 8, 1]);
    const base = { name: 'k', shape: [2, 2], offset: 0, channels: 2 };
    const read = readLevels(file, { ...base, encoding: 'uint8-per-channel' });
    expect([...read.levels]).to.deep.equal([2, 3, -2, 1]);
    expect([...read.steps]).to.deep.equal([0.5, 2]);
    expect(() => readLevels(file, { ...base, encoding: 'float32' })).to.throw(TypeError, '"k"');
  });

  it('reads levels of 16 bits', () => {
    const steps = new Uint8Array(new Float32Array([0.5, 2]).buffer);
    const levels = new Uint8Array(new Uint16Array([1000, 0, 1002, 3, 998, 65535]).buffer);
    const entry = {
      name: 'k',
      shape: [2, 2],
      offset: 0,
      encoding: 'uint16-per-channel',
      channels: 2,
    } as const;
    const values = decodeWeights(Uint8Array.from([...steps, ...levels]), entry);
    expect(Array.from(values)).to.deep.equal([1, 6, -1, 131070]);
  });

  it('reads 16-bit numbers: normal, subnormal, negative, infinite', () => {
    // IEEE 754-2008: 0x3c00 = 1, 0xc000 = -2, 0x7bff = 65504, 0x0001 = 2^-24, 0x7c00 = infinity.
    const file = new Uint8Array(new Uint16Array([0x3c00, 0xc000, 0x7bff, 1, 0x7c00]).buffer);
    const entry = { name: 'k', shape: [5], offset: 0, encoding: 'float16' } as const;
    expect(Array.from(decodeWeights(file, entry))).to.deep.equal([
      1,
      -2,
      65504,
      2 ** -24,
      Infinity,
    ]);
  });

  it('refuses a file that ends too early', () => {
    const entry = { name: 'k', shape: [2], offset: 4, encoding: 'float32' } as const;
    expect(() => decodeWeights(new Uint8Array(8), entry)).to.throw(RangeError);
  });
});
