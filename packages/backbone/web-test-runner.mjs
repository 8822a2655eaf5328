import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';

const weights = new URL('../weights/', import.meta.url);
const askedBefore = new Set();

/** What a site can do wrong with the weights folder, by the first part of the path. */
const faults = {
  'weights-bent': (name, content) => (name === 'weights.bin' ? bend(content) : content),
  'weights-short': (name, content) => (name === 'weights.bin' ? content.subarray(1) : content),
  'weights-of-others': (name, content) =>
    name === 'manifest.json' ? '{"format":"other"}' : content,
  'weights-as-page': () => '<!doctype html><title>Not here</title>',
  'weights-once-bent': (name, content, isFirst) =>
    name === 'weights.bin' && isFirst ? bend(content) : content,
  'weights-once-missing': (name, content, isFirst) => (isFirst ? null : content),
};

function bend(content) {
  const bent = Buffer.from(content);
  bent[Math.min(1000, bent.length - 1)] ^= 1;
  return bent;
}

/** Serves the weights with one fault each; null is a missing file. */
async function faultyWeights(context, next) {
  const [, fault, path] = /^\/([a-z-]+)\/(.+)$/.exec(context.path) ?? [];
  if (!(fault in faults)) return next();
  const content = await readFile(new URL(path, weights));
  const isFirst = !askedBefore.has(context.url);
  askedBefore.add(context.url);
  const served = faults[fault](path.split('/').at(-1), content, isFirst);
  if (served === null) {
    context.status = 404;
    return undefined;
  }
  context.body = served;
  context.type = fault === 'weights-as-page' ? 'text/html' : 'application/octet-stream';
  return undefined;
}

const pieceCount = 5;
let sendNext = () => {};

async function* piecesOf(content) {
  const size = Math.ceil(content.length / pieceCount);
  for (let from = 0; from < content.length; from += size) {
    yield content.subarray(from, from + size);
    await new Promise((resolve) => (sendNext = resolve));
  }
}

/** Serves the weights in five pieces in `/weights-in-pieces/`: the next one when a page asks for `/next-piece`. */
async function weightsInPieces(context, next) {
  if (context.path === '/next-piece') {
    sendNext();
    context.body = 'It follows.';
    return undefined;
  }
  const [, path] = /^\/weights-in-pieces\/(.+)$/.exec(context.path) ?? [];
  if (!path) return next();
  const content = await readFile(new URL(path, weights));
  context.body = path.endsWith('weights.bin') ? Readable.from(piecesOf(content)) : content;
  context.type = 'application/octet-stream';
  return undefined;
}

const network = Buffer.from(
  JSON.stringify({
    format: 'tl-network',
    formatVersion: 1,
    input: { name: 'picture', channels: 3 },
    nodes: [
      { name: 'mean', op: 'meanOverSpace', inputs: ['picture'] },
      { name: 'features', op: 'dense', inputs: ['mean'], kernel: 'double' },
    ],
    weights: [{ name: 'double', shape: [3, 3], offset: 0, encoding: 'float32' }],
  }),
);
const double = Buffer.from(Float32Array.of(2, 0, 0, 0, 2, 0, 0, 0, 2).buffer);
const files = { 'network.json': network, 'weights.bin': double };
const manifest = {
  format: 'tl-weights',
  files: Object.entries(files).map(([name, content]) => ({
    name,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  })),
};

/** Serves a network of twice the mean color in `/small-weights/`, and with one wrong bit in `bent/`. */
async function smallWeights(context, next) {
  const [, bent, name] =
    /^\/small-weights\/(bent\/)?mean-color\/1\/([a-z.]+)$/.exec(context.path) ?? [];
  if (!name) return next();
  const content = files[name] ?? Buffer.from(JSON.stringify(manifest));
  context.body = bent && name === 'weights.bin' ? bend(content) : content;
  context.type = 'application/octet-stream';
  return undefined;
}

export default {
  // A graphics processor made of software: slow, but its results are WebGL's and WebGPU's.
  switches: [
    '--enable-unsafe-swiftshader',
    '--use-angle=swiftshader',
    '--enable-unsafe-webgpu',
    '--use-webgpu-adapter=swiftshader',
    '--enable-features=Vulkan',
  ],
  middleware: [faultyWeights, weightsInPieces, smallWeights],
  // It starts backends that the other tests must find untouched.
  alone: ['src/network/operations.browser.test.ts'],
};
