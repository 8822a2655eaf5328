export { Backbone, type BackboneOptions } from './backbone.ts';
export type { BackendName } from './backends.ts';
export { downloadWeights, type DownloadOptions, type WeightsFile } from './download-weights.ts';
export { inTurn } from './engine-queue.ts';
export { fetchOfModel } from './fetch-of-model.ts';
export type { Maps, NetworkPlan } from './network.ts';
export type { NetworkNode, NetworkSpec, WeightEntry } from './network-spec.ts';
export { Quiet } from './quiet.ts';
export { startWasm, type WasmFiles } from './wasm-backend.ts';
