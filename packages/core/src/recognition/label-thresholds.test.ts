import { expect } from 'chai';
import { sampleModel } from '../testing/sample-model.ts';
import { applyLayers } from '../head/predict-head.ts';
import { applyThresholds } from './predict.ts';
import { withThresholdsInHead } from './thresholds-in-head.ts';

describe('applyThresholds', () => {
  const labels = ['a', 'b', 'c'];
  const scores = Float64Array.of(0.6, 0.3, 0.1);

  it('leaves scores as they are without thresholds, and with neutral ones', () => {
    expect(applyThresholds(labels, scores, undefined)).equal(scores);
    const neutral = applyThresholds(labels, scores, new Map([['a', 0.5]]));
    neutral.forEach((value, i) => expect(value).closeTo(scores[i]!, 1e-12));
  });

  it('adds the log-odds of the threshold to the logits', () => {
    const logits = scores.map(Math.log);
    logits[0]! += Math.log(0.2 / 0.8);
    logits[2]! += Math.log(0.7 / 0.3);
    const exponentials = logits.map(Math.exp);
    const sum = exponentials.reduce((total, value) => total + value, 0);
    const thresholds = new Map([
      ['a', 0.8],
      ['c', 0.3],
    ]);
    const found = applyThresholds(labels, scores, thresholds);
    found.forEach((value, i) => expect(value).closeTo(exponentials[i]! / sum, 1e-12));
  });

  it('lets a label win from its threshold on, of two', () => {
    const wins = (score: number) => {
      const [own, other] = applyThresholds(
        ['a', 'b'],
        Float64Array.of(score, 1 - score),
        new Map([['a', 0.8]]),
      );
      return own! > other!;
    };
    expect([wins(0.79), wins(0.81)]).deep.equal([false, true]);
  });

  it('stays finite where a score is 0 or 1', () => {
    const found = applyThresholds(['a', 'b'], Float64Array.of(1, 0), new Map([['a', 0.98]]));
    expect([...found]).deep.equal([1, 0]);
  });
});

describe('withThresholdsInHead', () => {
  it('gives a head the same scores without thresholds', () => {
    const { head, ...rest } = sampleModel();
    const thresholds = new Map([[head.labels[0]!, 0.8]]);
    const baked = withThresholdsInHead({ ...rest, head, thresholds });
    expect(baked).not.property('thresholds');
    const features = Float32Array.from({ length: head.dim }, (_, j) => Math.sin(j));
    const wanted = applyThresholds(head.labels, applyLayers(head.layers, features), thresholds);
    const found = applyLayers(baked.head.layers, features);
    found.forEach((value, i) => expect(value).closeTo(wanted[i]!, 1e-6));
  });
});
