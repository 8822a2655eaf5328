import { defineExtractor } from '@tl-elements/backbone/page';
import type { ExtractorPlugin } from '@tl-elements/core/base';
import type { MobilenetSettings } from './mobilenet-extract.ts';

const dim = 1280;

/**
 * MobileNet V2 through `@tensorflow-models/mobilenet`, for pages that have its weights: no package
 * contains them, and none are fetched from elsewhere. The `weights` folder is the model's own and
 * holds its `model.json`. Features of models of different widths must not be mixed.
 */
export const mobilenetV2: ExtractorPlugin<'image'> = defineExtractor({
  info: {
    id: 'mobilenet-v2',
    version: '1',
    modality: 'image',
    dim,
    input: { longSide: 640 },
    unknownViews: [
      { columns: [0, dim], view: 'raw' },
      { columns: [0, dim], view: 'centered' },
    ],
  },
  worker: () => new URL('./mobilenet-worker.js', import.meta.url),
  weights: 'model.json',
  settings: { dim } satisfies MobilenetSettings,
});
