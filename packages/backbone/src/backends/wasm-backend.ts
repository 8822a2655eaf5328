import { env } from '@tensorflow/tfjs-core';
import { fetchOrFail, loadOnce, TlError } from '@tl-elements/core/base';
import { useBackend } from './backends.ts';
import { inTurn } from './engine-queue.ts';

/** Addresses of TensorFlow.js's two WebAssembly binaries. */
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
  await setPaths(files);
  await findBinary((await env().getAsync('WASM_HAS_SIMD_SUPPORT')) ? files.simd : files.plain);
  if (await inTurn(() => useBackend('wasm'))) return;
  throw new TlError(
    'no-backend',
    'This browser does not run WebAssembly here. Allow "wasm-unsafe-eval" in the content ' +
      'security policy, or take a current browser.',
  );
}

/** Only once: TensorFlow.js refuses new paths after a failed start. */
const setPathsOnce = loadOnce(async (files: string) => {
  const { simd, plain } = JSON.parse(files) as Record<keyof WasmFiles, string>;
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm/dist/base.js');
  // Threads need a cross-origin isolated page and gain little on networks this small.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm.wasm': plain,
    // Has to be set, but is never fetched.
    'tfjs-backend-wasm-threaded-simd.wasm': simd,
  });
});

function setPaths({ simd, plain }: WasmFiles): Promise<void> {
  return setPathsOnce(JSON.stringify({ simd: simd.href, plain: plain.href }));
}

/**
 * After TensorFlow.js has failed to fetch a binary, every later try fails. So the binary is fetched here
 * first, and TensorFlow.js takes it from the browser's cache.
 */
async function findBinary(url: URL): Promise<void> {
  const fail = ({ cause }: { readonly cause: unknown }) =>
    new TlError(
      'no-backend',
      `The file ${url.href} could not be fetched. It belongs beside the script: copy it there.`,
      { cause },
    );
  const response = await fetchOrFail(url, { credentials: 'same-origin' }, fail);
  await response.arrayBuffer().catch((cause: unknown) => {
    throw fail({ cause });
  });
}
