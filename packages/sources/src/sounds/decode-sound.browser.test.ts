import { expect } from 'chai';
import { TlError } from '@tl-elements/core/base';
import { decodeSound, type SoundInput } from '../index.ts';

const rate = 16_000;
const filmUrl = new URL('../../../../tools/fixtures/sounds/four-sounds.wav', import.meta.url);

/** A WAV file of 16 bits with the samples on its first channel, at half their strength. */
function wavFile(pcm: Float32Array, sampleRate: number, channels: number): File {
  const count = pcm.length;
  const file = new DataView(new ArrayBuffer(44 + 2 * channels * count));
  const text = (at: number, word: string) =>
    Array.from(word, (letter, i) => file.setUint8(at + i, letter.charCodeAt(0)));
  text(0, 'RIFF');
  file.setUint32(4, file.byteLength - 8, true);
  text(8, 'WAVEfmt ');
  file.setUint32(16, 16, true);
  file.setUint16(20, 1, true);
  file.setUint16(22, channels, true);
  file.setUint32(24, sampleRate, true);
  file.setUint32(28, 2 * channels * sampleRate, true);
  file.setUint16(32, 2 * channels, true);
  file.setUint16(34, 16, true);
  text(36, 'data');
  file.setUint32(40, 2 * channels * count, true);
  pcm.forEach((value, i) => file.setInt16(44 + 2 * channels * i, 16_384 * value, true));
  return new File([file], 'tone.wav');
}

/** A second of a tone of full strength. */
function tone(hertz: number, sampleRate: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: sampleRate }, (_, i) =>
    Math.sin((2 * Math.PI * hertz * i) / sampleRate),
  );
}

/** The strength of the middle half, as the amplitude of a tone. */
function strength(pcm: Float32Array): number {
  const middle = pcm.subarray(pcm.length / 4, (3 * pcm.length) / 4);
  return Math.sqrt((2 * middle.reduce((sum, value) => sum + value * value, 0)) / middle.length);
}

async function failureOf(input: SoundInput, signal?: AbortSignal): Promise<TlError> {
  try {
    await decodeSound(input, { signal });
  } catch (failure) {
    if (failure instanceof TlError) return failure;
    throw failure;
  }
  throw new Error('It did not fail.');
}

describe('decodeSound', () => {
  it('keeps a tone of 12 kHz where 44.1 kHz are wanted', async () => {
    const pcm = tone(12_000, 48_000);
    for (const input of [
      wavFile(pcm, 48_000, 1),
      { pcm: pcm.map((v) => v / 2), sampleRate: 48_000 },
    ]) {
      const decoded = await decodeSound(input, { sampleRate: 44_100 });
      expect(decoded.length).to.be.within(44_099, 44_100);
      expect(strength(decoded)).to.be.closeTo(0.5, 0.005);
      expect(strength(await decodeSound(input))).to.be.below(0.001);
    }
  });

  it('returns the samples of a file unchanged if it has the right rate', async () => {
    const pcm = await decodeSound(filmUrl);
    const levels = new Int16Array(await (await fetch(filmUrl)).arrayBuffer(), 44);
    expect(pcm).to.have.length(levels.length);
    // Browsers differ in whether the most positive level is 1.
    pcm.forEach((value, i) => {
      if (Math.abs(value - levels[i]! / 32768) > 4e-5) expect.fail(`sample ${i} is ${value}`);
    });
  });

  it('converts a file of any rate to 16 kHz, and mixes its channels', async () => {
    const pcm = await decodeSound(wavFile(tone(440, 44_100), 44_100, 2));
    expect(pcm.length).to.be.closeTo(rate, 2);
    // Half the strength, and the other channel is silent.
    expect(strength(pcm)).to.be.closeTo(0.25, 0.002);
  });

  it('leaves no aliases of frequencies above 8 kHz', async () => {
    const context = new OfflineAudioContext(1, 48_000, 48_000);
    const buffer = context.createBuffer(1, 48_000, 48_000);
    buffer.copyToChannel(tone(11_000, 48_000), 0);
    expect(strength(await decodeSound(buffer))).to.be.below(1e-3);
    expect(strength(await decodeSound(wavFile(tone(11_000, 48_000), 48_000, 1)))).to.be.below(1e-3);
  });

  it('decodes samples with their rate, and an AudioBuffer', async () => {
    const samples = { pcm: tone(440, 48_000), sampleRate: 48_000 };
    const pcm = await decodeSound(samples);
    expect(pcm).to.have.length(rate);
    expect(strength(pcm)).to.be.closeTo(1, 1e-3);
    expect(samples.pcm).to.have.length(48_000);
    const buffer = new AudioBuffer({ length: 8000, sampleRate: 8000 });
    expect(await decodeSound(buffer)).to.have.length(rate);
  });

  it('says what is wrong with a sound', async () => {
    const text = new File(['no sound'], 'letter.txt');
    expect(await failureOf(text)).to.include({ code: 'input-unreadable' });
    expect((await failureOf(text)).message).to.match(/^letter\.txt is not a sound/);
    expect(await failureOf(new File([], 'nothing.wav'))).to.include({ code: 'input-empty' });
    expect(await failureOf({ pcm: new Float32Array(), sampleRate: rate })).to.include({
      code: 'input-empty',
    });
    expect(await failureOf({ pcm: new Float32Array(9), sampleRate: 0 })).to.include({
      code: 'input-unreadable',
    });
    expect((await failureOf(new URL('/nowhere/word.wav', location.href))).message).to.match(
      /^word\.wav could not be fetched: the server answered 404/,
    );
  });

  it('stops when its signal aborts', async () => {
    const controller = new AbortController();
    const decoding = failureOf(filmUrl, controller.signal);
    controller.abort();
    expect((await decoding).code).to.equal('aborted');
  });
});
