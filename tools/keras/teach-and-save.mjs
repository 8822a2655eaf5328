// Trains the built page's trainer with pictures of 224 x 224, and saves the model as layers.
import puppeteer from 'puppeteer-core';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserSwitches, findBrowser } from '../testing/find-browser.mjs';

const built = fileURLToPath(new URL('../../packages/elements/cdn/', import.meta.url));
const types = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/**
 * @param {readonly {label: string, teach: readonly string[], ask: readonly string[]}[]} labels paths
 *   of pictures.
 * @param {boolean} isRefined refine the network before saving; an error if that does not help.
 * @returns the saved zip; for each picture of `ask` its pixels (RGB, a byte each, row by row) and its
 *   probabilities in the order of the labels.
 */
export async function teachAndSave(labels, isRefined) {
  if (!existsSync(join(built, 'tl-elements.js'))) throw new Error('Build first: pnpm build.');
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const browser = await puppeteer.launch({
    executablePath: findBrowser(),
    args: browserSwitches,
    // Refining takes minutes.
    protocolTimeout: 30 * 60_000,
  });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    const pictures = (paths) => paths.map((path) => readFileSync(path).toString('base64'));
    const saved = await page.evaluate(
      inPage,
      labels.map(({ label, teach, ask }) => [label, pictures(teach), pictures(ask)]),
      isRefined,
    );
    return {
      zip: Buffer.from(saved.zip, 'base64'),
      pixels: Buffer.concat(saved.pixels.map((each) => Buffer.from(each, 'base64'))),
      scores: saved.scores,
    };
  } finally {
    await browser.close();
    server.close();
  }
}

/* global createImageBitmap, customElements, document, FileReader */
/** Runs in the page, so it can't use anything of this module. */
async function inPage(labels, isRefined) {
  const toBase64 = (bytes) =>
    new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result.split(',')[1]);
      reader.readAsDataURL(new Blob([bytes]));
    });
  const canvasOf = async (base64) => {
    const blob = await (await fetch(`data:image/jpeg;base64,${base64}`)).blob();
    const bitmap = await createImageBitmap(blob);
    const side = Math.min(bitmap.width, bitmap.height);
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 224;
    const [left, top] = [(bitmap.width - side) / 2, (bitmap.height - side) / 2];
    canvas.getContext('2d').drawImage(bitmap, left, top, side, side, 0, 0, 224, 224);
    return canvas;
  };
  await customElements.whenDefined('tl-trainer');
  const trainer = document.createElement('tl-trainer');
  trainer.input = 'none';
  trainer.setAttribute('labels', labels.map(([label]) => label).join());
  document.body.append(trainer);
  for (const [label, teach] of labels) {
    await trainer.addExamples(label, await Promise.all(teach.map(canvasOf)));
  }
  await trainer.train();
  if (isRefined && !(await trainer.refine()).adopted) throw new Error('Refining did not help.');
  const pixels = [];
  const scores = [];
  for (const [, , ask] of labels) {
    for (const each of ask) {
      const canvas = await canvasOf(each);
      const { data } = canvas.getContext('2d').getImageData(0, 0, 224, 224);
      pixels.push(await toBase64(data.filter((_, at) => at % 4 < 3)));
      scores.push([...(await trainer.classify(canvas)).scores.values()]);
    }
  }
  return { zip: await toBase64(await trainer.saveModel('layers')), pixels, scores };
}

const emptyPage =
  '<!doctype html><title>Teach</title><script type="module" src="tl-elements.js"></script>';

/** Serves an empty page and the built files. */
function answer({ url }, response) {
  const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  if (path === '/') {
    response.setHeader('content-type', 'text/html').end(emptyPage);
    return;
  }
  const file = join(built, path);
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
  createReadStream(file).pipe(response);
}
