/**
 * The features of a refined extractor: those of the tail that ships, and behind them those of the tuned one. What ships keeps
 * what tuning forgets: a head on both answered better than one on the tuned features alone, and unknown things are
 * refused as before (decision 44).
 *
 * @param frozen `examples x dim`, as `tuned`.
 * @param dim features of one tail.
 * @returns `examples x 2 dim`, row-major.
 */
export function joinFeatures(frozen: Float32Array, tuned: Float32Array, dim: number): Float32Array {
  const joined = new Float32Array(frozen.length + tuned.length);
  for (let from = 0; from < frozen.length; from += dim) {
    joined.set(frozen.subarray(from, from + dim), 2 * from);
    joined.set(tuned.subarray(from, from + dim), 2 * from + dim);
  }
  return joined;
}

/** How many features a refined extractor has, whose base has `dim`. */
export function refinedDim(dim: number): number {
  return 2 * dim;
}
