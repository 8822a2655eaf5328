import { expect } from 'chai';
import { createResampler, resample } from './resampler.ts';

const toHz = 16_000;

/** A second of a tone of full strength. */
function tone(hertz: number, rateHz: number): Float32Array {
  return Float32Array.from({ length: rateHz }, (_, i) =>
    Math.sin((2 * Math.PI * hertz * i) / rateHz),
  );
}

/** Strength of a whole sound but its ends, in dB of a tone of full strength. */
function strengthDb(pcm: Float32Array): number {
  const middle = pcm.subarray(1000, pcm.length - 1000);
  const energy = middle.reduce((sum, sample) => sum + sample * sample, 0) / middle.length;
  return 10 * Math.log10(2 * energy);
}

for (const fromHz of [44_100, 48_000]) {
  describe(`resample from ${fromHz} Hz`, () => {
    it('leaves no alias above -60 dB', () => {
      for (let hertz = 8_000; hertz < fromHz / 2; hertz += 900) {
        expect(strengthDb(resample(tone(hertz, fromHz), fromHz, toHz)), `${hertz} Hz`).to.be.below(
          -60,
        );
      }
    });

    it('leaves frequencies in the pass band unchanged', () => {
      for (const hertz of [60, 440, 1000, 3800, 6000]) {
        const resampled = resample(tone(hertz, fromHz), fromHz, toHz);
        const expected = tone(hertz, toHz);
        expect(resampled).to.have.length(expected.length);
        for (let i = 1000; i < 15_000; i++) {
          expect(resampled[i], `${hertz} Hz at ${i}`).to.be.closeTo(expected[i]!, 1e-3);
        }
      }
    });

    it('gives the same samples, however the stream is cut', () => {
      const input = tone(700, fromHz);
      const whole = createResampler(fromHz, toHz)(input);
      const inPieces = createResampler(fromHz, toHz);
      const pieces: number[] = [];
      for (let at = 0; at < input.length; at += 997) {
        pieces.push(...inPieces(input.subarray(at, at + 997)));
      }
      expect(pieces).to.deep.equal(Array.from(whole));
    });
  });
}

describe('resample', () => {
  it('keeps a tone of 12 kHz where 44.1 kHz are wanted', () => {
    const resampled = resample(tone(12_000, 48_000), 48_000, 44_100);
    const expected = tone(12_000, 44_100);
    for (let i = 1000; i < 43_000; i++) {
      expect(resampled[i]).to.be.closeTo(expected[i]!, 2e-3);
    }
  });

  it('raises 8 kHz to 16 kHz without adding frequencies', () => {
    const resampled = resample(tone(1000, 8_000), 8_000, toHz);
    const expected = tone(1000, toHz);
    for (let i = 1000; i < 15_000; i++) {
      expect(resampled[i]).to.be.closeTo(expected[i]!, 1e-3);
    }
  });

  it('keeps a constant the same in every phase', () => {
    const resampled = resample(new Float32Array(22_050).fill(0.5), 22_050, toHz);
    resampled.subarray(200, 15_800).forEach((value) => expect(value).to.be.closeTo(0.5, 1e-6));
  });
});
