/** A count with its noun, in English. */
export function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** If there are more labels, their count is given instead of their names. */
const mostNamed = 3;

/** The names of labels, to begin a sentence with, or their count if there are many. */
export function allOf(labels: readonly string[]): string {
  if (labels.length > mostNamed) return count(labels.length, 'label', 'labels');
  return new Intl.ListFormat('en').format(labels);
}
