import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openPage, type OpenPage } from '../tools/page.mjs';
import { teachDrawn } from './testing/drawn-pictures.ts';

const guide = readFileSync(
  fileURLToPath(new URL('../../../docs/guide/what-your-page-must-allow.md', import.meta.url)),
  'utf8',
);

/** The headers of that name in the guide. */
function headersInGuide(name: string): string[] {
  return [...guide.matchAll(new RegExp(`^${name}: (.*)$`, 'gm'))].map(([, value]) => value!);
}

const [ownSite, otherSite] = headersInGuide('Content-Security-Policy') as [string, string];

/** The policy of the guide with some directives other than there. */
function policy(changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  let value = ownSite;
  for (const [name, sources] of Object.entries(changes)) {
    value = value.replace(new RegExp(`${name} [^;]*`), `${name} ${sources}`);
  }
  return { 'content-security-policy': value };
}

const teacher = '<tl-trainer id="teacher" labels="Cup, Cat" input="camera"></tl-trainer>';
const both = `${teacher}<tl-classifier trainer="teacher"></tl-classifier>`;

describe('a page with policies, as in the guide', () => {
  let open: OpenPage;
  let page: Page;
  /** What the browser and the elements complain of. */
  let complaints: string[] = [];
  /** The second line of the snippet that embeds the model. */
  let tag = '';
  before(async () => {
    // High enough for both: what is off-screen is not drawn.
    const viewport = { width: 1000, height: 1600 };
    open = await openPage({ html: both, headers: policy(), viewport });
    ({ page } = open);
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
    });
  });
  beforeEach(() => (complaints = []));
  after(() => open.close());

  it('shows colors and bars with the least that the guide names, without a complaint', async () => {
    const [permissions] = headersInGuide('Permissions-Policy');
    const headers = {
      ...policy(),
      'permissions-policy': permissions!,
      'x-content-type-options': 'nosniff',
    };
    await open.show({ html: both, headers });
    expect(await page.evaluate(teachDrawn)).to.equal(6);
    await page.evaluate(runUntilScored);
    for (const element of ['tl-trainer', 'tl-classifier']) {
      const { colors, bars } = await page.evaluate(looksOf, element);
      expect(new Set(colors), element).to.have.length(2).and.not.include('rgb(0, 0, 0)');
      expect(Math.max(...bars), element).to.be.above(0.2);
    }
    expect(complaints).to.deep.equal([]);
  });

  it('takes the elements from another site with the policy for that', async () => {
    const other = `http://127.0.0.1:${open.port}`;
    const header = otherSite.replaceAll('https://elements.example', other);
    const script = `${other}/cdn/tl-elements.js`;
    await open.show({ html: both, headers: { 'content-security-policy': header }, script });
    expect(await page.evaluate(teachDrawn)).to.equal(6);
    expect(complaints).to.deep.equal([]);
    tag = await page.evaluate(tagOfSnippet, script);
  });

  it('shows the text in the snippet where another site does not let it have the script', async () => {
    const script = `http://127.0.0.1:${open.port}/cdn/tl-elements.js`;
    await open.show({ html: tag, script, isShared: () => false });
    const { isDefined, text } = await page.evaluate(() => {
      const element = document.querySelector('tl-classifier')!;
      return { isDefined: element.matches(':defined'), text: element.innerText };
    });
    expect(isDefined).to.equal(false);
    expect(text).to.contain('Loading.').and.contain(script);
  });

  it('names the header where another site does not let it have the weights', async () => {
    const script = `http://127.0.0.1:${open.port}/cdn/tl-elements.js`;
    await page.evaluate(forgetFiles);
    await open.show({ html: tag, script, isShared: (path) => !path.includes('/weights/') });
    const said = await page.waitForFunction(messageOf, {}, 'tl-classifier');
    expect(await said.jsonValue())
      .to.contain(`127.0.0.1:${open.port}`)
      .and.contain('Access-Control-Allow-Origin');
  });

  it('works on its own thread where it forbids our Trusted Types, and names them', async () => {
    await open.show({ html: both, headers: policy({ 'trusted-types': 'lit-html' }) });
    expect(await page.evaluate(teachDrawn)).to.equal(6);
    const ours = complaints.filter((text) => text.startsWith('Transfer Learning Elements'));
    expect(ours).to.have.length(1);
    expect(ours[0])
      .to.contain('"trusted-types lit-html tl-elements"')
      .and.not.contain('worker-src');
  });

  it('says what to allow where it forbids the Trusted Types of Lit', async () => {
    await open.show({ html: both, headers: policy({ 'trusted-types': "'none'" }) });
    const said = await page.waitForFunction(messageOf, {}, 'tl-classifier');
    expect(await said.jsonValue()).to.contain('"trusted-types lit-html tl-elements"');
    expect(await page.evaluate(messageOf, 'tl-trainer')).to.contain('trusted-types');
  });

  it('keeps saying that it forbids WebAssembly, also after examples could not be added', async () => {
    await open.show({ html: teacher, headers: policy({ 'script-src': "'self'" }) });
    const said = await page.evaluate(startAndAdd);
    expect(said).to.have.length(2);
    for (const words of said) expect(words).to.contain('wasm-unsafe-eval');
  });
});

