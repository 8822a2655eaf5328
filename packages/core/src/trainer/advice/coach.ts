import type { ExampleSummary } from '../../contracts/example.ts';
import type { Evaluation } from '../../contracts/prediction.ts';
import { leastExamples } from '../../head/evaluation/folds.ts';

/** One thing that would make the model better, or that it is good enough to use. */
export type Advice =
  /** Only one label has examples. */
  | { readonly kind: 'need-second-label' }
  | { readonly kind: 'need-more-examples'; readonly label: string; readonly examples: number }
  /** These labels may be recognized by the background. */
  | { readonly kind: 'learnt-background'; readonly labels: readonly string[] }
  /** All its examples are from one take, so it is unknown whether another take is recognized. */
  | { readonly kind: 'need-second-take'; readonly label: string }
  /** Often wrong; `confusedWith` is what it is mostly taken for. */
  | {
      readonly kind: 'weak-label';
      readonly label: string;
      readonly accuracy: number;
      readonly confusedWith: string | null;
    }
  /** A range can be given once there are ten takes; this label has the fewest. */
  | { readonly kind: 'need-another-take'; readonly label: string; readonly takes: number }
  /** It can be used as it is. */
  | { readonly kind: 'ready' };

/** A label that is right less often than this, 0..1, is called weak. */
const weakAccuracy = 0.7;

/** A label counts as confused with another if that one gets at least this share of its mistakes. */
const confusedShare = 0.4;

/**
 * What to do next, the most useful first. Empty only while figures are being computed. Of what was taught it gets
 * what takes part (`takingPart`).
 *
 * @param bySurroundings labels that may be recognized by the background.
 */
export function coach(
  evaluation: Evaluation | null,
  examples: readonly Pick<ExampleSummary, 'label' | 'take'>[],
  labels: readonly string[],
  bySurroundings: readonly string[] = [],
): readonly Advice[] {
  if (labels.length < 2) return [{ kind: 'need-second-label' }];
  const taught = labels.map((label) => {
    const own = examples.filter((example) => example.label === label);
    return {
      label,
      examples: own.length,
      takes: new Set(own.map(({ take }) => take)).size,
    };
  });
  const missing: Advice[] = [
    ...taught
      .filter((each) => each.examples < leastExamples)
      .map((each) => ({
        kind: 'need-more-examples' as const,
        label: each.label,
        examples: each.examples,
      })),
    // Before the second take: that is best recorded in another place.
    ...(bySurroundings.length > 0
      ? [{ kind: 'learnt-background' as const, labels: bySurroundings }]
      : []),
    ...taught
      .filter((each) => each.examples >= leastExamples && each.takes === 1)
      .map(({ label }) => ({ kind: 'need-second-take' as const, label })),
  ];
  const weak = evaluation ? weakLabels(evaluation, labels) : [];
  const isComplete = missing.length === 0 && weak.length === 0 && evaluation !== null;
  const fewest = taught.reduce((least, each) => (each.takes < least.takes ? each : least));
  return [
    ...missing,
    ...weak,
    ...(isComplete && evaluation.low === null
      ? [{ kind: 'need-another-take' as const, label: fewest.label, takes: fewest.takes }]
      : []),
    ...(isComplete ? [{ kind: 'ready' as const }] : []),
  ];
}

/** The weakest first. Figures of labels that are gone meanwhile are ignored. */
function weakLabels(evaluation: Evaluation, labels: readonly string[]): Advice[] {
  return [...evaluation.perLabel]
    .filter(([label, { accuracy }]) => labels.includes(label) && accuracy < weakAccuracy)
    .sort(([, a], [, b]) => a.accuracy - b.accuracy)
    .map(([label, { accuracy }]) => ({
      kind: 'weak-label',
      label,
      accuracy,
      confusedWith: mostlyTakenFor(label, evaluation),
    }));
}

function mostlyTakenFor(label: string, { confusion, labels }: Evaluation): string | null {
  const own = labels.indexOf(label);
  const mistakes = (confusion[own] ?? []).map((count, said) => (said === own ? 0 : count));
  const most = Math.max(0, ...mistakes);
  const total = mistakes.reduce((sum, count) => sum + count, 0);
  if (most === 0 || most < confusedShare * total) return null;
  return labels[mistakes.indexOf(most)] ?? null;
}
