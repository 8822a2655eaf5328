import { expect } from 'chai';
import {
  balancedAccuracyOf,
  nextTakeTrials,
  otherPlaceTrials,
  type HandPicture,
} from './hand-protocol.ts';

function frames(place: string, label: string, take: number, count: number): HandPicture[] {
  return Array.from({ length: count }, (_, i) => ({ url: `${i}`, place, label, take }));
}

const pictures = [
  ...['0', '1', '2'].flatMap((label) => [...frames('a', label, 1, 3), ...frames('a', label, 2, 4)]),
  ...frames('a', '3', 1, 2), // too few to be taught
  ...frames('a', '3', 2, 9),
  ...['0', '1', '2', '3', '4'].flatMap((label) => frames('b', label, 1, 5)), // no later takes
];

describe('nextTakeTrials', () => {
  it('trains on first takes of three frames or more, and tests on later ones of the same labels', () => {
    const [trial, ...others] = nextTakeTrials(pictures);
    expect(others).to.deep.equal([]);
    expect(trial).to.include({ place: 'a' });
    expect(trial?.labels).to.deep.equal(['0', '1', '2']);
    expect(trial?.train).to.have.length(9);
    expect(trial?.test).to.have.length(12);
  });
});

describe('otherPlaceTrials', () => {
  it('trains on a place that has all labels, and tests on all others', () => {
    const [trial, ...others] = otherPlaceTrials(pictures);
    expect(others).to.deep.equal([]);
    expect(trial?.place).to.equal('b');
    expect(trial?.test).to.have.length(pictures.length - 25);
  });
});

describe('balancedAccuracyOf', () => {
  const trial = { place: 'a', labels: ['0', '1'], train: [0, 2], test: [0, 1, 2, 3] };
  const tried = [...frames('a', '0', 1, 2), ...frames('a', '1', 1, 2)];

  it('counts a hand that was not found as wrong, label by label', async () => {
    const features = [Float32Array.of(0), null, Float32Array.of(1), Float32Array.of(1)];
    const learn = async (_train: unknown, test: { features: Float32Array }) =>
      Float32Array.from([...test.features].flatMap((value) => [1 - value, value]));
    expect(await balancedAccuracyOf(trial, tried, features, learn, 0)).to.equal(0.75);
  });
});
