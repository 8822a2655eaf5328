import type { ExtractorInfo, ExtractorPlugin } from '@tl-elements/core/base';
import type { MobilenetChoice } from './mobilenet-extract.ts';
import { wasmUrls } from './wasm-urls.ts';
import { WorkerExtractor } from './worker-extractor.ts';

const info: ExtractorInfo = {
  id: 'mobilenet-v2',
  version: '1',
  modality: 'image',
  dim: 1280,
  input: { longSide: 640 },
  unknownViews: [
    { columns: [0, 1280], view: 'raw' },
    { columns: [0, 1280], view: 'centered' },
  ],
};

/**
 * MobileNet V2 through `@tensorflow-models/mobilenet`, for those who have its weights: no package
 * brings them, and none are fetched from elsewhere. The `weights` folder is the model's own and
 * holds its `model.json`. Features of models of different widths must not be mixed.
 */
export const mobilenetV2: ExtractorPlugin<'image'> = {
  info,
  load: (options) => {
    const choice: MobilenetChoice = {
      modelUrl: new URL('model.json', options.weights).href,
      dim: info.dim,
      wasm: wasmUrls(),
    };
    const workerUrl = new URL('./mobilenet-worker.js', import.meta.url);
    return WorkerExtractor.load(info, workerUrl, choice, options);
  },
};
