import { env } from '@tensorflow/tfjs-core';
import { TlError } from '@tl-elements/core/base';
import { fetchWasm, hasSimd, type WasmUrls, wasmNotFound } from '../runtime/fetch-wasm.ts';
import { useBackend, inTurn } from './backends.ts';

/** TensorFlow.js's two WebAssembly binaries. */
export interface WasmFiles extends WasmUrls {
  /** The one that this browser runs, if the page has fetched it already. */
  readonly binary?: Uint8Array<ArrayBuffer>;
}

/**
 * Starts the wasm backend with one thread and makes it the current one.
 *
 * @throws {TlError} `no-backend` if the binary is missing or the browser refuses it.
 */
export function startWasm(files: WasmFiles): Promise<void> {
  starting ??= start(files).catch((error: unknown) => {
    starting = null; // The next call tries again.
    throw error;
  });
  return starting;
}

let starting: Promise<void> | null = null;

async function start(files: WasmFiles): Promise<void> {
  const address = hasSimd() ? files.simd : files.plain;
  const binary = files.binary ?? (await fetchWasm(files, new AbortController().signal));
  // TensorFlow.js would wait for ever for a binary that does not compile.
  if (!WebAssembly.validate(binary)) {
    throw wasmNotFound(new URL(address), new Error('It is not WebAssembly.'));
  }
  await WebAssembly.compile(emptyModule).catch((cause: unknown) => {
    throw refused(cause);
  });
  if (!(await inTurn(() => startWith(address, binary)))) throw refused(null);
}

/** What every browser compiles that is allowed to compile anything. */
const emptyModule = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

function refused(cause: unknown): TlError {
  return new TlError(
    'no-backend',
    'This browser does not run WebAssembly here. Allow "wasm-unsafe-eval" in the content ' +
      'security policy, or take a current browser.',
    { cause },
  );
}

/** TensorFlow.js takes addresses only: what it fetches from this one is the binary that is there. */
async function startWith(address: string, binary: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm/dist/base.js');
  // Threads need a cross-origin isolated page and gain little on networks this small.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  const files = {
    'tfjs-backend-wasm-simd.wasm': address,
    'tfjs-backend-wasm.wasm': address,
    'tfjs-backend-wasm-threaded-simd.wasm': address,
  };
  setWasmPaths(files, true);
  const { platform } = env();
  const { fetch } = platform;
  platform.fetch = async () => new Response(binary);
  try {
    return await useBackend('wasm');
  } finally {
    platform.fetch = fetch;
  }
}
