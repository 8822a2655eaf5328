// What a page needs, and nothing of TensorFlow.js.
export { defineExtractor, type ExtractorDefinition } from './extractor/define-extractor.ts';
export { connectTail } from './tail/connect-tail.ts';
export { networkWithTail } from './tail/network-with-tail.ts';
export { readTail } from './tail/network-with-tail.ts';
export type { LoadMessage } from './extractor/define-extractor.ts';
export type { RuntimeUrls } from './runtime/fetch-wasm.ts';
// Reading weights, for those who write a network in another format.
export { decodeWeights, readLevels, type Levels } from './network/decode-weights.ts';
export {
  nodesFor,
  type NetworkNode,
  type NetworkSpec,
  type Size,
  type WeightEntry,
} from './network/network-spec.ts';
export { readNetworkSpec } from './network/network-spec.ts';
export {
  downloadWeights,
  type DownloadOptions,
  type WeightsFile,
} from './weights/download-weights.ts';
