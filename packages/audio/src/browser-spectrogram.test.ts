import { expect } from 'chai';
import { createBrowserSpectrogram, standardized } from './browser-spectrogram.ts';

describe('createBrowserSpectrogram', () => {
  it('gives the lowest level of 16 bits in silence, never minus infinity', () => {
    const decibels = createBrowserSpectrogram(16_000)(new Float32Array(16_000));
    expect(decibels).to.have.length(43 * 232);
    expect(new Set(decibels)).to.deep.equal(new Set([-140]));
  });

  it('finds a tone in its bin, with the strength that the window passes', () => {
    // The middle of bin 100, at 0.42 of its amplitude: half of that, since it is real.
    const hertz = (100 * 44_100) / 2048;
    const tone = Float32Array.from({ length: 16_000 }, (_, i) =>
      Math.cos((2 * Math.PI * hertz * i) / 16_000),
    );
    const frame = createBrowserSpectrogram(16_000)(tone).subarray(20 * 232, 21 * 232);
    expect(frame.indexOf(Math.max(...frame))).to.equal(100);
    expect(frame[100]).to.be.closeTo(20 * Math.log10(0.21), 1e-3);
  });
});

describe('standardized', () => {
  it('gives mean 0 and standard deviation 1', () => {
    expect(Array.from(standardized(Float32Array.of(-90, -70, -50, -30)))).to.deep.equal(
      [-3, -1, 1, 3].map((value) => Math.fround(value / Math.sqrt(5))),
    );
  });

  it('gives zeros for silence', () => {
    expect(standardized(new Float32Array(9).fill(-140))).to.deep.equal(new Float32Array(9));
  });
});
