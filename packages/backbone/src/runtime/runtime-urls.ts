/** Addresses of the code that runs networks, beside the worker's own. Plain data: it is sent there. */
export interface RuntimeUrls {
  /** `tfjs-backend-wasm-simd.wasm`. */
  readonly simd: string;
  /** `tfjs-backend-wasm.wasm`, for browsers without SIMD. */
  readonly plain: string;
  /** `webgl-backend.js`, fetched only if that backend is tried. */
  readonly webgl: string;
  /** `webgpu-backend.js`, likewise. */
  readonly webgpu: string;
}

/**
 * The files of this package. They are written out one by one, so that bundlers find them and copy them;
 * and workers get absolute addresses, since a bundler may rename a worker without looking into it.
 */
export function runtimeUrls(): RuntimeUrls {
  return {
    simd: new URL('../tfjs-backend-wasm-simd.wasm', import.meta.url).href,
    plain: new URL('../tfjs-backend-wasm.wasm', import.meta.url).href,
    webgl: new URL('../webgl-backend.js', import.meta.url).href,
    webgpu: new URL('../webgpu-backend.js', import.meta.url).href,
  };
}
