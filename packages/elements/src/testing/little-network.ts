import { defineExtractor } from '@tl-elements/backbone/page';
import { registerExtractor, type ExtractorInfo } from '@tl-elements/core/base';
import { efficientnetLite0Small } from '@tl-elements/image';

const info: ExtractorInfo = {
  ...efficientnetLite0Small.info,
  id: 'efficientnet-lite0-96',
  input: { longSide: 320 },
  // No altered copies: they would be five of six pictures that a test extracts.
  augmentationsWeigh: 0,
};

registerExtractor<'image'>(
  defineExtractor({
    info,
    worker: () => new URL('/packages/image/dist/image-worker.js', location.href),
    weights: 'efficientnet-lite0/1/',
    settings: { output: 'features-small', maps: ['block16', 'block15'], size: 96 },
    hasMap: true,
  }),
);

/** The extractor of an image trainer in tests that are not about what its network can do. */
export const littleNetwork = info.id;
