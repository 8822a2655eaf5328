// Serves the built page, the data folder, the weights and a cache for features to the browser.
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { describeHands } from './hand-pictures.mjs';
import { describePostures } from './pose-pictures.mjs';
import { describeClips } from './sound-clips.mjs';

const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.jpg': 'image/jpeg',
};

const PICTURES_PER_LABEL = 50;
/** All that there are: for refining, which needs many. */
const MANY_PICTURES_PER_LABEL = 60;

/** The first `count` pictures of each label by name, for every set in the data folder's `image`. */
function describeSets(data, count) {
  const folder = join(data, 'image');
  const subfolders = (path) =>
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  return subfolders(folder).map((name) => {
    const labels = subfolders(join(folder, name));
    const digest = createHash('sha256');
    const urls = labels.flatMap((label) => {
      const files = readdirSync(join(folder, name, label))
        .sort()
        .slice(0, count);
      if (files.length < count) throw new Error(`${name}/${label} has too few pictures.`);
      files.forEach((file) => digest.update(readFileSync(join(folder, name, label, file))));
      return files.map((file) => `/data/image/${name}/${label}/${file}`);
    });
    return { name, labels, urls, digest: digest.digest('hex').slice(0, 16) };
  });
}

/**
 * Starts the server on a free port.
 *
 * @param folders `{page, data, weights, cache, draws}`, and `weightsFloat32` where it exists.
 * @param fresh true: features in the cache are not used, only replaced.
 */
export async function serve({ page, data, weights, weightsFloat32, cache, draws }, fresh) {
  for (const folder of [cache, draws]) mkdirSync(folder, { recursive: true });
  const sets = JSON.stringify(describeSets(data, PICTURES_PER_LABEL));
  const manyPictures = JSON.stringify(describeSets(data, MANY_PICTURES_PER_LABEL));
  const hands = JSON.stringify(describeHands(data));
  const clips = JSON.stringify(describeClips(data));
  const postures = JSON.stringify(describePostures(data));
  const written = new Set();
  const roots = [
    ['/data/', data],
    ['/weights/', weights],
    ['/weights-float32/', weightsFloat32],
    ['/', page],
  ];

  const sendFile = (response, path) => {
    if (!path || !existsSync(path) || !statSync(path).isFile())
      return response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'content-length': statSync(path).size,
    });
    createReadStream(path).pipe(response);
  };

  const answerCache = (request, response, path) => {
    if (request.method !== 'PUT') {
      // 204, so that a feature that is not there yet is no error in the page's console.
      const isUsable = existsSync(path) && (!fresh || written.has(path));
      return isUsable ? sendFile(response, path) : response.writeHead(204).end();
    }
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      writeFileSync(path, Buffer.concat(chunks));
      written.add(path);
      response.writeHead(201).end();
    });
  };

  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    if (path === '/sets.json') {
      return response.writeHead(200, { 'content-type': types['.json'] }).end(sets);
    }
    if (path === '/sets-of-many.json') {
      return response.writeHead(200, { 'content-type': types['.json'] }).end(manyPictures);
    }
    if (path === '/hands.json') {
      return response.writeHead(200, { 'content-type': types['.json'] }).end(hands);
    }
    if (path === '/clips.json') {
      return response.writeHead(200, { 'content-type': types['.json'] }).end(clips);
    }
    if (path === '/postures.json') {
      return response.writeHead(200, { 'content-type': types['.json'] }).end(postures);
    }
    if (path.startsWith('/cache/')) {
      return answerCache(request, response, join(cache, path.slice('/cache/'.length)));
    }
    if (path.startsWith('/draws/')) {
      return answerCache(request, response, join(draws, path.slice('/draws/'.length)));
    }
    const [prefix, root] = roots.find(([start]) => path.startsWith(start));
    sendFile(response, root && join(root, path === '/' ? 'index.html' : path.slice(prefix.length)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
