import { expect } from 'chai';
import { cutSeconds, findSeconds, type CutOptions } from './cut-seconds.ts';

const rate = 16_000;

/** Sound that is loud in `stretches` of seconds, over a room 50 dB below. */
function roomWith(seconds: number, ...stretches: readonly (readonly [number, number])[]) {
  return Float32Array.from({ length: seconds * rate }, (_, i) => {
    const isLoud = stretches.some(([from, to]) => i >= from * rate && i < to * rate);
    return Math.sin(i) * (isLoud ? 0.5 : 0.0016);
  });
}

function startsOf(pcm: Float32Array, options?: CutOptions): number[] {
  return cutSeconds(pcm, options).map((second) => {
    expect(second).to.have.length(rate);
    const start = pcm.findIndex((_, at) =>
      second.every((sample, i) => i % 997 !== 0 || sample === pcm[at + i]),
    );
    return start / rate;
  });
}

describe('cutSeconds', () => {
  it('puts a shorter sound in the middle of a second of zeros', () => {
    const [second, ...others] = cutSeconds(new Float32Array(rate / 2).fill(0.5));
    expect(others).to.be.empty;
    expect(second).to.have.length(rate);
    expect([second![3999], second![4000], second![11_999], second![12_000]]).to.deep.equal([
      0, 0.5, 0.5, 0,
    ]);
  });

  it('cuts one word in a long silence once, from just before it', () => {
    expect(startsOf(roomWith(5, [2.5, 3]))).to.deep.equal([2.4]);
  });

  it('begins each second just before a word', () => {
    expect(startsOf(roomWith(7, [0.5, 1], [2.2, 2.9], [5.5, 6]))).to.deep.equal([0.4, 2.1, 5.4]);
  });

  it('cuts a steady sound into seconds, the last of which ends with the sound', () => {
    expect(startsOf(roomWith(3.5, [0, 3.5]))).to.deep.equal([0, 1, 2, 2.5]);
  });

  it('makes no example of a short rest', () => {
    expect(startsOf(roomWith(3.1, [0, 2.1]))).to.deep.equal([0, 1]);
  });

  it("keeps all of a quiet room's sound", () => {
    expect(startsOf(roomWith(3))).to.deep.equal([0, 1, 2]);
  });

  it('keeps quiet parts beside loud ones with `keepsQuiet`', () => {
    const slammed = roomWith(4, [1.5, 1.6]);
    expect(startsOf(slammed)).to.deep.equal([1.4]);
    expect(startsOf(slammed, { keepsQuiet: true })).to.deep.equal([0, 1, 2, 3]);
  });

  it('leaves out what is quieter than `quietBelowDb`, and says where the rest was', () => {
    // Of a sine of amplitude 0.5, the level is -9 dB; of the room, -59 dB; of a whisper of 0.05, -29 dB.
    const pcm = roomWith(6, [1.5, 1.9], [4.5, 4.9]).map((sample, i) =>
      i < 3 * rate ? sample / 10 : sample,
    );
    const positionsOf = (quietBelowDb: number) =>
      findSeconds(pcm, { quietBelowDb }).map(({ position }) => position / rate);
    expect(positionsOf(-35)).to.deep.equal([1.4, 4.4]);
    expect(positionsOf(-20)).to.deep.equal([4.4]);
    expect(positionsOf(-5)).to.deep.equal([]);
    const whisper = pcm.subarray(1.5 * rate, 1.9 * rate);
    expect(cutSeconds(whisper, { quietBelowDb: -20 })).to.deep.equal([]);
    expect(cutSeconds(whisper, { quietBelowDb: -35 })).to.have.length(1);
    // The sound of a room is taken as it is.
    expect(cutSeconds(pcm, { quietBelowDb: -5, keepsQuiet: true })).to.have.length(6);
  });

  it('cuts to the rate and length that an extractor takes', () => {
    const format = { sampleRate: 44_100, seconds: 2 };
    const pcm = Float32Array.from({ length: 6 * 44_100 }, (_, i) => {
      return i < 44_100 || i >= 4 * 44_100 ? Math.sin(i) / 2 : Math.sin(i) / 2000;
    });
    const examples = cutSeconds(pcm, { format });
    expect(examples.map(({ length }) => length)).to.deep.equal([88_200, 88_200]);
    expect(examples[0]).to.deep.equal(pcm.slice(0, 88_200));
    expect(examples[1]).to.deep.equal(pcm.slice(3.9 * 44_100, 5.9 * 44_100));
    const [padded] = cutSeconds(new Float32Array(44_100).fill(0.5), { format });
    expect([padded!.length, padded![22_049], padded![22_050]]).to.deep.equal([88_200, 0, 0.5]);
  });

  it('returns one second of zeros for a sound without any signal', () => {
    const seconds = cutSeconds(new Float32Array(2 * rate));
    expect(seconds).to.have.length(2);
    seconds.forEach((second) => expect(second.some((sample) => sample !== 0)).to.equal(false));
  });
});