// The rest runs in the page.

/** Starts the camera; resolves when both elements have shown a prediction. */
async function runUntilScored(): Promise<void> {
  const trainer = document.querySelector('tl-trainer')!;
  const classifier = document.querySelector('tl-classifier')!;
  const scored = new Promise((resolve) => {
    classifier.addEventListener('tl-prediction', resolve, { once: true });
  });
  await trainer.start();
  await scored;
  await Promise.all([trainer.updateComplete, classifier.updateComplete]);
  // Bars move to their score.
  for (const { shadowRoot } of [trainer, classifier]) {
    for (const animation of shadowRoot!.getAnimations()) animation.finish();
  }
}

/** The colors of the labels' marks, and how full the bars are, 0..1. */
function looksOf(name: string): { colors: string[]; bars: number[] } {
  const { shadowRoot } = document.querySelector(name)!;
  const rows = [...shadowRoot!.querySelectorAll('[part=row]')];
  const colors = rows.map((row) => getComputedStyle(row.querySelector('.mark')!).fill);
  const bars = rows.map((row) => {
    const fill = row.querySelector('[part=bar-fill]')!;
    const { left, right } = row.querySelector('[part=bar]')!.getBoundingClientRect();
    return (fill.getBoundingClientRect().right - left) / (right - left);
  });
  return { colors, bars };
}

/** The snippet's tag, once what was taught has been learned. */
async function tagOfSnippet(scriptUrl: string): Promise<string> {
  const trainer = document.querySelector('tl-trainer')!;
  await trainer.train();
  return trainer.embedCode({ scriptUrl }).split('\n')[1]!;
}

/** Forgets what earlier pages have stored. */
async function forgetFiles(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name);
}

function messageOf(name: string): string | null {
  const root = document.querySelector(name)?.shadowRoot;
  return root?.querySelector('[role=alert]')?.textContent ?? null;
}

/** What stands in the picture's place after a start and after examples, both of which fail. */
async function startAndAdd(): Promise<string[]> {
  await customElements.whenDefined('tl-trainer');
  const trainer = document.querySelector('tl-trainer')!;
  const said: string[] = [];
  const look = async () => {
    await trainer.updateComplete;
    said.push(trainer.shadowRoot!.querySelector('[role=alert]')?.textContent ?? 'nothing');
  };
  await trainer.start().catch(look);
  const picture = new OffscreenCanvas(64, 64);
  picture.getContext('2d')!.fillRect(0, 0, 64, 64);
  await trainer.addExamples('Cup', [await picture.convertToBlob()]).catch(look);
  return said;
}
