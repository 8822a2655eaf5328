import {
  Backbone,
  networkExtractor,
  withTail,
  type LoadContext,
  type NetworkSurroundings,
  type TunableExtractor,
} from '@tl-elements/backbone';
import type { TunablePart } from '@tl-elements/core/base';
import { PictureReader } from './picture.ts';
import type { Brightness } from './resample/resample.ts';

/** Which part of the network is run, and on pictures of which size. */
export interface PictureSettings {
  /** The node that holds the features. */
  readonly output: string;
  /** The nodes whose means over space are the features, in their order. */
  readonly maps: readonly string[];
  /** Side of the network's square input, in pixels. */
  readonly size: number;
  /** What of the network can be tuned; absent: nothing. */
  readonly tunable?: TunablePart;
}

/** EfficientNet-Lite was trained on values of -127/128..1. */
const trainedOn: Brightness = { zero: 127, unit: 128 };

/** Loads the extractor of pictures: the square in the middle of a picture through EfficientNet-Lite. */
export async function loadPictureExtractor(
  context: LoadContext<PictureSettings>,
): Promise<TunableExtractor<'image'>> {
  const { output, maps, size, tunable } = context.settings;
  const reader = new PictureReader();
  const backbone = await Backbone.load({ ...context, outputs: [output] });
  const surroundings: NetworkSurroundings<'image'> = {
    inputShape: [1, size, size, 3],
    maps,
    prepare: ({ bitmap }) => reader.squareOf(bitmap, size, trainedOn),
  };
  const extractor = networkExtractor(backbone, surroundings);
  return tunable ? withTail(extractor, backbone, surroundings, tunable, context) : extractor;
}
