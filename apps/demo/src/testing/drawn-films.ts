import { launchBrowser } from '@tl-elements/tools/launch-browser';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { dataUrl, readFixture } from './data-url.ts';
import type * as Drawing from './drawing.ts';

/** Still pictures, shown one after the other, as Chromium's camera. */
export interface DrawnFilm {
  readonly switches: readonly string[];
  /** Each picture as a `data:` address of a JPEG, by its name. */
  readonly pictures: Readonly<Record<string, string>>;
  /** Removes the film. */
  close(): void;
}

/** Three seconds each: Chromium shows thirty frames a second of such a film. */
const framesPerPicture = 3 * 30;

/** Someone who stands, and someone whose left arm is up. */
export async function filmPostures(): Promise<DrawnFilm> {
  return filmOf(await draw('drawPeople'));
}

/** An open hand, two fingers, and no hand. */
export async function filmHands(): Promise<DrawnFilm> {
  const pictures: Record<string, string> = {};
  for (const name of ['open', 'two-fingers', 'nothing']) {
    const png = readFixture(`packages/hand/src/fixtures/hand-${name}.png`);
    pictures[name] = dataUrl('image/png', png);
  }
  return filmOf(await draw('convert', pictures));
}

/** Draws in a page of a browser of its own: a film must be there before its camera is. */
async function draw<Name extends keyof typeof Drawing>(
  name: Name,
  ...input: Parameters<(typeof Drawing)[Name]>
): Promise<Readonly<Record<string, string>>> {
  const browser = await launchBrowser();
  const pictures = await drawIn(await browser.newPage(), name, ...input);
  await browser.close();
  return pictures;
}

/** Draws in a page, which any address has. */
export async function drawIn<Name extends keyof typeof Drawing>(
  page: Page,
  name: Name,
  ...input: Parameters<(typeof Drawing)[Name]>
): Promise<Readonly<Record<string, string>>> {
  await page.evaluate(await drawingScript());
  const call = `drawing.${name}(...${JSON.stringify(input)})`;
  return (await page.evaluate(call)) as Readonly<Record<string, string>>;
}

/** `drawing.ts` for a page that has no modules. */
async function drawingScript(): Promise<string> {
  const entry = fileURLToPath(new URL('./drawing.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'drawing' } },
  });
  const [bundle] = [built].flat();
  if (!bundle || !('output' in bundle)) throw new Error('drawing.ts could not be bundled.');
  return bundle.output[0].code;
}

function filmOf(pictures: Readonly<Record<string, string>>): DrawnFilm {
  const folder = mkdtempSync(join(tmpdir(), 'drawn-film-'));
  const path = join(folder, 'film.mjpeg');
  const frames = Object.values(pictures).flatMap((address) => {
    const jpeg = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
    return Array.from({ length: framesPerPicture }, () => jpeg);
  });
  writeFileSync(path, Buffer.concat(frames));
  return {
    switches: [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${path}`,
    ],
    pictures,
    close: () => rmSync(folder, { recursive: true }),
  };
}
