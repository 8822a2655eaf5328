import { build } from 'esbuild';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { drawFigure } from '../../../pose/src/testing/draw-figure.ts';
import type { made } from './acted-clips.ts';
import type { raiseArm, squat } from './acting-film.ts';

/** What `addActing` gives to a page. */
export interface Acting {
  readonly drawFigure: typeof drawFigure;
  readonly made: typeof made;
  readonly raiseArm: typeof raiseArm;
  readonly squat: typeof squat;
}

declare const acting: Acting;

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Lets a page draw people who move, and make their keypoints, as `acting`. */
export async function addActing(page: Page): Promise<void> {
  const { outputFiles } = await build({
    stdin: {
      contents:
        'export { drawFigure } from "../../../pose/src/testing/draw-figure.ts";' +
        'export { raiseArm, squat } from "./acting-film.ts"; export { made } from "./acted-clips.ts";',
      resolveDir: folder,
    },
    bundle: true,
    format: 'iife',
    globalName: 'acting',
    write: false,
  });
  await page.addScriptTag({ content: outputFiles[0]!.text });
}

/**
 * Makes a film of somebody who raises an arm in a second and then stands for two, again and again.
 *
 * @param page with `acting`.
 * @param path where it is written, as Chromium's camera plays it (MJPEG).
 */
export async function makeRaisingFilm(page: Page, path: string): Promise<void> {
  const frames = await page.evaluate(drawRaising);
  await writeFile(path, Buffer.concat(frames.map((frame) => Buffer.from(frame, 'base64'))));
}

/** Its frames, 30 a second, as Base64; runs in the page. */
async function drawRaising(): Promise<string[]> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 320 });
  const context = canvas.getContext('2d')!;
  return Array.from({ length: 90 }, (_, frame) => {
    const share = Math.min(1, Math.max(0, (frame - 30) / 30));
    context.drawImage(acting.drawFigure(acting.raiseArm(share)), 0, 0);
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1]!;
  });
}
