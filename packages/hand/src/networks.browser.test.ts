import { Backbone } from '@tl-elements/backbone';
import { asyncDispose } from '@tl-elements/core/base';
import { expect } from 'chai';
import expected from './fixtures/network-outputs.json' with { type: 'json' };
import { handInputSize } from './hand.ts';
import { palmInputSize } from './palm.ts';

const { signal } = new AbortController();
const dist = '/packages/backbone/dist/';
const wasm = {
  simd: new URL(`${dist}tfjs-backend-wasm-simd.wasm`, location.href).href,
  plain: new URL(`${dist}tfjs-backend-wasm.wasm`, location.href).href,
};

/** The picture by formula that TensorFlow Lite got: `pattern` of `tools/weights/verify_hand.py`. */
function pattern(size: number): Float32Array {
  const values = new Float32Array(size * size * 3);
  for (let y = 0, at = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      for (let channel = 0; channel < 3; channel++, at++) {
        const level = x * (3 + channel) + y * (5 - channel) + Math.floor((x * y) / 7);
        values[at] = (level % 256) / 255;
      }
    }
  }
  return values;
}

describe('the networks of the weights folder', () => {
  for (const [name, size] of [
    ['palm-detector', palmInputSize],
    ['landmarks', handInputSize],
  ] as const) {
    it(`compute what TensorFlow Lite computes: ${name}`, async () => {
      const rows: Readonly<Record<string, readonly number[]>> = expected[name];
      const backbone = await Backbone.load({
        weights: new URL(`/packages/weights/hand-landmarks/1/${name}/`, location.href),
        wasm,
        outputs: Object.keys(rows),
        signal,
      });
      const input = { values: pattern(size), shape: [1, size, size, 3] as const };
      const outputs = await backbone.run(input, signal);
      await backbone[asyncDispose]();
      Object.values(rows).forEach((row, output) => {
        const values = outputs[output] as Float32Array;
        const step = values.length < 100 ? 1 : expected.step;
        row.forEach((value, i) => expect(values[i * step]).to.be.closeTo(value, 2e-4));
      });
    });
  }
});
