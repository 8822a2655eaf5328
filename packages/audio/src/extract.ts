import {
  Backbone,
  networkExtractor,
  type LoadContext,
  type LoadedExtractor,
} from '@tl-elements/backbone';
import type { Features } from '@tl-elements/core/base';
import { bandCount, frameCount, logMel } from './log-mel.ts';
import { poolOverTime } from './pool-over-time.ts';
import { samplesOf } from './samples-of.ts';

/** Shape of the network's input: a spectrogram. */
export const inputShape = [1, frameCount, bandCount, 1] as const;

/** The outputs that features are made of, and how wide each is (frequency x channels). */
export const pools = [
  { name: 'pool4', columns: 2 * 96 },
  { name: 'pool5', columns: 96 },
] as const;

const dim = pools.reduce((sum, { columns }) => sum + 2 * columns, 0);

/** Loads the extractor of sounds: a second's spectrogram through Google's speech embedding. */
export async function loadSoundExtractor(context: LoadContext): Promise<LoadedExtractor<'audio'>> {
  const outputs = pools.map(({ name }) => name);
  return networkExtractor(await Backbone.load({ ...context, outputs }), {
    inputShape,
    prepare: (frame) => {
      const pcm = samplesOf(frame);
      return pcm && logMel(pcm);
    },
    pool: featuresOf,
  });
}

/** For each output the means over time, then the greatest values. */
function featuresOf(outputs: readonly Float32Array[]): Features {
  const features = new Float32Array(dim);
  let at = 0;
  pools.forEach(({ columns }, i) => {
    poolOverTime(outputs[i]!, features.subarray(at, (at += 2 * columns)));
  });
  return features;
}
