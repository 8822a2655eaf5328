import { expect } from 'chai';
import { loadingFaults } from './loading-faults.mjs';

const names = ['tl-elements', 'tl-main', 'tl-files', 'tl-sounds', 'microphone-worklet'];
const workers = ['image-worker', 'audio-worker', 'hand-worker', 'pose-worker'];
const small = new Map([...names, ...workers].map((name) => [name, 1000]));

describe('what a page loads', () => {
  it('is fine where it is small', () => {
    const { lines, faults } = loadingFaults(small);
    expect(faults).to.deep.equal([]);
    expect(lines[0]).to.equal('the entry: 2.0 KB of 30.0');
  });

  it('is a fault where it is too large', () => {
    const { faults } = loadingFaults(new Map([...small, ['hand-worker', 128_000]]));
    expect(faults).to.deep.equal(['a classifier of hands: 1000 bytes too many.']);
  });

  it('is a fault where a file is missing', () => {
    const { faults } = loadingFaults(new Map([...small].filter(([name]) => name !== 'tl-main')));
    expect(faults).to.have.length(5);
  });
});
