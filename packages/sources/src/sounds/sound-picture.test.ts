import { expect } from 'chai';
import { soundPictureMargin, soundPictureOf } from './sound-picture.ts';

const rate = 16_000;

function tone(hertz: number, strength: number): Float32Array {
  return Float32Array.from(
    { length: rate },
    (_, i) => strength * Math.sin((2 * Math.PI * hertz * i) / rate),
  );
}

/** The pitch that stands out in the middle of a picture, in bands from the deepest. */
function peakRow(pcm: Float32Array): number {
  const { rows, strengths } = soundPictureOf(pcm, 9);
  const column = [...strengths.subarray(4 * rows, 5 * rows)];
  return column.indexOf(Math.max(...column));
}

describe('soundPictureOf', () => {
  it('shows a tone at full strength as 1, and one 40 of 80 dB below as 0.5', () => {
    const { strengths } = soundPictureOf(tone(1000, 1), 9);
    expect(Math.max(...strengths)).to.be.closeTo(1, 0.02);
    const faint = soundPictureOf(tone(1000, 0.01), 9);
    expect(Math.max(...faint.strengths)).to.be.closeTo(0.5, 0.02);
  });

  it('draws a tone at its pitch on the mel scale', () => {
    const mel = (hertz: number) => 2595 * Math.log10(1 + hertz / 700);
    for (const hertz of [500, 1000, 2500, 6000]) {
      expect(peakRow(tone(hertz, 1)), `${hertz} Hz`).to.be.closeTo(
        (mel(hertz) / mel(8000)) * 64,
        1.5,
      );
    }
  });

  it('draws a sound at its time, and nothing in silence', () => {
    const pcm = new Float32Array(rate);
    pcm.set(tone(800, 0.5).subarray(0, rate / 2));
    const { rows, strengths } = soundPictureOf(pcm, 10);
    const loudest = Array.from({ length: 10 }, (_, column) =>
      Math.max(...strengths.subarray(column * rows, (column + 1) * rows)),
    );
    expect(loudest.slice(0, 5).every((strength) => strength > 0.8)).to.equal(true);
    expect(loudest.slice(6)).to.deep.equal([0, 0, 0, 0]);
  });

  it('draws two pieces of a sound as if they were one', () => {
    const pcm = tone(700, 0.3).map((sample, i) => sample * ((i % 3000) / 3000));
    const column = 256;
    const whole = soundPictureOf(pcm.subarray(0, 20 * column), 20);
    const [from, count] = [7, 5];
    const part = pcm.subarray(
      from * column - soundPictureMargin,
      (from + count) * column + soundPictureMargin,
    );
    const { strengths } = soundPictureOf(part, count, soundPictureMargin);
    expect([...strengths]).to.deep.equal([
      ...whole.strengths.subarray(from * whole.rows, (from + count) * whole.rows),
    ]);
  });
});
