import type { Prediction } from '@tl-elements/core/base';

/** What is shown of a prediction, 0..1 in hundredths. */
export interface Shares {
  readonly ofLabel: ReadonlyMap<string, number>;
  readonly ofNone: number;
}

/**
 * Whole percents that add up to 100: of each label, its score times the chance that it is any label at
 * all, and of none of these, the rest. So "None of these" never stands beside a label with 100 %. All are
 * 0 where nothing was found.
 */
export function sharesOf({ scores, unknownScore, nothing }: Prediction): Shares {
  let [sum, rounded] = [0, 0];
  /** Sums are rounded, not parts: so what was rounded up in one part is missing in the next. */
  const next = (part: number) => {
    sum += part;
    const before = rounded;
    rounded = Math.round(sum * 100);
    return (rounded - before) / 100;
  };
  return {
    ofLabel: new Map(
      [...scores].map(([label, score]) => [label, next(score * (1 - unknownScore))]),
    ),
    ofNone: nothing ? 0 : next(unknownScore),
  };
}
