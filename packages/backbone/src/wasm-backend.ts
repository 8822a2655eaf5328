import { env, setBackend } from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { TlError } from '@tl-elements/core';

/** Where TensorFlow.js's two WebAssembly binaries lie. */
export interface WasmFiles {
  /** `tfjs-backend-wasm-simd.wasm`. */
  readonly simd: URL;
  /** `tfjs-backend-wasm.wasm`, for browsers without SIMD. */
  readonly plain: URL;
}

/**
 * Starts the wasm backend with one thread and makes it the current one.
 *
 * @throws {TlError} `no-backend` where the binary is missing or the browser refuses it.
 */
export async function startWasm(files: WasmFiles): Promise<void> {
  // Threads need a cross-origin isolated page and gain little on a network this small.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  const hasSimd = await env().getAsync('WASM_HAS_SIMD_SUPPORT');
  await findBinary(hasSimd ? files.simd : files.plain);
  setPaths(files);
  if (!(await setBackend('wasm'))) {
    throw new TlError(
      'no-backend',
      'This browser does not run WebAssembly here. Allow "wasm-unsafe-eval" in the content ' +
        'security policy, or take a current browser.',
    );
  }
}

let havePaths = false;

/** Once: TensorFlow.js refuses paths after a start that failed. */
function setPaths({ simd, plain }: WasmFiles): void {
  if (havePaths) return;
  setWasmPaths({
    'tfjs-backend-wasm-simd.wasm': simd.href,
    'tfjs-backend-wasm.wasm': plain.href,
    // Must be named, is never asked for: threads are off.
    'tfjs-backend-wasm-threaded-simd.wasm': simd.href,
  });
  havePaths = true;
}

/**
 * TensorFlow.js never recovers from a binary it could not fetch, so that a retry would fail for
 * ever: this asks first.
 */
async function findBinary(url: URL): Promise<void> {
  let cause: unknown;
  try {
    const response = await fetch(url, { credentials: 'same-origin' });
    if (response.ok) return;
    cause = new Error(`HTTP status ${response.status}`);
  } catch (failure) {
    cause = failure;
  }
  throw new TlError(
    'no-backend',
    `The file ${url.href} could not be fetched. It belongs beside the script: copy it there.`,
    { cause },
  );
}
