// What a worker needs: it brings TensorFlow.js.
export type { BackendName, GraphicsUrls } from './backends/backends.ts';
export { inTurn } from './backends/backends.ts';
export { startWasm, type WasmFiles } from './backends/wasm-backend.ts';
export { networkExtractor, type NetworkSurroundings } from './extractor/network-extractor.ts';
export {
  serveExtractor,
  type LoadContext,
  type LoadedExtractor,
  type MovableNetwork,
  type Serve,
} from './extractor/serve-extractor.ts';
export { withTail, type TunableExtractor } from './tail/loaded-tail.ts';
export { serveTail } from './tail/loaded-tail.ts';
export { Backbone, type BackboneOptions } from './network/backbone.ts';
export type { Maps, NetworkPlan } from './network/network.ts';
export type { NetworkNode, NetworkSpec, WeightEntry } from './network/network-spec.ts';
export {
  downloadWeights,
  type DownloadOptions,
  type WeightsFile,
} from './weights/download-weights.ts';
export { fetchOfModel } from './weights/download-weights.ts';
