import type { ExampleRows } from './example-rows.ts';
import type { Pictures } from './pictures.ts';

/** A label with fewer examples has no part in temperature, figures and thresholds. */
const leastExamples = 4;

/** Into how many contiguous parts the only burst of a label is cut. */
const partsOfOneBurst = 5;

/** Which rows are held out together. */
export interface Folds {
  readonly count: number;
  /** Per row; -1 for the rows of labels with too few examples, which are never held out. */
  readonly foldOf: Int8Array;
  /** Rows that are held out once and judged: pictures themselves, not their views. */
  readonly judged: readonly number[];
  /** Labels whose rows are judged, as indices into all labels. */
  readonly labels: readonly number[];
  /** Bursts per label, all labels. */
  readonly burstsOfLabel: readonly number[];
  /** A label has a single burst, so that neighbours of one take are on both sides. */
  readonly isOptimistic: boolean;
}

/** Folds for temperature and figures: ten below 100 examples, where a fifth less to train on tells. */
export function foldCountFor({ originals }: Pictures): number {
  return originals.length < 100 ? 10 : 5;
}

/**
 * Spreads each label's bursts, whole, over `count` folds (at least five), the largest first, each
 * to the first fold that has least of the label: so a fold holds out the same of every label, and
 * what it trains on stays as balanced as the examples are. (Where one label alone lacks a row, fits
 * lean to the others: measured on normal clouds, 5 examples a label: 7.5 points too low that way, 2.2 so.) The only burst of a label is cut into contiguous fifths.
 * A burst whose frames were given to two labels counts as two.
 */
export function assignFolds(rows: ExampleRows, { originals }: Pictures, count: number): Folds {
  const foldOf = new Int8Array(rows.labelOf.length).fill(-1);
  const byLabel = groupBy([...originals], (row) => rows.labelOf[row]!);
  const burstsOfLabel = rows.labels.map(() => 0);
  const labels: number[] = [];
  let isOptimistic = false;
  for (const [label, ofLabel] of [...byLabel].sort(([a], [b]) => a - b)) {
    const bursts = [...groupBy(ofLabel, (row) => rows.burstOf[row]!).values()];
    burstsOfLabel[label] = bursts.length;
    if (ofLabel.length < leastExamples) continue;
    labels.push(label);
    if (bursts.length === 1) {
      isOptimistic = true;
      cutIntoParts(ofLabel, rows.at, foldOf);
    } else spreadBursts(bursts, foldOf, count);
  }
  const foldOfPicture = new Map([...originals].map((row) => [rows.pictureOf[row]!, foldOf[row]!]));
  rows.pictureOf.forEach((picture, row) => (foldOf[row] = foldOfPicture.get(picture)!));
  const judged = [...originals].filter((row) => foldOf[row]! >= 0);
  return { count, foldOf, judged, labels, burstsOfLabel, isOptimistic };
}

function cutIntoParts(rows: readonly number[], at: Float64Array, foldOf: Int8Array): void {
  const inOrder = rows.toSorted((a, b) => at[a]! - at[b]! || a - b);
  inOrder.forEach((row, i) => {
    foldOf[row] = Math.floor((i * partsOfOneBurst) / inOrder.length);
  });
}

function spreadBursts(bursts: readonly number[][], foldOf: Int8Array, count: number): void {
  const sizes = new Array<number>(count).fill(0);
  for (const burst of bursts.toSorted((a, b) => b.length - a.length)) {
    let best = 0;
    for (let fold = 1; fold < sizes.length; fold++) {
      if (sizes[fold]! < sizes[best]!) best = fold;
    }
    for (const row of burst) foldOf[row] = best;
    sizes[best]! += burst.length;
  }
}

function groupBy(rows: readonly number[], key: (row: number) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
