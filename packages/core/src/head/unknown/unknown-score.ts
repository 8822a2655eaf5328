/** How steeply the score rises: 0.14 at four fifths of the threshold, 0.86 at five quarters. Chosen, not measured. */
const steepness = 8;

/**
 * The chance that something is none of the labels, by its distance from the examples: a logistic function
 * of the logarithm of distance / threshold. It is 0 at no distance, 0.5 at the threshold, and rises with
 * the distance. The threshold is measured (a quantile of the distances of held-out examples). The slope is not: 0.8
 * does not mean "in eight of ten cases".
 *
 * @param distance of `unknownDistanceOf`.
 * @param threshold of the detector at the active level.
 * @returns 0..1.
 */
export function unknownScoreAt(distance: number, threshold: number): number {
  return distance <= 0 ? 0 : 1 / (1 + (threshold / distance) ** steepness);
}

/** Whether a score means "none of the labels". At the threshold itself a thing still has its label. */
export function isUnknownAt(unknownScore: number): boolean {
  return unknownScore > 0.5;
}
