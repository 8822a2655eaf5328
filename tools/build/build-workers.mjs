#!/usr/bin/env node
// Bundles each src/**/*-worker.ts of the current package that exports `serve` into one self-contained
// module beside the code that starts it, so that a user's bundler can copy it as it is.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { walk } from '../testing/walk.mjs';
import { ownEngine } from './own-engine.mjs';
import { unneededImports } from './unneeded-imports.mjs';

/** `connect-worker.ts` has such a name but is not a worker: its bundle would hold a second `TlError`. */
const isWorker = (path) => /^export const serve\b/m.test(readFileSync(path, 'utf8'));

/** Leaves out the 60 KB that start more threads: the wasm backend runs with one. */
const withoutThreads = {
  name: 'without-threads',
  setup({ onLoad }) {
    onLoad({ filter: /tfjs-backend-wasm-threaded-simd(\.worker)?\.js$/ }, () => ({
      contents: 'export default null; export const wasmWorkerContents = "";',
    }));
  },
};

/** Leaves out what trains networks: workers run them, and heads are trained by code of this project. */
const withoutOptimizers = {
  name: 'without-optimizers',
  setup({ onLoad }) {
    onLoad({ filter: /tfjs-core\/dist\/optimizers\/register_optimizers\.js$/ }, () => ({
      contents: 'export function registerOptimizers() {}',
    }));
    onLoad({ filter: /tfjs-core\/dist\/optimizers\/optimizer_constructors\.js$/ }, () => ({
      contents: 'export class OptimizerConstructors {}',
    }));
  },
};

for (const entryPoint of walk('src', (name) => name.endsWith('-worker.ts')).filter(isWorker)) {
  await build({
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
    plugins: [ownEngine, withoutThreads, withoutOptimizers, unneededImports],
  });
}
