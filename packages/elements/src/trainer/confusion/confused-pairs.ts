import type { Evaluation } from '@tl-elements/core/base';

/** How often examples of one label were taken for another. */
export interface ConfusedPair {
  readonly label: string;
  readonly said: string;
  readonly count: number;
  /** Of the label's examples, 0..1. */
  readonly share: number;
}

/** The pairs of labels that are confused, the worst first. */
export function confusedPairs({
  labels,
  confusion,
}: Pick<Evaluation, 'labels' | 'confusion'>): readonly ConfusedPair[] {
  const pairs = labels.flatMap((label, row) => {
    const counts = confusion[row] ?? [];
    const total = counts.reduce((sum, count) => sum + count, 0);
    return labels.map((said, column) => {
      const count = label === said ? 0 : (counts[column] ?? 0);
      return { label, said, count, share: total === 0 ? 0 : count / total };
    });
  });
  return pairs
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || b.share - a.share);
}
