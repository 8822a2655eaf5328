#!/usr/bin/env node
// Bundles each src/**/*-worker.ts of the current package into one self-contained module beside the
// code that starts it, so that a user's bundler can copy it as it is.
import { build } from 'esbuild';
import { walk } from '../testing/walk.mjs';

const entryPoints = walk('src', (name) => name.endsWith('-worker.ts'));

await build({
  entryPoints,
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
});
