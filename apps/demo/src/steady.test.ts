import { expect } from 'chai';
import type { Page, WebWorker } from 'puppeteer-core';
import { openSite, type OpenSite } from './testing/open-site.ts';

describe('a page that is left alone', function () {
  this.timeout(120_000);
  let site: OpenSite;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  for (const path of ['/', '/see/', '/use/']) {
    it(`${path} shows its largest piece within a second, and moves nothing`, async () => {
      // The best of three: a busy machine only ever adds to it.
      const times: number[] = [];
      for (let load = 0; load < 3 && !times.some((ms) => ms < 1000); load++) {
        const page = await site.newPage(path);
        await page.waitForFunction(() => customElements.get('tl-trainer'));
        const { largestMs, moved } = await paintsOf(page);
        expect(moved, 'what moved, and how far').to.deep.equal([]);
        times.push(largestMs);
        await page.close();
      }
      expect(Math.min(...times), 'largest paint, ms').to.be.within(1, 1000);
    });
  }

  it('has as many tensors and listeners after 500 predictions as before', async () => {
    const page = await site.newPage('/');
    await page.waitForSelector('#lesson[data-done]', { timeout: 60_000 });
    await predictions(page, 30);
    const before = await count(page);
    await predictions(page, 500);
    const after = await count(page);
    expect(after.tensors).to.equal(before.tensors);
    expect(after.listeners).to.equal(before.listeners);
    expect(before.tensors).to.be.greaterThan(0);
    await page.close();
  });
});

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** When the largest piece was painted, in ms, and what has moved, two seconds on. */
function paintsOf(page: Page): Promise<{ largestMs: number; moved: string[] }> {
  return page.evaluate(async () => {
    let largestMs = 0;
    const moved: string[] = [];
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) largestMs = startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as LayoutShift[]) {
        const names = sources.map(({ node }) =>
          node instanceof Element ? `${node.localName}.${node.className}` : 'text',
        );
        moved.push(`${value.toFixed(4)} ${names.join(' ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    return { largestMs, moved };
  });
}

/** Waits for so many predictions more. */
function predictions(page: Page, count: number): Promise<void> {
  return page.evaluate(
    (count) =>
      new Promise<void>((resolve) => {
        const trainer = document.querySelector('tl-trainer')!;
        const hear = () => {
          if (--count > 0) return;
          trainer.removeEventListener('tl-prediction', hear);
          resolve();
        };
        trainer.addEventListener('tl-prediction', hear);
      }),
    count,
  );
}

/** Tensors in all workers, and listeners of the page, after the rubbish is collected. */
async function count(page: Page): Promise<{ tensors: number; listeners: number }> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const listeners = metrics.find(({ name }) => name === 'JSEventListeners')!.value;
  let tensors = 0;
  for (const worker of page.workers()) tensors += await countTensors(worker);
  return { tensors, listeners };
}

/**
 * TensorFlow.js's own count. Its engine is the bundle's secret, so it is found among all objects of
 * the worker, by the field that it counts in.
 */
async function countTensors({ client }: WebWorker): Promise<number> {
  const { result } = await client.send('Runtime.evaluate', { expression: 'Object.prototype' });
  const { objects } = await client.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId!,
    objectGroup: 'count',
  });
  const { result: counted } = await client.send('Runtime.callFunctionOn', {
    objectId: objects.objectId!,
    functionDeclaration: `function () {
      return this.reduce((sum, { numTensors }) => sum + (typeof numTensors === 'number' ? numTensors : 0), 0);
    }`,
    returnByValue: true,
  });
  await client.send('Runtime.releaseObjectGroup', { objectGroup: 'count' });
  return counted.value as number;
}
