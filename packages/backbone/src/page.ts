// What runs on the page itself, and so knows nothing of TensorFlow.js.
export { RemoteExtractor, type RemoteCall } from './remote-extractor.ts';
// What a network is made of, for whoever writes it in another format.
export { decodeWeights, readLevels, type Levels } from './decode-weights.ts';
export { downloadWeights, type DownloadOptions } from './download-weights.ts';
export {
  nodesFor,
  readNetworkSpec,
  type NetworkNode,
  type NetworkSpec,
  type Size,
  type WeightEntry,
} from './network-spec.ts';
