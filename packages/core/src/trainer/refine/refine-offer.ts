import type { ExampleId, ExampleSummary } from '../../contracts/example.ts';
import { tuningThreads } from '../../tuning/start-tuner.ts';

/** Measured: with ten examples of each label refining loses, from thirty on it gains. */
const leastExamples = 30;
const leastTakes = 3;
/** By how much the examples have to grow for another try. */
const growth = 1.3;

/** What was tried before. */
export interface TriedRefining {
  /** The examples of the last try, of whatever project; empty: there was none. */
  readonly examples: ReadonlySet<ExampleId>;
  /** How many examples the present tail was tuned to; null: it is the one that ships. */
  readonly tunedTo: number | null;
}

/**
 * Whether refining is worth trying.
 *
 * @param labels that take part.
 * @param tried where none of its examples is left, it was another project.
 */
export function isRefiningOffered(
  labels: readonly string[],
  examples: readonly ExampleSummary[],
  tried: TriedRefining,
): boolean {
  if (labels.length < 2) return false;
  const wasTried = examples.some(({ id }) => tried.examples.has(id));
  const before = wasTried ? tried.examples.size : (tried.tunedTo ?? 0);
  if (examples.length < growth * before) return false;
  return labels.every((label) => {
    const own = examples.filter((example) => example.label === label);
    return own.length >= leastExamples && new Set(own.map(({ take }) => take)).size >= leastTakes;
  });
}

/** About how long refining takes, milliseconds: measured, decision 44. */
export function expectedRefiningMs(examples: number): number {
  return (examples * 700) / tuningThreads();
}
