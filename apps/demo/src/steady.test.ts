import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { openSite, type OpenSite } from './testing/open-site.ts';

describe('a page that is left alone', function () {
  this.timeout(120_000);
  let site: OpenSite;
  before(async () => {
    site = await openSite();
  });
  after(() => site.close());

  it('shows its largest piece within a second, and moves nothing', async () => {
    for (const path of ['/', '/see/', '/use/']) {
      const page = await site.newPage(path);
      await page.waitForFunction(() => customElements.get('tl-trainer'));
      const { largestMs, shift } = await paintsOf(page);
      expect(largestMs, `largest paint of ${path}, ms`).to.be.within(1, 1000);
      expect(shift, `layout shift of ${path}`).to.be.lessThan(0.001);
      await page.close();
    }
  });

  it('has as many tensors and listeners after 500 predictions as before', async () => {
    const page = await site.newPage('/');
    const taught = () => document.querySelector('tl-trainer')!.model !== null;
    await page.waitForFunction(taught, { timeout: 60_000 });
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

/** When the largest piece was painted, in ms, and how much moved, two seconds on. */
function paintsOf(page: Page): Promise<{ largestMs: number; shift: number }> {
  return page.evaluate(async () => {
    let largestMs = 0;
    let shift = 0;
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) largestMs = startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    return { largestMs, shift };
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
  for (const worker of page.workers()) tensors += await worker.evaluate(countTensors);
  return { tensors, listeners };
}

/** TensorFlow.js keeps its engine on the global object, under a name of the bundle's own. */
function countTensors(): number {
  let tensors = 0;
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    const value = (globalThis as unknown as Record<string, unknown>)[name];
    if (typeof value === 'object' && value !== null && 'memory' in value) {
      const { memory } = value;
      if (typeof memory === 'function')
        tensors += (memory.call(value) as { numTensors: number }).numTensors;
    }
  }
  return tensors;
}
