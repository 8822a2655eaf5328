import { expect } from 'chai';
import { microphoneFrom } from '@tl-elements/tools/microphone-film';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPage, type OpenPage } from '../../tools/page.mjs';
import { makeClapFilm, type ClapLessons } from '../testing/clap-film.ts';

/** The examples resemble each other so much that other claps would be unknown. */
const html = `
  <tl-trainer modality="audio" labels="Background, Clap, Talking" unknown="off">
    <tl-trigger label="Clap" above="0.9" onset></tl-trigger>
  </tl-trainer>`;

/**
 * Between two claps of the film are 0.4, 1.7 and 1.9 seconds, again and again; a word comes 0.35 after a clap. On a busy
 * machine Chromium leaves out parts of the film, and a clap may be missed, so no more than the order can be told.
 */
const lengthOf = (seconds: number) => (seconds < 0.9 ? 'short' : seconds < 3 ? 'long' : 'missed');

/** The film has three claps: so many hold each of them, and each word. */
const firingCount = 8;

/** A trainer has 8 predictions of sounds a second. If there are fewer, claps 400 ms apart are too quick for it. */
const keepsUp = 7;

describe('a trigger for onsets', function () {
  this.timeout(120_000);
  let folder: string;
  let open: OpenPage;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'claps-'));
    const path = join(folder, 'claps.wav');
    const lessons = makeClapFilm(path);
    // Off the screen nothing is drawn: the machine has time for what is heard.
    const style = 'body { padding-block-start: 3000px }';
    open = await openPage({ html, style, switches: microphoneFrom(path) });
    await open.page.evaluate(teach, lessons);
  });
  after(async () => {
    await open.close();
    rmSync(folder, { recursive: true });
  });

  it('fires once for each of two claps that are 400 ms apart, and seldom for the words after them', async () => {
    const { onsets, rate } = await open.page.evaluate(listen, firingCount);
    const gaps = onsets.slice(1).map((at, i) => at - onsets[i]!);
    const pauses = gaps.map(lengthOf).join(' ');
    // Each is a word, or a clap that fires twice. The benchmark finds one for 24 words.
    const falsely = pauses.match(/short (?=short|long short)/g) ?? [];
    expect(falsely, gaps.join()).to.have.length.below(2);
    expect(Math.min(...gaps), gaps.join()).to.be.above(0.2);
    if (rate > keepsUp) expect(pauses, gaps.join()).to.contain('short');
  });
});

/** Runs in the page: teaches the trainer, and starts its microphone. */
async function teach({ claps, words, rooms }: ClapLessons): Promise<void> {
  await customElements.whenDefined('tl-trainer');
  const trainer = document.querySelector('tl-trainer')!;
  const soundsOf = (seconds: readonly number[][]) =>
    seconds.map((samples) => ({ pcm: Float32Array.from(samples), sampleRate: 16_000 }));
  await trainer.addExamples('Background', soundsOf(rooms));
  await trainer.addExamples('Clap', soundsOf(claps));
  await trainer.addExamples('Talking', soundsOf(words));
  await trainer.train();
  await trainer.start();
}

/** Runs in the page: when the sounds began that the trigger has fired for, seconds, and the predictions a second. */
function listen(count: number): Promise<{ onsets: number[]; rate: number }> {
  const onsets: number[] = [];
  const begun = performance.now();
  let predictions = 0;
  document.addEventListener('tl-prediction', () => predictions++);
  return new Promise((resolve) => {
    document.querySelector('tl-trigger')!.addEventListener('tl-trigger', ({ detail }) => {
      onsets.push(detail.prediction!.onset!.at / 1000);
      const rate = (1000 * predictions) / (performance.now() - begun);
      if (onsets.length === count) resolve({ onsets, rate });
    });
  });
}
