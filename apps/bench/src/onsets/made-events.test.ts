import { expect } from 'chai';
import { seededRandom } from '../seeded-random.ts';
import { inRoom, madeClap, madeKnock, madeRoom } from './made-events.ts';

const rate = 16_000;

function energyOf(pcm: Float32Array): number {
  return pcm.reduce((sum, sample) => sum + sample ** 2, 0);
}

describe('made events', () => {
  const seeds = Array.from({ length: 20 }, (_, seed) => seed);

  it('begin at once, have a peak of 1 and are over within a tenth of a second or two', () => {
    for (const make of [madeClap, madeKnock]) {
      for (const seed of seeds) {
        const pcm = make(seededRandom(seed));
        const peak = pcm.reduce((greatest, s) => Math.max(greatest, Math.abs(s)), 0);
        expect(peak).to.equal(1);
        const whole = energyOf(pcm);
        expect(energyOf(pcm.subarray(0, 0.05 * rate)) / whole).to.be.above(0.5);
        expect(energyOf(pcm.subarray(0.12 * rate)) / whole).to.be.below(0.05);
      }
    }
  });

  it('are the same for the same seed, and others for others', () => {
    expect(madeClap(seededRandom(3))).to.deep.equal(madeClap(seededRandom(3)));
    expect(madeClap(seededRandom(3))).not.to.deep.equal(madeClap(seededRandom(4)));
  });

  it('sound on in a room, as long as its reverberation time says', () => {
    const click = Float32Array.of(1);
    for (const seconds of [0.2, 0.7]) {
      const heard = inRoom(click, madeRoom(seconds, seededRandom(1)));
      // The energy that is left falls by 60 dB within that time (Schroeder's integral), a little sooner
      // here, since the walls take the high frequencies first.
      const from = Math.round(0.3 * seconds * rate);
      const to = Math.round(0.6 * seconds * rate);
      const fallDb = 10 * Math.log10(energyOf(heard.subarray(from)) / energyOf(heard.subarray(to)));
      expect(fallDb).to.be.within(15, 30);
    }
  });
});
