import { expect } from 'chai';
import { seededExamples, vectorOf } from '../seeded-examples.test.ts';
import { predictHead } from '../predict-head.ts';
import { trainHead } from '../train-head.ts';
import { leastThresholdAt, thresholdsFrom } from './unknown-detector.ts';

const distances = Array.from({ length: 101 }, (_, i) => i / 100);

describe('thresholdsFrom', () => {
  it('keeps 99, 95 and 85 % of the held-out examples', () => {
    const { low, normal, strict } = thresholdsFrom(distances, 0);
    expect(low).closeTo(0.99, 1e-12);
    expect(normal).closeTo(0.95, 1e-12);
    expect(strict).closeTo(0.85, 1e-12);
  });

  it('is never below the least threshold, which is lower at stricter levels', () => {
    const { low, normal, strict } = thresholdsFrom([0.1, 0.2], 0.5);
    expect(normal).equal(0.5);
    expect(low).above(normal);
    expect(strict).below(normal);
    expect(thresholdsFrom(distances, 0.5).normal).closeTo(0.95, 1e-12);
  });
});

describe('leastThresholdAt', () => {
  const subset = { columns: [0, 4], view: 'raw' } as const;
  const leastThreshold = { oneTake: 0.5, fewTakes: 0.25, manyTakes: 0 };

  it('depends on how many takes there are', () => {
    const at = (takes: number) => leastThresholdAt([{ ...subset, leastThreshold }], takes);
    expect([1, 2, 9, 10].map(at)).deep.equal([0.5, 0.25, 0.25, 0]);
  });

  it('is the sum over the subsets, and 0 where one has none', () => {
    const own = { ...subset, leastThreshold };
    expect(leastThresholdAt([own, own], 1)).equal(1);
    expect(leastThresholdAt([own, subset], 1)).equal(0);
    expect(leastThresholdAt([], 1)).equal(0);
  });
});

describe('the unknown detector of one take a label', () => {
  const settings = { seed: 3, dim: 80, distance: 1, takeLength: 40 };
  const all = seededExamples({ ...settings, counts: [40, 40, 40] });
  const taught = (oneTake?: number) => ({
    ...seededExamples({ ...settings, counts: [40, 40, 0] }),
    unknownViews: [
      {
        columns: [0, 80],
        view: 'raw',
        ...(oneTake && { leastThreshold: { oneTake, fewTakes: 0.6, manyTakes: 0 } }),
      } as const,
    ],
  });

  it('is there, and provisional, if the subsets have a least threshold', async () => {
    const { head } = await trainHead(taught(0.3));
    expect(head.unknown!.isProvisional).equal(true);
    expect(predictHead(head, vectorOf(all, 100)).isUnknown).equal(true);
    expect(predictHead(head, vectorOf(all, 10)).isUnknown).equal(false);
    expect((await trainHead(taught())).head.unknown).equal(undefined);
  });

  it('is no longer provisional from the second take on', async () => {
    const one = taught(0.3);
    const two = { ...one, takeOf: one.takeOf.map((_, i) => Math.floor(i / 20)) };
    const { head } = await trainHead(two);
    expect(head.unknown!.isProvisional).equal(undefined);
    expect(head.unknown!.thresholds.normal).at.least(0.6);
  });
});
