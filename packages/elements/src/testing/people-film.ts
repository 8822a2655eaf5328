import { build } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { drawFigure } from '../../../pose/src/testing/draw-figure.ts';
import type { leftArmUp, standing } from '../../../pose/src/testing/figures.ts';

/** Scripts that draw figures, as the page has them. */
declare const drawing: {
  readonly drawFigure: typeof drawFigure;
  readonly leftArmUp: typeof leftArmUp;
  readonly standing: typeof standing;
};

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const handAt = async (name: string) =>
  (await readFile(at(`../../../hand/src/fixtures/hand-${name}.png`))).toString('base64');

/** Frames of each scene, at the 30 a second that Chromium plays. */
const framesOfScene = 30;

/** A camera that plays the film of a file, lent to every page unasked. */
export const cameraFrom = (path: string): readonly string[] => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${path}`,
];

/**
 * Makes a film in which every network finds what it looks for: beside a person who stands, an open
 * hand; a second later a person with an arm up, beside two fingers; and so on.
 *
 * @param page of any kind, to draw in.
 * @param path where the film is written, as Chromium's camera plays it (MJPEG).
 * @returns its two scenes as `data:` URLs.
 */
export async function makePeopleFilm(page: Page, path: string): Promise<readonly string[]> {
  const { outputFiles } = await build({
    stdin: {
      contents:
        'export * from "./pose/src/testing/draw-figure.ts"; export * from "./pose/src/testing/figures.ts";',
      resolveDir: at('../../..'),
    },
    bundle: true,
    format: 'iife',
    globalName: 'drawing',
    write: false,
  });
  await page.addScriptTag({ content: outputFiles[0]!.text });
  const hands = await Promise.all(['open', 'two-fingers'].map(handAt));
  const scenes = await page.evaluate(draw, hands);
  const frames = scenes.map((scene) => Buffer.from(scene.slice(scene.indexOf(',') + 1), 'base64'));
  await writeFile(
    path,
    Buffer.concat(frames.flatMap((frame) => Array<Buffer>(framesOfScene).fill(frame))),
  );
  return scenes;
}

/** Draws both scenes, 640 x 480, in a page. */
async function draw(hands: readonly string[]): Promise<string[]> {
  const figures = [drawing.standing, drawing.leftArmUp];
  return Promise.all(
    hands.map(async (hand, index) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
      const context = canvas.getContext('2d')!;
      const image = new Image();
      image.src = `data:image/png;base64,${hand}`;
      await image.decode();
      context.drawImage(drawing.drawFigure(figures[index]!, { width: 320, height: 480 }), 320, 0);
      // The middle of the hand's picture, twice as large: palms are looked for in the whole frame.
      context.drawImage(image, 80, 0, 160, 240, 0, 0, 320, 480);
      return canvas.toDataURL('image/jpeg', 0.95);
    }),
  );
}
