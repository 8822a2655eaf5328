import {
  asyncDispose,
  type Features,
  type FrameMap,
  type Modality,
  type FeatureMap,
} from '@tl-elements/core/base';
import type { Backbone } from '../network/backbone.ts';
import type { Maps } from '../network/network.ts';
import type { LoadedExtractor } from './serve-extractor.ts';

/** What stands before a network, and behind it. */
export interface NetworkSurroundings<M extends Modality> {
  /** Shape of the network's input. */
  readonly inputShape: Maps['shape'];
  /** Turns a frame into the network's input, row-major; null if there is nothing in the frame. */
  prepare(frame: FrameMap[M]): Float32Array | null;
  /** Makes features of the network's outputs. Absent: its first output are the features. */
  pool?(outputs: readonly Float32Array[]): Features;
  /** The nodes whose means over space are the features, in their order. Absent: the features are no such means. */
  readonly maps?: readonly string[];
}

/** An extractor of one network: prepare the frame, run the network, pool its outputs. */
export function networkExtractor<M extends Modality>(
  backbone: Backbone,
  { inputShape, prepare, pool = firstOf, maps = [] }: NetworkSurroundings<M>,
): LoadedExtractor<M> {
  return {
    networks: [{ backbone, inputShape }],
    extract: async (frame, signal, { withMap = false } = {}) => {
      const values = prepare(frame);
      if (!values) return null;
      const also = withMap ? maps : [];
      const outputs = await backbone.run({ values, shape: inputShape }, signal, also);
      const features = pool(outputs);
      if (also.length === 0) return { features };
      return { features, map: joinMaps(outputs.slice(-also.length), features.length) };
    },
    [asyncDispose]: () => backbone[asyncDispose](),
  };
}

function firstOf([output]: readonly Float32Array[]): Features {
  return output as Features;
}

/**
 * Puts the maps of several nodes side by side: each place gets the channels of all of them.
 *
 * @param maps of the same height and width, which are equal; each `places x channels`.
 * @param dim the channels of all maps together.
 */
export function joinMaps(maps: readonly Float32Array[], dim: number): FeatureMap {
  const length = maps.reduce((sum, map) => sum + map.length, 0);
  const places = length / dim;
  const values = new Float32Array(length);
  let from = 0;
  for (const map of maps) {
    const channels = map.length / places;
    for (let place = 0; place < places; place++) {
      const own = map.subarray(place * channels, (place + 1) * channels);
      values.set(own, place * dim + from);
    }
    from += channels;
  }
  return { side: Math.sqrt(places), values };
}
