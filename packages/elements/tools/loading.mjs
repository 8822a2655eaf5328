// Loads a page with one <tl-classifier> from the built cdn folder, and notes every request until its
// first answer: what it asked for, how much that is compressed (gzip), and after what.
//
//   node tools/loading.mjs [image audio pose hand]
import { efficientnetLite0 } from '@tl-elements/image';
import { speechEmbedding } from '@tl-elements/audio';
import { moveNetLightning } from '@tl-elements/pose';
import { handLandmarks } from '@tl-elements/hand';
import { writeModel } from '@tl-elements/core/files';
import { launchBrowser } from '@tl-elements/tools/launch-browser';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { filmSwitches } from './page.mjs';

const cdn = new URL('../cdn/', import.meta.url);

const types = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.html': 'text/html; charset=utf-8',
};

/** Each answer waits this long, so that a request that begins later has waited for another. */
const roundTripMs = 150;

const plugins = {
  image: efficientnetLite0,
  audio: speechEmbedding,
  pose: moveNetLightning,
  hand: handLandmarks,
};

/** The modalities that can be measured. */
export const modalities = Object.keys(plugins);

/** A model of two labels that knows nothing: what is loaded for it is the same. */
export async function modelOf(modality) {
  const { info } = plugins[modality];
  const layer = {
    kind: 'dense',
    inputs: info.dim,
    units: 2,
    kernel: new Float32Array(2 * info.dim),
    bias: Float32Array.of(1, 0),
    activation: 'softmax',
  };
  const file = await writeModel({
    format: 'tl-model',
    formatVersion: 1,
    modality,
    extractor: info,
    preprocessing: { mirrorCamera: false },
    head: { labels: ['One', 'Other'], dim: info.dim, layers: [layer] },
    createdAt: new Date(0).toISOString(),
  });
  return Buffer.from(await file.arrayBuffer());
}

/**
 * Serves the cdn folder under /tl/ of any origin, and other files from memory, and notes the requests.
 *
 * @param files contents by path.
 * @param headers what the host sends with every answer.
 */
export async function serveFolder(files, headers = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const body = files[pathname] ?? read(pathname);
    requests.push({ pathname, at: performance.now(), bytes: body?.length, gzip: gzipped(body) });
    await new Promise((resolve) => setTimeout(resolve, roundTripMs));
    response.writeHead(body ? 200 : 404, {
      'access-control-allow-origin': '*',
      'content-type': types[extname(pathname || '.html')] ?? 'application/octet-stream',
      ...headers,
    });
    response.end(body ?? '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  return {
    requests,
    port,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function read(pathname) {
  if (!pathname.startsWith('/tl/') || pathname.includes('..')) return undefined;
  try {
    return readFileSync(new URL(pathname.slice('/tl/'.length), cdn));
  } catch {
    return undefined;
  }
}

const gzipped = (body) => (body ? gzipSync(body, { level: 9 }).length : 0);

/** A page with one classifier that starts by itself. */
export const classifierPage = (scriptUrl = '/tl/tl-elements.js') =>
  Buffer.from(
    '<!doctype html><link rel="icon" href="data:,"><title>Loading</title>' +
      `<script type="module" src="${scriptUrl}"></script>` +
      '<tl-classifier src="/model.tl.zip" autostart></tl-classifier>',
  );

/** Waits for the first answer of the page's classifier; throws what went wrong instead. */
export async function firstAnswer(page) {
  const failure = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const classifier = document.querySelector('tl-classifier');
        if (classifier.prediction) resolve(null);
        classifier.addEventListener('tl-prediction', () => resolve(null));
        classifier.addEventListener('tl-error', ({ detail }) => resolve(detail.error.message));
      }),
  );
  if (failure) throw new Error(failure);
}

/** Is asked for when there is a first answer. */
const answered = '/answered';

/**
 * Loads a page that classifies.
 *
 * @returns the requests until the first answer, each with its `hop`: how many answers it waited for.
 */
export async function measureLoading(browser, modality) {
  const model = await modelOf(modality);
  const site = await serveFolder({ '/page.html': classifierPage(), '/model.tl.zip': model });
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => console.log('page error:', error.message));
    // What is asked for after the answer was not waited for.
    await page.evaluateOnNewDocument((path) => {
      addEventListener('tl-prediction', () => void fetch(path), { once: true });
    }, answered);
    await page.goto(`http://localhost:${site.port}/page.html`, { waitUntil: 'domcontentloaded' });
    await firstAnswer(page);
    await page.waitForNetworkIdle();
    const all = [...site.requests];
    const end = all.findIndex(({ pathname }) => pathname === answered);
    const [first, ...rest] = all.slice(0, end);
    return rest.map(({ pathname, at, bytes, gzip }) => ({
      path: pathname,
      kind: kindOf(pathname),
      bytes,
      gzip,
      hop: Math.round((at - first.at) / roundTripMs),
    }));
  } finally {
    await context.close();
    site.close();
  }
}

function kindOf(path) {
  if (path.startsWith('/tl/weights/')) return 'weights';
  return { '.wasm': 'wasm', '.js': 'script' }[extname(path)] ?? 'model';
}

/** What a measurement comes to: requests, compressed bytes of scripts, and the longest chain. */
export function summaryOf(requests) {
  const scripts = requests.filter(({ kind }) => kind === 'script');
  return {
    requests: requests.length,
    scripts: scripts.reduce((sum, { gzip }) => sum + gzip, 0),
    hops: Math.max(...requests.map(({ hop }) => hop)),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2);
  const browser = await launchBrowser(filmSwitches);
  for (const modality of asked.length > 0 ? asked : modalities) {
    const requests = await measureLoading(browser, modality);
    console.log(`\n${modality}`);
    for (const { path, bytes, gzip, hop } of requests) {
      console.log(`  ${hop}  ${String(bytes).padStart(9)} ${String(gzip).padStart(9)}  ${path}`);
    }
    const { requests: count, scripts, hops } = summaryOf(requests);
    console.log(`  ${count} requests, ${(scripts / 1000).toFixed(1)} KB of scripts, ${hops} hops`);
  }
  await browser.close();
}
