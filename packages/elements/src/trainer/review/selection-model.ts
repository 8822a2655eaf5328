import type { Messages } from '../../strings/english.ts';
import type { SelectionModel } from '../opened/selection-bar.ts';
import type { Gallery } from './gallery.ts';
import type { ShownReview } from './shown-review.ts';
import type { Selection } from './selection.ts';

/** What can be done with several examples of a gallery. @param labels all of the trainer. */
export function selectionModelOf(
  m: Messages,
  review: ShownReview,
  { key }: Gallery,
  { ids }: Selection,
  labels: readonly string[],
): SelectionModel {
  const { mending, index } = review;
  const all = [...ids];
  const examples = all.map((id) => index.get(id)?.example);
  const own = new Set(examples.map((example) => example?.label));
  const areExcluded = examples.every((example) => example?.isExcluded);
  return {
    m,
    count: all.length,
    labels: own.size === 1 ? labels.filter((label) => !own.has(label)) : labels,
    areExcluded,
    areTests: all.some((id) => index.get(id)?.isTest),
    move: (label) => review.mend(() => mending.move(m, key, all, label)),
    exclude: () => review.mend(() => mending.setExcluded(m, key, all, !areExcluded)),
    remove: () => review.mend(() => mending.remove(m, key, all)),
    cancel: () => review.escape(),
  };
}
