import { describeMovement } from '@tl-elements/core/motion';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { handLayout } from './movements.ts';

/** Made with numpy by `tools/fixtures/reference_motion.py`. */
const { cases } = JSON.parse(
  readFileSync(new URL('./fixtures/movements.json', import.meta.url), 'utf8'),
) as { cases: { points: number[]; at: number[]; features: { hand: number[] } }[] };

describe('the features of movements of a hand', () => {
  it('are those of an independent implementation', () => {
    expect(cases).to.have.length(2);
    for (const { points, at, features } of cases) {
      const clip = { points: Float32Array.from(points), at: Float64Array.from(at) };
      const described = describeMovement(clip, handLayout)!.features;
      expect(described).to.have.length(115);
      described.forEach((value, i) => {
        expect(value, String(i)).to.be.closeTo(features.hand[i]!, 1e-5);
      });
    }
  });
});
