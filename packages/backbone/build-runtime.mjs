// Makes what extractors load beside their workers: the WebAssembly binaries, with their digests, and
// each graphics backend in a file of its own, which is fetched only where it is tried.
//
//   node build-runtime.mjs digests     before the compiler runs
//   node build-runtime.mjs files       after it
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostEngine } from '@tl-elements/tools/own-engine';

const binaries = { simd: 'tfjs-backend-wasm-simd.wasm', plain: 'tfjs-backend-wasm.wasm' };
const pathOf = (name) => `node_modules/@tensorflow/tfjs-backend-wasm/dist/${name}`;

const [step] = process.argv.slice(2);
if (step === 'digests') writeDigests();
else await writeFiles();

function writeDigests() {
  const entries = Object.entries(binaries).map(([key, name]) => {
    const content = readFileSync(pathOf(name));
    const sha256 = createHash('sha256').update(content).digest('hex');
    return `  ${key}: { name: '${name}', bytes: ${content.length}, sha256: '${sha256}' },`;
  });
  writeFileSync(
    'src/runtime/wasm-digests.generated.ts',
    `// Written by build-runtime.mjs.\nexport const wasmDigests = {\n${entries.join('\n')}\n};\n`,
  );
}

async function writeFiles() {
  mkdirSync('dist', { recursive: true });
  for (const name of Object.values(binaries)) copyFileSync(pathOf(name), `dist/${name}`);
  for (const name of ['webgl', 'webgpu']) await bundleBackend(name);
}

/**
 * A module that exports `start(host)`. Each call makes a backend of its own for the engine `host`, since
 * several engines may share the page's thread.
 */
async function bundleBackend(name) {
  const { outputFiles } = await build({
    entryPoints: [`dist/backends/kernels-${name}.js`],
    bundle: true,
    format: 'iife',
    globalName: 'backend',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    write: false,
    plugins: [hostEngine],
  });
  const licence = '/*! TensorFlow.js, Copyright Google LLC, Apache-2.0 */';
  writeFileSync(
    `dist/${name}-backend.js`,
    `${licence}\nexport function start(host){${outputFiles[0].text.trim()}return backend}\n`,
  );
}
