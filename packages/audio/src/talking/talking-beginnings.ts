import { largestFeature, talkingFeatures } from './talking-features.ts';

const bytes = Int8Array.from(atob(talkingFeatures), (character) => character.charCodeAt(0));

/** How words begin that a computer spoke: 64 x 576 features, as this package's network hears them. Decision 50. */
export const talkingBeginnings = Float32Array.from(
  bytes,
  (value) => (value * largestFeature) / 127,
);
