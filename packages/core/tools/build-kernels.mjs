#!/usr/bin/env node
// Compiles assembly/kernels.ts to a module that carries the binary as text, so that whoever bundles
// the library has no file to copy and no request to make.
import asc from 'assemblyscript/asc';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
let binary;
const { error, stderr } = await asc.main(
  [
    'assembly/kernels.ts',
    '--baseDir',
    root,
    '--outFile',
    'kernels.wasm',
    '--optimizeLevel',
    '3',
    '--shrinkLevel',
    '0',
    '--converge',
    '--noAssert',
    '--enable',
    'simd',
    '--runtime',
    'stub',
  ],
  { writeFile: (name, contents) => void (name.endsWith('.wasm') && (binary = contents)) },
);
if (error) throw new Error(`${error.message}\n${stderr.toString()}`);

writeFileSync(
  `${root}/src/head/kernels/kernels-binary.generated.ts`,
  `// Made by tools/build-kernels.mjs from assembly/kernels.ts.
/** The kernels as a WebAssembly binary, ${binary.length} bytes, in base64. */
export const kernelsBinary =
  '${Buffer.from(binary).toString('base64')}';
`,
);
