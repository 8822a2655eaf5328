import type { OnsetFrame } from '@tl-elements/core/base';
import { expect } from 'chai';
import { addClap, addVowel, framesOf, roomNoise } from '../testing/streams.ts';
import { SoundOnsetDetector } from './onset-detector.ts';

/** What is handed out, frame by frame. */
function detected(stream: Float32Array, hopMs?: number): OnsetFrame[] {
  const detector = new SoundOnsetDetector();
  return framesOf(stream, hopMs).flatMap((frame) => detector.next(frame) ?? []);
}

/** When the sounds began that are handed out, milliseconds. */
function beginnings(stream: Float32Array, hopMs?: number): number[] {
  return [...new Set(detected(stream, hopMs).map(({ at }) => at))];
}

function expectTimes(found: readonly number[], expected: readonly number[]): void {
  expect(found, found.join()).to.have.length(expected.length);
  found.forEach((at, i) => expect(at).to.be.closeTo(expected[i]!, 20));
}

describe('SoundOnsetDetector', () => {
  it('finds each of two claps that are 400 ms apart, once', () => {
    const stream = roomNoise(4);
    [1.53, 1.93, 2.71].forEach((at) => addClap(stream, at));
    expectTimes(beginnings(stream), [1530, 1930, 2710]);
  });

  it('finds nothing in steady noise, in a steady tone and in silence', () => {
    expect(beginnings(roomNoise(4, 0.2))).to.deep.equal([]);
    const tone = roomNoise(4);
    addVowel(tone, { atSeconds: 0, seconds: 4 });
    expect(beginnings(tone)).to.deep.equal([]);
    expect(beginnings(new Float32Array(64_000))).to.deep.equal([]);
  });

  it('hands a clap out within 180 ms, wherever frames end', () => {
    for (let late = 0; late < 125; late += 25) {
      const stream = roomNoise(3);
      addClap(stream, 1.5 + late / 1000);
      const [first] = detected(stream);
      expect(first!.frame.at - (1500 + late)).to.be.within(50, 180);
    }
  });

  it('finds a clap in the noise of a street', () => {
    const stream = roomNoise(3, 0.1);
    addClap(stream, 1.6);
    expectTimes(beginnings(stream), [1600]);
  });

  it('finds a clap that comes right after the beginning of a word', () => {
    const stream = roomNoise(3);
    addVowel(stream, { atSeconds: 1.5, seconds: 0.4, strength: 0.01 });
    addClap(stream, 1.56);
    expectTimes(beginnings(stream), [1560]);
  });

  it('says whether a sound lasts', () => {
    const stream = roomNoise(4);
    addClap(stream, 1.5);
    addVowel(stream, { atSeconds: 2.5, seconds: 0.6 });
    const lasting = detected(stream).map(({ at, lasts }) => [at > 2000, lasts]);
    expect(lasting).to.deep.include.members([
      [false, false],
      [true, true],
    ]);
    lasting.forEach(([isVowel, lasts]) => expect(lasts).to.equal(isVowel));
  });

  it('waits with a sound that lasts until more of it has been heard', () => {
    const stream = roomNoise(3);
    addVowel(stream, { atSeconds: 1.5, seconds: 0.6 });
    const [first] = detected(stream);
    expect(first!.frame.at - first!.at).to.be.within(250, 375);
  });

  it('judges no sound that lasts right after another one', () => {
    const vowel = { seconds: 0.6, strength: 0.1 };
    const stream = roomNoise(4);
    addClap(stream, 1.5);
    addVowel(stream, { ...vowel, atSeconds: 1.9 });
    expectTimes(beginnings(stream), [1500]);
    const later = roomNoise(4);
    addClap(later, 1);
    addVowel(later, { ...vowel, atSeconds: 2.2 });
    expectTimes(beginnings(later), [1000, 2200]);
  });

  it('says whether a sound follows another one, from which it does not stand out', () => {
    const stream = roomNoise(4);
    addClap(stream, 1.2);
    addClap(stream, 1.6);
    addClap(stream, 3);
    const after = detected(stream).map(({ at, isAfterAnother }) => [
      Math.round(at / 100),
      isAfterAnother,
    ]);
    expect(after).to.deep.include.members([
      [12, false],
      [16, true],
      [30, false],
    ]);
    after.forEach(([at, isAfter]) => expect(isAfter).to.equal(at === 16));
  });

  it('hands out the sound without what was heard before it', () => {
    const both = roomNoise(3);
    addVowel(both, { atSeconds: 1, seconds: 0.6 });
    addClap(both, 1.7);
    const energyOf = (pcm: Float32Array) => pcm.reduce((sum, sample) => sum + sample ** 2, 0);
    const alone = detected(both).find(({ at }) => Math.abs(at - 1700) < 20)!;
    expect(alone.frame.pcm).to.have.length(16_000);
    const clap = new Float32Array(48_000);
    addClap(clap, 1.7);
    // A long vowel counts as noise: some of what the clap has at its frequencies is taken away.
    expect(energyOf(alone.frame.pcm) / energyOf(clap)).to.be.within(0.6, 1.1);
  });

  it('says whether a sound is louder than all before it, which is not silence', () => {
    const quiet = roomNoise(3);
    addClap(quiet, 1.6);
    expect(detected(quiet)[0]!.standsOut).to.equal(false);
    const speech = roomNoise(3);
    addVowel(speech, { atSeconds: 0.2, seconds: 2.6, strength: 0.05 });
    addClap(speech, 1.6);
    expect(detected(speech)[0]!.standsOut).to.equal(true);
    const afterClap = roomNoise(3);
    addClap(afterClap, 1.6, 0.9);
    addClap(afterClap, 2, 0.3);
    expect(detected(afterClap).find(({ at }) => at > 1900)!.standsOut).to.equal(false);
  });

  it('goes on after a gap', () => {
    const stream = roomNoise(6);
    [1.6, 2.4, 4.7].forEach((at) => addClap(stream, at));
    const detector = new SoundOnsetDetector();
    const frames = framesOf(stream).filter((_, i) => i < 14 || i > 24);
    const found = frames.flatMap((frame) => detector.next(frame)?.at ?? []);
    expectTimes([...new Set(found)], [1600, 2400, 4700]);
  });

  it('finds each sound on a slow device, whose frames come twice a second', () => {
    const stream = roomNoise(6);
    [1.6, 2.4, 4.7].forEach((at) => addClap(stream, at));
    expectTimes(beginnings(stream, 500), [1600, 2400, 4700]);
  });

  it('counts by the clock where frames do not say their position', () => {
    const stream = roomNoise(3);
    addClap(stream, 1.6);
    const detector = new SoundOnsetDetector();
    const found = framesOf(stream).flatMap(
      ({ pcm, sampleRate, at }) => detector.next({ pcm, sampleRate, at })?.at ?? [],
    );
    expectTimes([...new Set(found)], [1600]);
  });
});
