import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { frameCount, bandCount, logMel } from './log-mel.ts';
import { secondOf, sounds, referencePath, wavPath, type Reference } from './testing/reference.ts';

function read(path: string): Buffer {
  return readFileSync(new URL(`../../..${path}`, import.meta.url));
}

describe('logMel', () => {
  const wav = new Uint8Array(read(wavPath)).buffer;
  const reference = JSON.parse(read(referencePath).toString()) as Reference;

  for (const [name, second] of Object.entries(sounds)) {
    it(`gives what scipy computes for a ${name}`, () => {
      const values = logMel(secondOf(wav, second));
      expect(values).to.have.length(167 * 32);
      reference.sounds[name as keyof typeof sounds].logMel.forEach((expected, i) => {
        expect(values[i * reference.keptStep], `value ${i}`).to.be.closeTo(expected, 1e-5);
      });
    });
  }

  it('is the lowest level throughout in silence', () => {
    const values = logMel(new Float32Array(16_000));
    expect(values).to.have.length(frameCount * bandCount);
    values.forEach((value) => expect(value).to.be.closeTo(Math.log(1e-3), 1e-6));
  });

  it('puts the sound in the middle, with 5560 zeros on either side', () => {
    const noise = Float32Array.from({ length: 16_000 }, (_, i) => Math.sin(i * i));
    const values = logMel(noise);
    const isSilent = Array.from({ length: frameCount }, (_, frame) =>
      values
        .subarray(frame * bandCount, (frame + 1) * bandCount)
        .every((value) => Math.abs(value - Math.log(1e-3)) < 1e-6),
    );
    // Frame k hears samples 160 k + 56 to 160 k + 456 of the 27,120; the sound is 5560 to 21,560.
    expect(isSilent.indexOf(false)).to.equal(32);
    expect(isSilent.lastIndexOf(false)).to.equal(134);
    expect(isSilent.slice(32, 135)).not.to.include(true);
  });

  it('finds a tone in the band around its frequency', () => {
    // The 16th of 32 bands from 60 to 3800 Hz has its middle at 1100 Hz.
    const tone = Float32Array.from({ length: 16_000 }, (_, i) =>
      Math.sin((2 * Math.PI * 1100 * i) / 16_000),
    );
    const middle = logMel(tone).subarray(80 * bandCount, 81 * bandCount);
    expect(middle.indexOf(Math.max(...middle))).to.equal(15);
  });
});
