import { seededRandom } from '../head/seeded-random.ts';

/** Examples, as indices, that tune the tail and those that tell whether it helped. */
export interface Split {
  readonly tuning: readonly number[];
  readonly heldBack: readonly number[];
  /** One number for each take that is held back, per example in `heldBack`. */
  readonly takeOf: readonly number[];
}

/** The share of each label's examples that is held back at a time, or a little more. */
const share = 1 / 5;
const leastExamples = 10;
/** With one, too few takes say whether a tail is better for the difference to show. */
const mostSplits = 2;

/** A take that has examples of two labels counts as two. */
type Take = readonly number[];

/**
 * Holds back whole takes of each label, drawn by chance: about a fifth of its examples, and at least ten of all labels
 * together. Then others, and so on, as far as there are takes; of each label one at least stays to learn from.
 *
 * @returns two splits, or one, or none if even the first would hold back too few.
 */
export function holdBack(
  labelOf: ArrayLike<number>,
  takeOf: ArrayLike<number>,
  seed: number,
): Split[] {
  const random = seededRandom(seed);
  const takesOfLabels = takesByLabel(labelOf, takeOf).map((takes) => drawnOrder(takes, random));
  const least = leastExamples / takesOfLabels.length;
  const splits: Split[] = [];
  for (let turn = 0; turn < mostSplits; turn++) {
    const held = takesOfLabels.map((takes) => takesOfTurn(takes, turn, least)).flat();
    const heldBack = held.flat();
    if (heldBack.length < leastExamples) break;
    const isHeld = new Set(heldBack);
    splits.push({
      tuning: Array.from(labelOf, (_, i) => i).filter((i) => !isHeld.has(i)),
      heldBack,
      takeOf: held.flatMap((take, number) => take.map(() => number)),
    });
  }
  return splits;
}

/** Those of one label that are held back in a turn; those of earlier turns come before them. */
function takesOfTurn(takes: readonly Take[], turn: number, least: number): Take[] {
  const count = takes.reduce((sum, take) => sum + take.length, 0);
  const wanted = Math.max(share * count, least);
  let next = 0;
  let held: Take[] = [];
  for (let each = 0; each <= turn; each++) {
    held = [];
    // The last take always stays to learn from.
    for (let sum = 0; sum < wanted && next < takes.length - 1; next++) {
      held.push(takes[next]!);
      sum += takes[next]!.length;
    }
  }
  return held;
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
