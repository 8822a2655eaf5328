#!/usr/bin/env node
// Compiles AssemblyScript of the current package to a module that holds the binary as text, so that a
// page which bundles the library needs no other file:
// tl-build-kernels SOURCE TARGET [--relaxed-simd]
import asc from 'assemblyscript/asc';
import { writeFileSync } from 'node:fs';

const [source, target, option] = process.argv.slice(2);
if (!source || !target) throw new Error('Say what to compile and where to write it.');

let binary;
const { error, stderr } = await asc.main(
  [
    source,
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
    // Multiplies and adds in one instruction where the processor can.
    ...(option === '--relaxed-simd' ? ['--enable', 'relaxed-simd'] : []),
    '--runtime',
    'stub',
  ],
  { writeFile: (name, contents) => void (name.endsWith('.wasm') && (binary = contents)) },
);
if (error) throw new Error(`${error.message}\n${stderr.toString()}`);

writeFileSync(
  target,
  `// Made by tl-build-kernels from ${source}.
let compiled: WebAssembly.Module | undefined;

/**
 * The kernels, ${binary.length} bytes, compiled once.
 *
 * @throws {WebAssembly.CompileError} if the page's policy forbids WebAssembly, or the browser
 *   has no SIMD.
 */
export function compileKernels(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(binary), (text) => text.charCodeAt(0)));
  return compiled;
}

const binary =
  '${Buffer.from(binary).toString('base64')}';
`,
);
