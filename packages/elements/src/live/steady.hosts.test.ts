import { countingWorkers, leastTensors } from '@tl-elements/tools/counting-workers';
import { holdingsOf, type Holdings } from '@tl-elements/tools/holdings';
import { microphoneSwitches } from '@tl-elements/tools/microphone-film';
import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openPage, type OpenPage } from '../../tools/page.mjs';
import { cameraFrom, makePeopleFilm } from '../testing/people-film.ts';
import {
  hastenSound,
  liveTracks,
  predict,
  startAll,
  stopAll,
  teachAll,
  watchTracks,
} from '../testing/steady-page.ts';

const modalities = ['image', 'audio', 'pose', 'hand'] as const;

/** Where `npm run steady` reads what was found. */
const reportPath = process.env['STEADY_REPORT'];

/**
 * Those who share a camera or a microphone and a network get a prediction each of every frame. A frame of each
 * modality takes a seventh of a second of one core, so that two thousand predictions are made of a hundred frames:
 * of two thousand frames they would take minutes. What is published was measured with ten elements.
 */
const elementsEach = reportPath ? 10 : 20;

/**
 * Classifiers of each modality and a trainer further down; all but those of sounds share a camera. Off the screen
 * nothing is drawn: the machine has time for the networks.
 */
const html = [
  ...modalities.map((modality) =>
    `<tl-classifier class="${modality}" keep-running></tl-classifier>`.repeat(elementsEach - 1),
  ),
  '<div style="height: 2000px"></div>',
  ...modalities.map(
    (modality) =>
      `<tl-trainer class="${modality}" modality="${modality}" labels="A, B" keep-running></tl-trainer>`,
  ),
].join('');

/** Of each modality. `npm run steady` makes 20,000. */
const predictionCount = Number(process.env['STEADY_PREDICTIONS'] ?? 2000);
const frameCount = Math.ceil(predictionCount / elementsEach);

describe('elements that run for a long time', function () {
  this.timeout(600_000 + 600 * predictionCount);
  let open: OpenPage;
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'film-'));
    const film = join(folder, 'people.mjpeg');
    const switches = [...new Set([...cameraFrom(film), ...microphoneSwitches])];
    open = await openPage({
      html,
      switches,
      framesPerSecond: 30,
      replaced: await countingWorkers(modalities),
    });
    const { page } = open;
    const scenes = await makePeopleFilm(page, film);
    await page.evaluateOnNewDocument(watchTracks);
    await page.evaluateOnNewDocument(hastenSound);
    await page.reload();
    await page.evaluate(teachAll, scenes);
    // By then compilers, caches and pools have most of what they need. After the first look, which collects garbage, the
    // hand's worker grows by 150 KB within 25 frames, and by a tenth of that in the next 25: that comes once.
    await page.evaluate(predict, 50);
    await held(page);
    await page.evaluate(predict, 25);
  });
  after(async () => {
    await open.close();
    rmSync(folder, { recursive: true });
  });

  it(`use as much memory after ${predictionCount} predictions of each modality as before`, async () => {
    const before = await held(open.page);
    expect(Object.keys(before.tensors)).to.have.members(modalities);
    const outcomes = await open.page.evaluate(predict, frameCount);
    const after = await held(open.page);
    if (reportPath) {
      const version = await open.browser.version();
      writeFileSync(reportPath, JSON.stringify({ outcomes, before, after, version }));
    }
    for (const modality of modalities) {
      const { predictions, found } = outcomes[modality];
      expect(predictions, modality).to.be.at.least(predictionCount);
      expect(found / predictions, modality).to.be.at.least(0.9);
    }
    expectNoMore(before, after);
  });

  it('use as much memory after starting and stopping ten times as before', async () => {
    const before = await held(open.page);
    for (let cycle = 0; cycle < 10; cycle++) {
      await open.page.evaluate(startAll);
      await open.page.evaluate(stopAll);
    }
    await open.page.evaluate(predict, 5);
    expectNoMore(before, await held(open.page));
  });

  it('release every device when they stop, and the rest when they are removed from the page', async () => {
    const { page } = open;
    await page.evaluate(startAll);
    expect(await devices(page)).to.deep.equal({ tracks: 2, audioNodes: 3 });
    await page.evaluate(stopAll);
    expect(await devices(page)).to.deep.equal({ tracks: 0, audioNodes: 0 });
    await page.evaluate(() => document.body.replaceChildren());
    // A worker that is ending can't be asked what it holds.
    while (page.workers().length > 0) {
      await page.waitForFunction(() => true, { polling: 'raf' });
    }
    expect(await held(page)).to.deep.include({ tensors: {}, workers: 0, tracks: 0, audioNodes: 0 });
  });
});

/** What is held between two predictions. */
interface Held {
  /** Of each extractor's worker. */
  readonly tensors: Readonly<Record<string, number>>;
  readonly workers: number;
  /** Of cameras and microphones, that are live. */
  readonly tracks: number;
  readonly audioNodes: number;
  readonly listeners: number;
  readonly nodes: number;
  readonly bytes: Holdings['bytes'];
}

function expectNoMore(before: Held, after: Held): void {
  const { nodes, bytes, listeners, ...exact } = after;
  for (const [name, count] of Object.entries(exact)) {
    expect(count, name).to.deep.equal(before[name as keyof typeof exact]);
  }
  // One more for each start would be hundreds: there are eighty elements.
  expect(listeners - before.listeners, 'listeners').to.be.lessThan(10);
  // The last answer may need a few nodes more. One more per frame would be a hundred.
  expect(nodes - before.nodes, 'nodes').to.be.lessThan(50);
  for (const [name, count] of Object.entries(bytes)) {
    // One feature vector of a picture for each frame would be 640,000, of 100 frames.
    const limit = (name === 'page' ? 500_000 : 150_000) * (20 / elementsEach);
    expect(count - before.bytes[name]!, `bytes more in ${name}`).to.be.lessThan(limit);
  }
}

/** No worker is asked: while all are running, their answers take long. */
async function devices(page: Page): Promise<Pick<Held, 'tracks' | 'audioNodes'>> {
  const { counts } = await holdingsOf(page, []);
  return { tracks: await page.evaluate(liveTracks), audioNodes: counts.AudioHandlers };
}

async function held(page: Page): Promise<Held> {
  const { counts, bytes } = await holdingsOf(page);
  const tensors: Record<string, number> = {};
  for (const worker of page.workers()) {
    const [, modality] = /(\w+)-worker-\w+\.js$/.exec(worker.url()) ?? [];
    if (!modality || modality === 'head') continue;
    tensors[modality] = await worker.evaluate(leastTensors, 50);
  }
  return {
    tensors,
    workers: page.workers().length,
    tracks: await page.evaluate(liveTracks),
    audioNodes: counts.AudioHandlers,
    listeners: counts.JSEventListeners,
    nodes: counts.Nodes,
    bytes,
  };
}
