import { asyncDispose, type Features, type FrameMap, type Modality } from '@tl-elements/core/base';
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
}

/** An extractor of one network: prepare the frame, run the network, pool its outputs. */
export function networkExtractor<M extends Modality>(
  backbone: Backbone,
  { inputShape, prepare, pool = ([output]) => output as Features }: NetworkSurroundings<M>,
): LoadedExtractor<M> {
  return {
    networks: [{ backbone, inputShape }],
    extract: async (frame, signal) => {
      const values = prepare(frame);
      if (!values) return null;
      return { features: pool(await backbone.run({ values, shape: inputShape }, signal)) };
    },
    [asyncDispose]: () => backbone[asyncDispose](),
  };
}
