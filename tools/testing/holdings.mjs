// What a page and its workers keep in memory.

const counted = ['JSEventListeners', 'Nodes', 'AudioHandlers', 'AudioWorkletProcessors'];

/** Garbage is collected several times: one collection can free what the next one collects. */
const samples = 10;

/**
 * What a page and its workers hold, after the rubbish is collected: the least of several looks,
 * since a call that is ending holds its picture for a moment. For a page that watches nothing
 * meanwhile: with a frame under way, a worker holds one more picture (1.5 MB of a camera's).
 *
 * TensorFlow.js's own count of tensors is the bundle's secret (`counting-workers.mjs` opens it);
 * here every tensor shows as bytes, since all of them lie in array buffers or in WebAssembly's memory.
 */
export async function holdingsOf(page, workers = page.workers()) {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const counts = Object.fromEntries(counted.map((name) => [name, Infinity]));
  const bytes = {};
  for (let sample = 0; sample < samples; sample++) {
    await add('page', session);
    for (const worker of workers) {
      await add(worker.url().replace(/.*\/|-[0-9a-f]{10}(?=\.)/g, ''), worker.client);
    }
    const { metrics } = await session.send('Performance.getMetrics');
    for (const name of counted) {
      const { value } = metrics.find((metric) => metric.name === name);
      counts[name] = Math.min(counts[name], value);
    }
  }
  await session.detach();
  return { counts, bytes };

  async function add(name, client) {
    await client.send('HeapProfiler.collectGarbage');
    // `backingStorageSize`: of array buffers and of WebAssembly's memory.
    const { usedSize, backingStorageSize } = await client.send('Runtime.getHeapUsage');
    bytes[name] = Math.min(bytes[name] ?? Infinity, usedSize + backingStorageSize);
  }
}
