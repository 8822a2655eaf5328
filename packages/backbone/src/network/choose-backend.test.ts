import { expect } from 'chai';
import { isRounding, isWorthwhile, typicalMs } from './choose-backend.ts';

describe('isWorthwhile', () => {
  it('requires a third less time', () => {
    expect(isWorthwhile(30, 20)).to.equal(true);
    expect(isWorthwhile(30, 21)).to.equal(false);
  });
});

describe('isRounding', () => {
  const row = Float32Array.of(3, 4);

  it('accepts a difference in the fourth digit', () => {
    expect(isRounding([Float32Array.of(3, 4.004)], [row])).to.equal(true);
  });

  it('refuses values that differ more, are not numbers, or are missing', () => {
    expect(isRounding([Float32Array.of(3, 4.01)], [row])).to.equal(false);
    expect(isRounding([Float32Array.of(3, NaN)], [row])).to.equal(false);
    expect(isRounding([], [row])).to.equal(false);
  });
});

describe('typicalMs', () => {
  const sample = { values: new Float32Array(1), shape: [1, 1, 1, 1] } as const;

  /** Takes these times, one after the other; counts the runs. */
  function runsThatTake(...times: readonly number[]) {
    const network = { runs: 0, time: () => Promise.resolve(times[network.runs++]!) };
    return network;
  }

  it('is the median of five runs', async () => {
    const network = runsThatTake(9, 300, 8, 7, 10);
    expect(await typicalMs(network, sample, 400)).to.equal(9);
    expect(network.runs).to.equal(5);
  });

  it('ends with the first run that is hopeless, as one drawn by software is', async () => {
    const network = runsThatTake(900, 901, 902, 903, 904);
    expect(await typicalMs(network, sample, 400)).to.equal(900);
    expect(network.runs).to.equal(1);
  });
});
