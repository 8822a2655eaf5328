import { expect } from 'chai';
import type { Head } from '../contracts/model.ts';
import type { TlError } from '../errors.ts';
import { predictHead } from './predict-head.ts';

const head: Head = {
  labels: ['a', 'b'],
  dim: 2,
  layers: [
    {
      kind: 'dense',
      inputs: 2,
      units: 2,
      kernel: Float32Array.of(1, 0, 0, 2),
      bias: Float32Array.of(0, 1),
      activation: 'softmax',
    },
  ],
};

function codeOf(features: Float32Array): string {
  try {
    predictHead(head, features);
  } catch (error) {
    return (error as TlError).code;
  }
  return 'no error';
}

describe('predictHead', () => {
  it('gives the softmax of x kernel + bias', () => {
    const { scores, unknownDistance, unknownScore, isUnknown } = predictHead(
      head,
      Float32Array.of(3, 0.5),
    );
    expect(scores[0]).closeTo(1 / (1 + Math.exp(-1)), 1e-12);
    expect(scores[0]! + scores[1]!).closeTo(1, 1e-12);
    expect([unknownDistance, unknownScore, isUnknown]).deep.equal([null, 0, false]);
  });

  it('stays finite for logits whose exponential overflows', () => {
    expect([...predictHead(head, Float32Array.of(1e6, -1e6)).scores]).deep.equal([1, 0]);
  });

  it('refuses features of another length, or that are not numbers', () => {
    expect(codeOf(Float32Array.of(1))).equal('extractor-mismatch');
    expect(codeOf(Float32Array.of(1, NaN))).equal('bad-features');
    expect(codeOf(Float32Array.of(1, 2e6))).equal('bad-features');
  });
});
