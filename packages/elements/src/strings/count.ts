/** A count with its noun, in English. */
export function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** More are counted. */
const mostNamed = 3;

/** Labels by name, as a sentence begins with them; many by their number. */
export function allOf(labels: readonly string[]): string {
  if (labels.length > mostNamed) return count(labels.length, 'label', 'labels');
  return new Intl.ListFormat('en').format(labels);
}
