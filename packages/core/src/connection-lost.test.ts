import { openBrowser, type TestBrowser } from '@tl-elements/tools/browser-page';
import { expect } from 'chai';
import { fileURLToPath } from 'node:url';
import type * as Core from './index.ts';

declare const entry: typeof Core;

type Page = Awaited<ReturnType<TestBrowser['browser']['newPage']>>;

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const modulePath = pathOf('./index.ts');
const beside = { 'head-worker.js': pathOf('../dist/head/training/head-worker.js') };

async function tryTrainer(): Promise<string> {
  try {
    const trainer = await entry.startHeadTrainer();
    const rows = ['cup', 'phone'].map((label, at) => {
      return {
        id: label,
        features: Float32Array.of(at, 1),
        label,
        take: label,
        picture: label,
        at,
      };
    });
    const set = { dim: 2, labels: ['cup', 'phone'], rows, unknownViews: [] };
    return `a head of ${(await trainer.train(set, {})).head.labels.join(' and ')}`;
  } catch (error) {
    return `${(error as Core.TlError).code}: ${(error as Error).message}`;
  }
}

async function tryCode(path: string): Promise<string> {
  try {
    const { loaded } = await entry.loadCode(() => import(path) as Promise<{ loaded: string }>);
    return loaded;
  } catch (error) {
    return (error as Core.TlError).code;
  }
}

describe('a page whose connection is lost after it has loaded', () => {
  let test: TestBrowser;
  let page: Page;

  beforeEach(async () => {
    test = await openBrowser({ entry: modulePath, beside });
    page = await test.browser.newPage();
    await page.goto(`http://localhost:${test.port}/`);
    await page.waitForFunction(() => 'entry' in globalThis);
  });
  afterEach(() => test.close());

  it('reports that training could not start, and starts it when the connection is back', async () => {
    await page.setOfflineMode(true);
    const outcome = await page.evaluate(tryTrainer);
    expect(outcome).to.match(/^code-not-found: .*connection.*try again/);
    expect(await page.evaluate(tryTrainer)).to.equal(outcome);
    await page.setOfflineMode(false);
    expect(await page.evaluate(tryTrainer)).to.equal('a head of cup and phone');
  });

  it('trains in a worker, not on the page, when the connection is back', async () => {
    const warnings: string[] = [];
    page.on('console', (message) => warnings.push(message.text()));
    await page.setOfflineMode(true);
    await page.evaluate(tryTrainer);
    await page.setOfflineMode(false);
    await page.evaluate(tryTrainer);
    expect(page.workers()).to.have.lengthOf(1);
    expect(warnings.filter((text) => text.includes('forbids'))).to.deep.equal([]);
  });

  it('fetches code again that failed to load: a file, or one that it imports', async () => {
    const answers: Record<string, string> = {
      '/later.js': 'export { loaded } from "./beneath.js";',
      '/beneath.js': 'export const loaded = "all of it";',
    };
    const failing = new Set(Object.keys(answers));
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (failing.has(pathname)) void request.respond({ status: 503 });
      else void request.respond({ contentType: 'text/javascript', body: answers[pathname] ?? '' });
    });
    expect(await page.evaluate(tryCode, '/later.js')).to.equal('code-not-found');
    failing.delete('/later.js');
    expect(await page.evaluate(tryCode, '/later.js')).to.equal('code-not-found');
    failing.delete('/beneath.js');
    expect(await page.evaluate(tryCode, '/later.js')).to.equal('all of it');
  });
});
