/** The largest magnitude that a feature may have. */
const largestFeature = 1e6;

/** True if every feature is finite and at most `largestFeature`. */
export function isUsable(features: Float32Array): boolean {
  for (let j = 0; j < features.length; j++) {
    // Not `>`: the comparison has to fail for NaN.
    if (!(Math.abs(features[j]!) <= largestFeature)) return false;
  }
  return true;
}
