import { readFile } from 'node:fs/promises';
import { bundleTest } from '@tl-elements/tools/bundle-test';

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
  bent[1000] ^= 1;
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

export default {
  // A graphics processor made of software: slow, but its results are WebGL's and WebGPU's.
  switches: [
    '--enable-unsafe-swiftshader',
    '--use-angle=swiftshader',
    '--enable-unsafe-webgpu',
    '--use-webgpu-adapter=swiftshader',
    '--enable-features=Vulkan',
  ],
  middleware: [faultyWeights],
  // TensorFlow.js's modules are written for bundlers; a browser cannot read them one by one.
  plugins: [bundleTest()],
};
