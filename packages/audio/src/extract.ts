import {
  Backbone,
  networkExtractor,
  type LoadContext,
  type LoadedExtractor,
} from '@tl-elements/backbone';
import type { Features } from '@tl-elements/core/base';
import { bandCount, frameCount, logMel, samplesOf } from './log-mel.ts';

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

/**
 * Writes the mean and then the greatest value of each column into `features`.
 *
 * @param map `times x columns`, row-major.
 * @param features of length `2 x columns`.
 */
function poolOverTime(map: Float32Array, features: Float32Array): void {
  const columns = features.length / 2;
  const times = map.length / columns;
  for (let column = 0; column < columns; column++) {
    let sum = 0;
    let greatest = -Infinity;
    for (let at = column; at < map.length; at += columns) {
      sum += map[at]!;
      greatest = Math.max(greatest, map[at]!);
    }
    features[column] = sum / times;
    features[columns + column] = greatest;
  }
}
