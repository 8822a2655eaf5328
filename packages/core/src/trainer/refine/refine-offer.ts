import type { ExampleSummary } from '../../contracts/example.ts';

/** Measured: with ten examples of each label refining loses, from thirty on it gains. */
const leastExamples = 30;
const leastTakes = 3;
/** By how much the examples have to grow for another try. */
const growth = 1.3;

/**
 * Whether refining is worth trying.
 *
 * @param labels that take part.
 * @param tried how many examples there were at the last try, or when the present tail was tuned; null: never.
 */
export function isRefiningOffered(
  labels: readonly string[],
  examples: readonly ExampleSummary[],
  tried: number | null,
): boolean {
  if (labels.length < 2 || examples.length < growth * (tried ?? 0)) return false;
  return labels.every((label) => {
    const own = examples.filter((example) => example.label === label);
    return own.length >= leastExamples && new Set(own.map(({ take }) => take)).size >= leastTakes;
  });
}

/** About how long refining takes, milliseconds: measured on two cores, decision 44. */
export function expectedRefiningMs(examples: number): number {
  return examples * 350;
}
