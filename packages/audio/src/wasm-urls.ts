/**
 * Where the build has put the WebAssembly binaries, for a worker to be told. Spelt out one by one,
 * so that bundlers see which files belong to this one and copy them.
 */
export function wasmUrls(): { readonly simd: string; readonly plain: string } {
  return {
    simd: new URL('./tfjs-backend-wasm-simd.wasm', import.meta.url).href,
    plain: new URL('./tfjs-backend-wasm.wasm', import.meta.url).href,
  };
}
