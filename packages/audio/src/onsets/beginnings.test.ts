import { expect } from 'chai';
import { addClap, addVowel, roomNoise } from '../testing/streams.ts';
import { beginningsOf, chanceOf, steadyNoise } from './beginnings.ts';

const sampleRate = 16_000;
const foundIn = (pcm: Float32Array) => [
  ...beginningsOf({ pcm: Float32Array.from(pcm), sampleRate, at: 40 }),
];

function strengthOf(pcm: Float32Array): number {
  return Math.sqrt(pcm.reduce((sum, sample) => sum + sample ** 2, 0) / pcm.length);
}

describe('beginningsOf', () => {
  const clap = roomNoise(1);
  addClap(clap, 0.3);

  it('is a clap where onsets have it, a tenth of a second from the start, in quiet and in noise', () => {
    const found = foundIn(clap);
    expect(found.length).to.be.within(2, 6);
    for (const { pcm, at } of found) {
      expect(at).to.equal(40);
      expect(pcm).to.have.length(sampleRate);
      const [before, sound] = [pcm.subarray(0, 1500), pcm.subarray(1600, 2400)];
      expect(strengthOf(sound) / strengthOf(before)).to.be.above(20);
    }
  });

  it('is each sound of a second, and none of a quiet room', () => {
    const word = roomNoise(1);
    addVowel(word, { atSeconds: 0.1, seconds: 0.15 });
    addClap(word, 0.45);
    addClap(word, 0.8);
    expect(foundIn(word).length).to.be.above(foundIn(clap).length);
    expect(foundIn(roomNoise(1))).to.deep.equal([]);
  });

  it('is the same each time', () => {
    const [once, again] = [0, 1].map(() => foundIn(clap));
    expect(once).to.deep.equal(again);
  });
});

describe('steadyNoise', () => {
  it('is as strong throughout, whatever its kind', () => {
    for (let sound = 1; sound < 12; sound++) {
      const noise = steadyNoise(sampleRate, chanceOf(Float32Array.of(sound / 7)));
      expect(strengthOf(noise)).to.be.closeTo(1, 1e-3);
      for (const from of [0, sampleRate / 2]) {
        expect(strengthOf(noise.subarray(from, from + sampleRate / 2))).to.be.within(0.6, 1.4);
      }
    }
  });
});
