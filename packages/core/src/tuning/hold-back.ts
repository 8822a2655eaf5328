import { seededRandom } from '../head/seeded-random.ts';

/** Examples, as indices, that tune the tail and those that tell whether it helped. */
export interface Split {
  readonly tuning: readonly number[];
  readonly heldBack: readonly number[];
}

const parts = 5;
/** With fewer examples nothing can be told. */
const leastExamples = 10;

/** A take that has examples of two labels counts as two. */
type Take = readonly number[];

/**
 * Deals the takes of each label, in an order drawn by chance, to five parts that are about equal. Each part is held back
 * once, while the others tune. The only take of a label is never held back.
 *
 * @returns a split for each part, without parts that are empty; none if too few examples can be held back.
 */
export function holdBack(
  labelOf: ArrayLike<number>,
  takeOf: ArrayLike<number>,
  seed: number,
): Split[] {
  const random = seededRandom(seed);
  const heldBackIn = Array.from({ length: parts }, (): number[] => []);
  for (const takes of takesByLabel(labelOf, takeOf)) {
    if (takes.length === 1) continue;
    const counts = heldBackIn.map(() => 0);
    for (const take of drawnOrder(takes, random)) {
      const smallest = counts.indexOf(Math.min(...counts));
      counts[smallest]! += take.length;
      heldBackIn[smallest]!.push(...take);
    }
  }
  const count = heldBackIn.reduce((sum, { length }) => sum + length, 0);
  if (count < leastExamples) return [];
  return heldBackIn
    .filter(({ length }) => length > 0)
    .map((heldBack) => splitOf(labelOf, heldBack));
}

function splitOf(labelOf: ArrayLike<number>, heldBack: readonly number[]): Split {
  const isHeld = new Set(heldBack);
  return { tuning: Array.from(labelOf, (_, i) => i).filter((i) => !isHeld.has(i)), heldBack };
}

function takesByLabel(labelOf: ArrayLike<number>, takeOf: ArrayLike<number>): Take[][] {
  const labels = new Map<number, Map<number, number[]>>();
  for (let i = 0; i < labelOf.length; i++) {
    const takes = labels.get(labelOf[i]!) ?? new Map<number, number[]>();
    labels.set(labelOf[i]!, takes);
    const take = takes.get(takeOf[i]!);
    if (take) take.push(i);
    else takes.set(takeOf[i]!, [i]);
  }
  return [...labels.values()].map((takes) => [...takes.values()]);
}

/** Fisher and Yates. */
export function drawnOrder<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
