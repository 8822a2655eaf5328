import type { ExampleRows } from '../example-rows.ts';

/**
 * The rows of `next` in the order in which they can be added to a layout: those of `previous`, then the
 * new ones.
 *
 * @returns null if more has changed, so that a new layout is needed: a row is gone or differs, a new
 *   take has begun, a label was added, removed or moved.
 */
export function orderAfter(previous: ExampleRows, next: ExampleRows): ExampleRows | null {
  if (previous.dim !== next.dim || !hasSameLabels(previous, next)) return null;
  const rowOf = new Map(next.ids.map((id, row) => [id, row]));
  const order: number[] = [];
  for (let i = 0; i < previous.ids.length; i++) {
    const row = rowOf.get(previous.ids[i]!);
    if (row === undefined || !isSameRow(previous, i, next, row)) return null;
    order.push(row);
    rowOf.delete(previous.ids[i]!);
  }
  const knownTakes = new Set(previous.takeOf);
  for (const row of rowOf.values()) {
    if (!knownTakes.has(next.takeOf[row]!)) return null;
    order.push(row);
  }
  return {
    ...next,
    vectors: order.map((row) => next.vectors[row]!),
    labelOf: Uint16Array.from(order, (row) => next.labelOf[row]!),
    takeOf: Uint32Array.from(order, (row) => next.takeOf[row]!),
    personOf: Int32Array.from(order, (row) => next.personOf[row]!),
    pictureOf: Uint32Array.from(order, (row) => next.pictureOf[row]!),
    at: Float64Array.from(order, (row) => next.at[row]!),
    ids: order.map((row) => next.ids[row]!),
  };
}

/** Whether the labels that have examples are the same, in the same order. */
function hasSameLabels(previous: ExampleRows, next: ExampleRows): boolean {
  const names = ({ labels, labelOf }: ExampleRows) => {
    const present = new Set(labelOf);
    return labels.filter((_, label) => present.has(label));
  };
  const before = names(previous);
  const now = names(next);
  return before.length === now.length && before.every((name, i) => name === now[i]);
}

function isSameRow(previous: ExampleRows, i: number, next: ExampleRows, row: number): boolean {
  return (
    previous.labels[previous.labelOf[i]!] === next.labels[next.labelOf[row]!] &&
    previous.takeOf[i] === next.takeOf[row] &&
    hasSameValues(previous.vectors[i]!, next.vectors[row]!)
  );
}

/** Whether two vectors are the same numbers; the same array at once. */
export function hasSameValues(a: Float32Array, b: Float32Array): boolean {
  return a === b || (a.length === b.length && a.every((value, j) => value === b[j]));
}
