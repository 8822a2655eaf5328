// Makes cdn/: tl-elements.js, its lazy chunks, its workers and weights, flat in one folder that can
// be copied to any static host.
import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const out = here('cdn');

/** The same in every package that runs a network: copied once more, they stay what they are. */
const wasmFiles = ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm'];

/** What the elements start or read beside themselves, by package: each has bundled its own into dist. */
const beside = {
  core: ['head/training/head-worker.js'],
  image: ['image-worker.js', ...wasmFiles],
  audio: ['audio-worker.js', ...wasmFiles],
  sources: ['microphone/microphone-worklet.js'],
  pose: ['pose-worker.js', ...wasmFiles],
  hand: ['hand-worker.js', ...wasmFiles],
  'teachable-machine': ['teachable-machine-worker.js', ...wasmFiles],
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const { metafile } = await build({
  entryPoints: [here('dist/tl-elements.js')],
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  minify: true,
  sourcemap: true,
  legalComments: 'linked',
  entryNames: '[name]',
  chunkNames: 'chunk-[hash]',
  logLevel: 'warning',
  metafile: true,
});

for (const [name, files] of Object.entries(beside)) {
  for (const file of files) copyBeside(here(`node_modules/@tl-elements/${name}/dist/${file}`));
}
copyWeights();
report();

/** A file with its map and its licences, where it has them. */
function copyBeside(file) {
  if (/-worker\.js$/.test(file) && /^import .* from ['"]\./m.test(readFileSync(file, 'utf8'))) {
    throw new Error(`${file} is not bundled: build its package with its own script.`);
  }
  cpSync(file, join(out, basename(file)));
  for (const path of [`${file}.map`, `${file}.LEGAL.txt`]) {
    if (existsSync(path)) cpSync(path, join(out, basename(path)));
  }
}

function copyWeights() {
  const from = here('node_modules/@tl-elements/weights');
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (
      !entry.isDirectory() ||
      /^(node_modules|src|dist|tools|test-results|\.turbo)$/.test(entry.name)
    )
      continue;
    cpSync(join(from, entry.name), join(out, 'weights', entry.name), { recursive: true });
  }
}

/** Says what a page loads before anything is used, compressed. */
function report() {
  const first = new Set();
  const visit = (path) => {
    if (first.has(path)) return;
    first.add(path);
    for (const { path: next, kind } of metafile.outputs[path].imports) {
      if (kind === 'import-statement') visit(next);
    }
  };
  visit(
    Object.keys(metafile.outputs).find(
      (path) => path.endsWith('/tl-elements.js') || path === 'tl-elements.js',
    ),
  );
  const gzip = (path) => gzipSync(readFileSync(path)).length;
  const total = [...first].reduce((sum, path) => sum + gzip(path), 0);
  console.log(
    `A page loads first: ${first.size} files, ${(total / 1000).toFixed(1)} KB compressed.`,
  );
}
