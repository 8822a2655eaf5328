import type { WasmUrls } from '@tl-elements/backbone/page';

/** Written out one by one, so that bundlers find the files and copy them. */
export function wasmUrls(): WasmUrls {
  return {
    simd: new URL('./tfjs-backend-wasm-simd.wasm', import.meta.url).href,
    plain: new URL('./tfjs-backend-wasm.wasm', import.meta.url).href,
  };
}
