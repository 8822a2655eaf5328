import { env, ready, setBackend } from '@tensorflow/tfjs-core';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';

/**
 * Starts TensorFlow.js's wasm backend with one thread, as the extractors of this project run.
 *
 * @param simd URL of `tfjs-backend-wasm-simd.wasm`.
 */
export async function startWasm(simd: string): Promise<void> {
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths({
    'tfjs-backend-wasm-simd.wasm': simd,
    // Both must be given, and are not fetched.
    'tfjs-backend-wasm.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': simd,
  });
  await setBackend('wasm');
  await ready();
}
