#!/usr/bin/env node
// Bundles each src/**/*-worker.ts of the current package that exports `serve` into one self-contained
// module beside the code that starts it, so that a user's bundler can copy it as it is.
import { build } from 'esbuild';
import { copyFileSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { walk } from '../testing/walk.mjs';
import { unneededImports } from './unneeded-imports.mjs';

/** `connect-worker.ts` has such a name but is not a worker: its bundle would hold a second `TlError`. */
const isWorker = (path) => /^export const serve\b/m.test(readFileSync(path, 'utf8'));

/**
 * TensorFlow.js stores its engine and its kernels on `globalThis`. Here each bundle has its own, since
 * several workers may have to run on the main thread of one page.
 */
const ownEngine = {
  name: 'own-engine',
  setup({ onLoad }) {
    onLoad({ filter: /tfjs-core\/dist\/(engine|global_util)\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replaceAll(/\bns\._tf(engine|Globals)\b/g, 'own$1');
      if (contents === source) throw new Error(`${path} has no global to replace.`);
      return { contents: `let ownengine, ownGlobals;\n${contents}` };
    });
  },
};

/** Leaves out the 60 KB that start more threads: the wasm backend runs with one. */
const withoutThreads = {
  name: 'without-threads',
  setup({ onLoad }) {
    onLoad({ filter: /tfjs-backend-wasm-threaded-simd(\.worker)?\.js$/ }, () => ({
      contents: 'export default null; export const wasmWorkerContents = "";',
    }));
  },
};

/** Copies the two WebAssembly binaries of the wasm backend beside the workers that bundle it. */
function copyWasm({ inputs }) {
  const backend = Object.keys(inputs).find((path) =>
    path.endsWith('wasm-out/tfjs-backend-wasm.js'),
  );
  if (!backend) return;
  for (const name of ['tfjs-backend-wasm-simd.wasm', 'tfjs-backend-wasm.wasm']) {
    copyFileSync(join(dirname(backend), '../dist', name), join('dist', name));
  }
}

for (const entryPoint of walk('src', (name) => name.endsWith('-worker.ts')).filter(isWorker)) {
  const { metafile } = await build({
    entryPoints: [entryPoint],
    outbase: 'src',
    outdir: 'dist',
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    sourcemap: true,
    legalComments: 'linked',
    logLevel: 'warning',
    metafile: true,
    plugins: [ownEngine, withoutThreads, unneededImports],
  });
  copyWasm(metafile);
}
