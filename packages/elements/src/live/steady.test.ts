import { openPage, type OpenPage } from '../../tools/page.mjs';
import { countingWorkers, countTensors } from '@tl-elements/tools/counting-workers';
import { microphoneSwitches } from '@tl-elements/tools/microphone-film';
import { expect } from 'chai';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { cameraFrom, makePeopleFilm } from '../testing/people-film.ts';

const modalities = ['image', 'audio', 'pose', 'hand'] as const;

/** A trainer of each modality on one page, three of which share a camera. */
const html = modalities
  .map((modality) => `<tl-trainer modality="${modality}" labels="A, B"></tl-trainer>`)
  .join('');

describe('trainers that are left to run', function () {
  this.timeout(600_000);
  let open: OpenPage;
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'film-'));
    const film = join(folder, 'people.mjpeg');
    const switches = [...new Set([...cameraFrom(film), ...microphoneSwitches])];
    open = await openPage({ html, switches, replaced: await countingWorkers(modalities) });
    const { page } = open;
    const scenes = await makePeopleFilm(page, film);
    await page.evaluateOnNewDocument(watchTracks);
    await page.reload();
    await page.evaluate(teachAll, scenes);
    await page.evaluate(predictions, 20);
  });
  after(async () => {
    await open.close();
    rmSync(folder, { recursive: true });
  });

  it('hold as much after 500 predictions of each modality as before', async () => {
    const before = await held(open.page);
    expect(Object.keys(before.tensors)).to.have.members(modalities);
    expect(before).to.include({ tracks: 2, audioNodes: 3 });
    const found = await open.page.evaluate(predictions, 500);
    for (const modality of modalities) expect(found[modality], modality).to.be.at.least(450);
    expect(await held(open.page)).to.deep.equal(before);
  });

  it('hold as much after starting and stopping ten times as before', async () => {
    const before = await held(open.page);
    for (let cycle = 0; cycle < 10; cycle++) {
      await open.page.evaluate(stopAll);
      await open.page.evaluate(startAll);
    }
    await open.page.evaluate(predictions, 5);
    expect(await held(open.page)).to.deep.equal(before);
  });

  it('let go of every device when they stop, and of the rest when they leave the page', async () => {
    const before = await held(open.page);
    await open.page.evaluate(stopAll);
    expect(await held(open.page)).to.deep.equal({ ...before, tracks: 0, audioNodes: 0 });
    await open.page.evaluate(() => document.body.replaceChildren());
    await open.page.waitForFunction(() => true, { polling: 'raf' });
    expect(await held(open.page)).to.deep.equal({ tensors: {}, tracks: 0, audioNodes: 0 });
  });
});

/** What is held between two predictions. */
interface Held {
  /** Of each extractor's worker. */
  readonly tensors: Readonly<Record<string, number>>;
  /** Of cameras and microphones, that are live. */
  readonly tracks: number;
  readonly audioNodes: number;
}

/** Every track that the page is given; runs in it before its scripts. */
function watchTracks(): void {
  const tracks: MediaStreamTrack[] = [];
  Object.assign(globalThis, { tracks });
  const { getUserMedia } = MediaDevices.prototype;
  MediaDevices.prototype.getUserMedia = async function (constraints) {
    const stream = await getUserMedia.call(this, constraints);
    tracks.push(...stream.getTracks());
    return stream;
  };
  const { clone } = MediaStreamTrack.prototype;
  MediaStreamTrack.prototype.clone = function () {
    const track = clone.call(this);
    tracks.push(track);
    return track;
  };
}

/** Gives each trainer two labels and starts it; runs in the page. */
async function teachAll(scenes: readonly string[]): Promise<void> {
  const pictures = await Promise.all(scenes.map(async (scene) => (await fetch(scene)).blob()));
  const rate = 16_000;
  const sounds = [600, 2400].map((hertz) => ({
    pcm: Float32Array.from({ length: rate }, (_, i) => 0.5 * Math.sin((hertz * i) / rate)),
    sampleRate: rate,
  }));
  await customElements.whenDefined('tl-trainer');
  await Promise.all(
    [...document.querySelectorAll('tl-trainer')].map(async (trainer) => {
      const inputs = trainer.modality === 'audio' ? sounds : pictures;
      await trainer.addExamples('A', [inputs[0]!]);
      await trainer.addExamples('B', [inputs[1]!]);
      await trainer.train();
      await trainer.start();
    }),
  );
}

/**
 * Waits for so many predictions of each trainer; who has had them rests until all have. Runs in the
 * page.
 *
 * @returns in how many of them something was found.
 */
async function predictions(count: number): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  const watch = async (trainer: HTMLElementTagNameMap['tl-trainer']) => {
    found[trainer.modality] = 0;
    await new Promise<void>((resolve) => {
      let left = count;
      const hear = ({ detail }: HTMLElementEventMap['tl-prediction']) => {
        if (detail.nothing === null) found[trainer.modality]!++;
        if (--left > 0) return;
        trainer.removeEventListener('tl-prediction', hear);
        resolve();
      };
      trainer.addEventListener('tl-prediction', hear);
    });
    await trainer.stop();
  };
  const trainers = [...document.querySelectorAll('tl-trainer')];
  await Promise.all(trainers.map(watch));
  await Promise.all(trainers.map((trainer) => trainer.start()));
  return found;
}

/** Runs in the page. */
async function startAll(): Promise<void> {
  await Promise.all([...document.querySelectorAll('tl-trainer')].map((each) => each.start()));
}

/** Runs in the page. */
async function stopAll(): Promise<void> {
  await Promise.all([...document.querySelectorAll('tl-trainer')].map((each) => each.stop()));
}

async function held(page: Page): Promise<Held> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const audioNodes = metrics.find(({ name }) => name === 'AudioHandlers')!.value;
  await session.detach();
  const tracks = await page.evaluate(
    () =>
      (globalThis as unknown as { tracks: MediaStreamTrack[] }).tracks.filter(
        ({ readyState }) => readyState === 'live',
      ).length,
  );
  return { tensors: await tensorsOf(page), tracks, audioNodes };
}

/** A frame under way holds a few more: the least of many counts is what is held between them. */
async function tensorsOf(page: Page): Promise<Record<string, number>> {
  const tensors: Record<string, number> = {};
  for (const worker of page.workers()) {
    const [, modality] = /(\w+)-worker\.js$/.exec(worker.url()) ?? [];
    if (!modality || modality === 'head') continue;
    tensors[modality] = Infinity;
    for (let sample = 0; sample < 100; sample++) {
      tensors[modality] = Math.min(tensors[modality], await worker.evaluate(countTensors));
    }
  }
  return tensors;
}
