import type { FeatureMap } from '@tl-elements/core/base';

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
