import { largestFeature, talkingFeatures } from './talking-features.ts';

/** How words begin that a computer spoke: 64 x 576 features, as this package's network hears them. Decision 50. */
export function talkingBeginnings(): Float32Array {
  const bytes = atob(talkingFeatures);
  const signed = Int8Array.from(bytes, (character) => character.charCodeAt(0));
  return Float32Array.from(signed, (value) => (value * largestFeature) / 127);
}
