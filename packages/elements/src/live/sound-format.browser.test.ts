import {
  asyncDispose,
  registerExtractor,
  type ExtractorInfo,
  type SoundFrame,
} from '@tl-elements/core/base';
import { encodeSound } from '@tl-elements/sources';
import { expect } from 'chai';
import { zipSync } from 'fflate';
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

/** A project of Teachable Machine with one label, whose recording of two seconds holds two examples. */
async function teachableMachineProject(pcm: Float32Array, sampleRate: number): Promise<File> {
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const sample = { endTime: 2, frequencyFrames: [], blobFilePath: 'sample-1.webm' };
  const recording = await encodeSound(pcm, sampleRate).arrayBuffer();
  const whistle = zipSync({
    'sample-1.webm': new Uint8Array(recording),
    'samples.json': json([
      { ...sample, startTime: 0 },
      { ...sample, startTime: 1 },
    ]),
  });
  const project = { 'whistle.zip': whistle, 'manifest.json': json({ type: 'audio' }) };
  return new File([zipSync(project)], 'project.tm');
}

/** The strength of the middle half, as the amplitude of a tone. */
function strength(pcm: Float32Array): number {
  const middle = pcm.subarray(pcm.length / 4, (3 * pcm.length) / 4);
  return Math.sqrt((2 * middle.reduce((sum, value) => sum + value * value, 0)) / middle.length);
}

describe('an extractor of sounds that takes 44.1 kHz', () => {
  beforeEach(() => (frames.length = 0));
  afterEach(clear);

  it('gets them of a sound that is added, with everything above 8 kHz', async () => {
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

  it('gets them of a project of Teachable Machine', async () => {
    await show('<tl-trainer modality="audio" extractor="wide-band" input="none"></tl-trainer>');
    await trainer().open(await teachableMachineProject(tone(12_000, 2, 48_000), 48_000));
    expect(trainer().examples).to.have.length(2);
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

  it('can re-extract all of it from what is stored', async () => {
    const pcm = tone(12_000, 0.5, 44_100);
    const { media } = await sounds.encode({ pcm, sampleRate: 44_100, at: 0 });
    const { signal } = new AbortController();
    const [again] = await sounds.decode(media, { input: info.input }, signal);
    expect(again!.pcm).to.have.length(22_050);
    again!.pcm.forEach((value, i) => expect(value).to.be.closeTo(pcm[i]!, 1e-4));
  });
});
