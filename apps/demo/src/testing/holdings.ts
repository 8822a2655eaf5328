import type { CDPSession, Page } from 'puppeteer-core';

/** What a page holds, and each of its workers. */
export interface Holdings {
  /** Event listeners, nodes of the document, nodes of sound, by the browser's own count. */
  readonly counts: Readonly<Record<(typeof counted)[number], number>>;
  /** Bytes by the name of the script; the page's own are called `page`. */
  readonly bytes: Readonly<Record<string, number>>;
}

const counted = ['JSEventListeners', 'Nodes', 'AudioHandlers', 'AudioWorkletProcessors'] as const;

/** What has been let go of is collected in turns. */
const samples = 10;

/**
 * What a page and its workers hold, after the rubbish is collected: the least of several looks,
 * since a call that is ending holds its picture for a moment. For a page that watches nothing
 * meanwhile: with a frame under way, a worker holds one more picture (1.5 MB of a camera's).
 *
 * TensorFlow.js's own count of tensors is the bundle's secret (its package's tests hold that flat);
 * here every tensor shows as bytes, since all of them lie in array buffers or in WebAssembly's memory.
 */
export async function holdingsOf(page: Page): Promise<Holdings> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const counts = Object.fromEntries(counted.map((name) => [name, Infinity])) as Counts;
  const bytes: Record<string, number> = {};
  for (let sample = 0; sample < samples; sample++) {
    await add('page', session);
    for (const worker of page.workers()) {
      await add(worker.url().replace(/.*\//, ''), worker.client);
    }
    const { metrics } = await session.send('Performance.getMetrics');
    for (const name of counted) {
      const value = metrics.find((metric) => metric.name === name)!.value;
      counts[name] = Math.min(counts[name], value);
    }
  }
  await session.detach();
  return { counts, bytes };

  async function add(name: string, client: CDPSession): Promise<void> {
    await client.send('HeapProfiler.collectGarbage');
    const usage = (await client.send('Runtime.getHeapUsage')) as HeapUsage;
    bytes[name] = Math.min(bytes[name] ?? Infinity, usage.usedSize + usage.backingStorageSize);
  }
}

type Counts = Record<(typeof counted)[number], number>;

/** Newer than puppeteer's types. */
interface HeapUsage {
  readonly usedSize: number;
  /** Of array buffers and of WebAssembly's memory, in bytes. */
  readonly backingStorageSize: number;
}
