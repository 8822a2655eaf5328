import { lossOnLine } from '../solver/softmax-loss.ts';
import type { Targets } from '../solver/targets.ts';

/** A lower one would make the model surer than a few examples can justify. */
export const leastTemperature = 0.3;
/** Above it, all labels get nearly the same probability. */
export const largestTemperature = 5;

/**
 * The temperature T at which the weighted log-loss of softmax(logits / T) is least.
 *
 * The loss is convex in 1/T, so its slope is zero at the minimum. That is found by Newton's method, kept
 * within the bracket that the signs of the slopes give.
 *
 * @param logits `rows x labels`.
 * @param least the lowest T allowed: 1 if the logits come from parts of a single take.
 */
export function chooseTemperature(
  targets: Targets,
  logits: Float64Array,
  least = leastTemperature,
): number {
  const zero = new Float64Array(logits.length);
  const probabilities = new Float64Array(logits.length);
  const lossAt = (inverse: number) => lossOnLine(targets, zero, logits, inverse, probabilities);
  let low = 1 / largestTemperature;
  let high = 1 / least;
  if (lossAt(low).slope >= 0) return 1 / low;
  if (lossAt(high).slope <= 0) return 1 / high;

  let inverse = (low + high) / 2;
  for (let i = 0; i < 50; i++) {
    const { slope, curvature } = lossAt(inverse);
    if (slope > 0) high = inverse;
    else low = inverse;
    const newton = inverse - slope / curvature;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - inverse) < 1e-9) break;
    inverse = next;
  }
  return 1 / inverse;
}
