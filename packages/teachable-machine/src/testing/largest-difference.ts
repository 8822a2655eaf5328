type Rows = readonly ArrayLike<number>[];

/** The largest difference between numbers at the same place; NaN if there is none to compare. */
export function largestDifference(one: Rows, other: Rows): number {
  if (one.length !== other.length) return NaN;
  const differences = one.flatMap((row, at) => {
    const others = other[at];
    if (others?.length !== row.length) return [NaN];
    return Array.from(row, (value, i) => Math.abs(value - (others[i] ?? NaN)));
  });
  return Math.max(...differences);
}
