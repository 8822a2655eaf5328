import { expect } from 'chai';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openPage, type OpenPage } from '../../tools/page.mjs';
import { cameraFrom, makePeopleFilm } from '../testing/people-film.ts';
import { countFrames, liveTracks, startAll, stop, watchPage } from '../testing/watched-page.ts';

const pointCounts = { pose: 17, hand: 21 } as const;

/** A classifier of moments, the trainer that makes its model, and a trainer of movements. */
const html = (modality: keyof typeof pointCounts) => `
  <tl-classifier id="clock" keep-running></tl-classifier>
  <tl-trainer id="moves" modality="${modality}" motion labels="Aside, Up" keep-running></tl-trainer>
  <tl-trainer id="moments" modality="${modality}" input="none" labels="A, B"></tl-trainer>`;

for (const modality of ['pose', 'hand'] as const) {
  describe(`a classifier of moments and a trainer of movements (${modality})`, function () {
    this.timeout(180_000);
    let open: OpenPage;
    let page: Page;
    let folder: string;
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'film-'));
      const film = join(folder, 'people.mjpeg');
      const viewport = { width: 1280, height: 1600 };
      open = await openPage({ html: html(modality), switches: cameraFrom(film), viewport });
      ({ page } = open);
      const scenes = await makePeopleFilm(page, film);
      await page.evaluateOnNewDocument(watchPage);
      await page.reload();
      await page.evaluate(teach, scenes, pointCounts[modality]);
    });
    after(async () => {
      await open.close();
      rmSync(folder, { recursive: true });
    });

    it('share one camera and one network, which sees each frame once', async () => {
      await page.evaluate(startAll, ['clock', 'moves']);
      const { predictions, extracted } = await page.evaluate(countFrames, 20);
      expect(predictions['clock']).to.be.within(19, 21);
      expect(predictions['moves']).to.be.within(19, 21);
      expect(extracted).to.be.within(19, 22);
      expect(await page.evaluate(liveTracks)).to.equal(1);
      const networks = page
        .workers()
        .filter((worker) => worker.url().includes(`${modality}-worker`));
      expect(networks).to.have.length(1);
    });

    it('both read what the film shows, and either goes on alone', async () => {
      // Resolves when both moments were named and something moved between them.
      await page.evaluate(readFilm);
      await page.evaluate(stop, 'clock');
      expect(await page.evaluate(liveTracks)).to.equal(1);
      const { predictions } = await page.evaluate(countFrames, 5, 'moves');
      expect(predictions).to.have.all.keys('moves');
      await page.evaluate(stop, 'moves');
      expect(await page.evaluate(liveTracks)).to.equal(0);
    });
  });
}

/** Teaches moments by the film's two scenes, and movements by keypoints; runs in the page. */
async function teach(scenes: readonly string[], pointCount: number): Promise<void> {
  await customElements.whenDefined('tl-trainer');
  const trainerOf = (id: string) =>
    document.querySelector<HTMLElementTagNameMap['tl-trainer']>(`#${id}`)!;
  const moments = trainerOf('moments');
  const [one, other] = await Promise.all(scenes.map(async (url) => (await fetch(url)).blob()));
  await moments.addExamples('A', [one!]);
  await moments.addExamples('B', [other!]);
  await document.querySelector('tl-classifier')!.load(await moments.train());

  /** Points on a lattice; half of them go one way and come back. */
  const made = (x: number, y: number) => {
    const at = Float64Array.from({ length: 40 }, (_, frame) => frame * 66);
    const points = Float32Array.from({ length: at.length * pointCount * 3 }, (_, i) => {
      const [frame, point] = [Math.floor(i / 3 / pointCount), Math.floor(i / 3) % pointCount];
      const share = Math.min(1, Math.max(0, (frame - 10) / 20));
      const away = point % 2 === 0 ? 60 * (1 - Math.cos(2 * Math.PI * share)) : 0;
      return [100 + 40 * (point % 5) + x * away, 100 + 40 * (point / 5) + y * away, 0.9][i % 3]!;
    });
    return { at, points };
  };
  const moves = trainerOf('moves');
  await moves.addExamples('Aside', [made(1, 0), made(0.9, 0)]);
  await moves.addExamples('Up', [made(0, -1), made(0, -0.9)]);
  await moves.train();
}

/** Waits until the classifier has named both moments, and the trainer has seen a movement; runs in the page. */
async function readFilm(): Promise<void> {
  const missing = new Set(['A', 'B', 'movement']);
  await new Promise<void>((resolve) => {
    document.addEventListener('tl-prediction', (event) => {
      const { target, detail } = event as HTMLElementEventMap['tl-prediction'];
      const { id } = target as Element;
      if (id === 'clock' && detail.label !== null) missing.delete(detail.label);
      if (id === 'moves' && (detail.movement?.progress ?? 0) > 0) missing.delete('movement');
      if (missing.size === 0) resolve();
    });
  });
}
