/** What the page sends its worker to load an extractor: plain data, since a URL can't be sent. */
export interface LoadMessage<Settings = unknown> {
  readonly settings: Settings;
  readonly weights: string;
  readonly wasm: WasmUrls;
}

/** Addresses of TensorFlow.js's two WebAssembly binaries. */
export interface WasmUrls {
  /** `tfjs-backend-wasm-simd.wasm`. */
  readonly simd: string;
  /** `tfjs-backend-wasm.wasm`, for browsers without SIMD. */
  readonly plain: string;
}
