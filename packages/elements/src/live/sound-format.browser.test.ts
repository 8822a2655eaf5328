import {
  asyncDispose,
  registerExtractor,
  type ExtractorInfo,
  type SoundFrame,
} from '@tl-elements/core/base';
import { expect } from 'chai';
import '../define.ts';
import { sounds } from '../media/sounds.ts';
import { clear, show, trainer } from '../testing/page.ts';

const frames: SoundFrame[] = [];

/** An extractor that takes more of a sound than the project's own do. */
const info: ExtractorInfo = {
  id: 'wide-band',
  version: '1',
  modality: 'audio',
  dim: 2,
  input: { sampleRate: 44_100, seconds: 0.5 },
  unknownViews: [],
};

registerExtractor<'audio'>({
  info,
  load: async () => ({
    info,
    async extract(frame) {
      frames.push(frame);
      return { features: Float32Array.of(1, frames.length) };
    },
    async [asyncDispose]() {},
  }),
});

/** A tone of half the full strength. */
function tone(hertz: number, seconds: number, sampleRate: number): Float32Array {
  return Float32Array.from({ length: seconds * sampleRate }, (_, i) => {
    return Math.sin((2 * Math.PI * hertz * i) / sampleRate) / 2;
  });
}

/** The strength of the middle half, as the amplitude of a tone. */
function strength(pcm: Float32Array): number {
  const middle = pcm.subarray(pcm.length / 4, (3 * pcm.length) / 4);
  return Math.sqrt((2 * middle.reduce((sum, value) => sum + value * value, 0)) / middle.length);
}

describe('an extractor of sounds that takes 44.1 kHz', () => {
  beforeEach(() => (frames.length = 0));
  afterEach(clear);

  it('gets them of a sound that is added, with all that is above 8 kHz', async () => {
    await show('<tl-trainer modality="audio" extractor="wide-band" input="none"></tl-trainer>');
    trainer().addLabel('whistle');
    const input = { pcm: tone(12_000, 1, 48_000), sampleRate: 48_000 };
    await trainer().addExamples('whistle', [input]);
    expect(frames.map(({ sampleRate, pcm }) => [sampleRate, pcm.length])).to.deep.equal([
      [44_100, 22_050],
      [44_100, 22_050],
    ]);
    for (const { pcm } of frames) expect(strength(pcm)).to.be.closeTo(0.5, 0.005);
  });

  it('gets them of a microphone', async () => {
    await show('<tl-trainer modality="audio" extractor="wide-band"></tl-trainer>');
    await trainer().start();
    while (frames.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect([frames[0]!.sampleRate, frames[0]!.pcm.length]).to.deep.equal([44_100, 22_050]);
    await trainer().stop();
  });

  it('finds all of it again in what is stored', async () => {
    const pcm = tone(12_000, 0.5, 44_100);
    const { media } = await sounds.encode({ pcm, sampleRate: 44_100, at: 0 });
    const { signal } = new AbortController();
    const [again] = await sounds.decode(media, { input: info.input }, signal);
    expect(again!.pcm).to.have.length(22_050);
    again!.pcm.forEach((value, i) => expect(value).to.be.closeTo(pcm[i]!, 1e-4));
  });
});
