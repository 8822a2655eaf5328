import type { WasmFiles } from '../backends/wasm-backend.ts';

const folder = '/packages/backbone/node_modules/@tensorflow/tfjs-backend-wasm/dist/';

/** The binaries where they are installed; the test server's root is the project's. */
export const wasmFiles: WasmFiles = {
  simd: new URL(`${folder}tfjs-backend-wasm-simd.wasm`, location.href),
  plain: new URL(`${folder}tfjs-backend-wasm.wasm`, location.href),
};
