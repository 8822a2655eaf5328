import { type WeightsFile, connectTail, defineExtractor } from '@tl-elements/backbone/page';
import type { ExtractorInfo, ExtractorPlugin, TunablePart } from '@tl-elements/core/base';
import type { PictureSettings } from './extract.ts';

/** As the manifest of the weights lists them: a visitor's browser need not fetch that first. */
const weightsFiles: readonly WeightsFile[] = [
  {
    name: 'network.json',
    bytes: 21941,
    sha256: '30d3e12e1b9c0f693886874a5f46ddc1129c54d87b0938f9495243ad6b370104',
  },
  {
    name: 'weights.bin',
    bytes: 3518064,
    sha256: 'a2f5946b868d6eda8189ada9e2d2315a04a52c80c95d8d8e48887d16f9d110ed',
  },
];

/** Of both sizes of features alike: decision 41. */
const leastThreshold = { oneTake: 0.5, fewTakes: 0.5, manyTakes: 0.4 };

/** The last block, whose depthwise layer stays as it is, and the last layer. */
const lastLayers: TunablePart = {
  input: 'block15',
  side: 7,
  layers: ['block16.expand', 'block16.depthwise', 'block16', 'top'],
  features: ['top', 'block16'],
};

/**
 * The default for pictures: EfficientNet-Lite0 at 224 pixels. Its features are the means over space
 * of the last layer's 1280 channels and of the 320 channels before it.
 */
export const efficientnetLite0: ExtractorPlugin<'image'> = plugin(
  {
    id: 'efficientnet-lite0',
    version: '1',
    modality: 'image',
    dim: 1600,
    input: { longSide: 640 },
    unknownViews: [
      { columns: [0, 1280], view: 'raw', leastThreshold },
      { columns: [1280, 1600], view: 'raw', leastThreshold },
      { columns: [1280, 1600], view: 'raw', leastThreshold, isCompact: true },
    ],
  },
  { output: 'features', maps: ['top', 'block16'], size: 224, tunable: lastLayers },
);

/**
 * For slow devices: the same weights at 160 pixels, cut after block 16, in about half the time. Its
 * features are the means over space of block 16's 320 channels and of block 15's 192.
 */
export const efficientnetLite0Small: ExtractorPlugin<'image'> = plugin(
  {
    id: 'efficientnet-lite0-160',
    version: '1',
    modality: 'image',
    dim: 512,
    input: { longSide: 640 },
    unknownViews: [
      {
        columns: [0, 512],
        view: 'raw',
        leastThreshold: { oneTake: 0.4, fewTakes: 0.4, manyTakes: 0.32 },
      },
    ],
  },
  { output: 'features-small', maps: ['block16', 'block15'], size: 160 },
);

function plugin(info: ExtractorInfo, settings: PictureSettings): ExtractorPlugin<'image'> {
  return defineExtractor({
    info,
    worker: () => new URL('./image-worker.js', import.meta.url),
    // Both extractors share these weights.
    weights: 'efficientnet-lite0/1/',
    files: weightsFiles,
    settings,
    hasMap: true,
    ...(settings.tunable && { tunable: settings.tunable, connectTail }),
  });
}
