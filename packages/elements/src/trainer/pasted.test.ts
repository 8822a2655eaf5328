import { openPage, type OpenPage } from '../../tools/page.mjs';
import { expect } from 'chai';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import type { TlClassifier } from '../classifier/tl-classifier.ts';
import type { TlTrainer } from './tl-trainer.ts';

const labels = {
  cup: '"Cup" & \'saucer\'',
  cat: '<b id="evil">Cat</b>',
  rocket: '🚀 100%',
  stars: '<!-- stars -->',
};
const names = Object.keys(labels).flatMap((kind) => [1, 2, 3, 4].map((n) => `${kind}-${n}.jpg`));

/** Allows what the elements load, and no other address: not even those that hold their content. */
const policy = `<meta http-equiv="Content-Security-Policy" content="connect-src http://localhost:*">`;

/** What a page says of each picture. */
interface Answer {
  readonly scores: readonly (readonly [label: string, score: number])[];
  readonly label: string | null;
}

describe('the snippet of a model of four labels, pasted into an empty page', function () {
  this.timeout(600_000);
  let open: OpenPage;
  let pictures: readonly string[];
  let taught: readonly (string | null)[];
  let hosted: readonly Answer[];
  let lines: { readonly inline: string; readonly hosted: string; readonly file: readonly number[] };

  before(async () => {
    const stills = await Promise.all(names.map(stillAsUrl));
    open = await openPage({ html: '<tl-trainer input="none"></tl-trainer>' });
    const examples = stills.map((url, i) => ({ url, kind: names[i]!.split('-')[0]! }));
    lines = await open.page.evaluate(teach, labels, examples);
    // Of a known picture it is too sure for rounding to show.
    pictures = [...stills, ...(await open.page.evaluate(blendAll, stills))];
    const answers = await open.page.evaluate(askAll, 'tl-trainer', stills);
    taught = answers.map(({ label }) => label);
  });
  after(() => open.close());

  it('takes less than 64 KB with the model and its detector', () => {
    expect(lines.inline.length).to.be.below(65_536);
    const [, src] = /src="data:application\/json,([^"]*)"/.exec(lines.inline)!;
    const json = JSON.parse(decodeURIComponent(src!)) as { head: { unknown?: unknown } };
    expect(json.head.unknown).to.be.an('object');
  });

  it('classifies as the trainer does, with a file beside the page', async () => {
    const page = await pastedPage(lines.hosted, Uint8Array.from(lines.file));
    hosted = await page.evaluate(askAll, 'tl-classifier', pictures);
    const known = hosted.slice(0, names.length).map(({ label }) => label);
    expect(known).to.deep.equal(taught);
    await page.close();
  });

  it('classifies the same with the model inside, and shows labels unchanged', async () => {
    const page = await pastedPage(policy + lines.inline);
    const fetched = page.evaluate(async () => (await fetch('data:,')).ok);
    expect(await fetched.catch(() => 'refused')).to.equal('refused');
    const answers = await page.evaluate(askAll, 'tl-classifier', pictures);
    const unsure = hosted.filter(({ scores }) => scores.every(([, score]) => score < 0.999));
    expect(unsure).to.have.length.at.least(3);
    // Measured: 2e-5.
    expect(largestDifference(answers, hosted)).to.be.below(5e-4);
    const known = answers.slice(0, names.length).filter(({ label }) => label !== null);
    expect(known).to.have.length.above(12);
    expect(await page.evaluate(shownLabels)).to.deep.equal({
      isMarkup: false,
      text: Object.values(labels).map(() => true),
    });
    await page.close();
  });

  /** A page of another origin that holds nothing else. */
  async function pastedPage(html: string, model?: Uint8Array): Promise<Page> {
    const server = createServer(({ url }, response) => {
      const isPage = url === '/';
      const isModel = url === '/model.tl.zip' && model;
      response.statusCode = isPage || isModel ? 200 : 404;
      response.setHeader('content-type', isPage ? 'text/html' : 'application/zip');
      response.end(isPage ? `<!doctype html><meta charset="utf-8">${html}` : isModel && model);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const page = await open.browser.newPage();
    await page.evaluateOnNewDocument('globalThis.__name = (value) => value');
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    page.once('close', () => server.close());
    await page.evaluate(() => document.querySelector('tl-classifier')!.ready);
    return page;
  }
});

async function stillAsUrl(name: string): Promise<string> {
  const url = new URL(`../../../../tools/fixtures/stills/${name}`, import.meta.url);
  return `data:image/jpeg;base64,${(await readFile(url)).toString('base64')}`;
}

function largestDifference(some: readonly Answer[], others: readonly Answer[]): number {
  return Math.max(
    ...some.flatMap(({ scores }, i) =>
      scores.map(([label, score], j) => {
        const [otherLabel, otherScore] = others[i]!.scores[j]!;
        expect(label).to.equal(otherLabel);
        return Math.abs(score - otherScore);
      }),
    ),
  );
}

/** Teaches and saves; runs in the page. */
async function teach(
  names: Readonly<Record<string, string>>,
  examples: readonly { readonly url: string; readonly kind: string }[],
) {
  await customElements.whenDefined('tl-trainer');
  const trainer = document.querySelector('tl-trainer')!;
  trainer.labels = Object.values(names);
  for (const { url, kind } of examples) {
    await trainer.addExamples(names[kind]!, [await (await fetch(url)).blob()]);
  }
  await trainer.train();
  const file = await (await trainer.saveModel()).arrayBuffer();
  const scriptUrl = new URL('cdn/tl-elements.js', location.href).href;
  return {
    inline: trainer.embedCode({ scriptUrl }),
    hosted: trainer.embedCode({ kind: 'hosted', scriptUrl }),
    file: [...new Uint8Array(file)],
  };
}

/** Each picture and the next but three, half and half; runs in the page. */
async function blendAll(pictures: readonly string[]): Promise<readonly string[]> {
  const decode = async (url: string) => createImageBitmap(await (await fetch(url)).blob());
  const bitmaps = await Promise.all(pictures.map(decode));
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  return bitmaps.map((bitmap, i) => {
    const other = bitmaps[(i + 4) % bitmaps.length]!;
    [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
    context.drawImage(bitmap, 0, 0);
    context.globalAlpha = 0.5;
    context.drawImage(other, 0, 0, bitmap.width, bitmap.height);
    return canvas.toDataURL('image/png');
  });
}

/** Names pictures; runs in the page. */
async function askAll(tag: string, pictures: readonly string[]): Promise<readonly Answer[]> {
  const element = document.querySelector<TlTrainer | TlClassifier>(tag)!;
  const answers: Answer[] = [];
  for (const url of pictures) {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    const prediction = await element.classify(picture);
    answers.push({ scores: [...prediction.scores], label: prediction.label });
  }
  return answers;
}

/** Whether labels stand in the classifier letter by letter; runs in the page. */
async function shownLabels() {
  const classifier = document.querySelector('tl-classifier')!;
  await classifier.updateComplete;
  const text = classifier.renderRoot.textContent;
  return {
    isMarkup: classifier.renderRoot.querySelector('#evil') !== null,
    text: classifier.model!.head.labels.map((label) => text.includes(label)),
  };
}
