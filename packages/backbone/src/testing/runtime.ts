import type { GraphicsUrls } from '../backends/backends.ts';
import type { WasmFiles } from '../backends/wasm-backend.ts';

const at = (name: string) => new URL(`/packages/backbone/dist/${name}`, location.href).href;

/** The binaries of the built package; the test server's root is the project's. */
export const wasmFiles: WasmFiles = {
  simd: at('tfjs-backend-wasm-simd.wasm'),
  plain: at('tfjs-backend-wasm.wasm'),
};

/** Its graphics backends. */
export const graphics: GraphicsUrls = {
  webgl: at('webgl-backend.js'),
  webgpu: at('webgpu-backend.js'),
};
