import { expect } from 'chai';
import { SoundRing } from './recent-sound.ts';

describe('SoundRing', () => {
  it('gives samples in order, across the place where it wraps', () => {
    const ring = new SoundRing(5);
    for (const pair of [
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 8],
    ])
      ring.write(Float32Array.from(pair));
    expect(Array.from(ring.read(3, 5))).to.deep.equal([4, 5, 6, 7, 8]);
    expect(Array.from(ring.read(6, 2))).to.deep.equal([7, 8]);
    expect(ring.total).to.equal(8);
  });

  it('begins with silence', () => {
    const ring = new SoundRing(4);
    ring.write(Float32Array.of(1));
    expect(Array.from(ring.read(-3, 4))).to.deep.equal([0, 0, 0, 1]);
  });

  it('takes more samples at once than it stores', () => {
    const ring = new SoundRing(3);
    ring.write(Float32Array.of(9));
    ring.write(Float32Array.of(1, 2, 3, 4, 5));
    expect(Array.from(ring.read(3, 3))).to.deep.equal([3, 4, 5]);
    expect(ring.total).to.equal(6);
  });

  it('refuses to read samples that are no longer stored, or not yet written', () => {
    const ring = new SoundRing(3);
    ring.write(new Float32Array(4));
    expect(() => ring.read(0, 2)).to.throw(RangeError);
    expect(() => ring.read(3, 2)).to.throw(RangeError);
  });
});
