import type { UnknownLevel } from '../contracts/head.ts';
import type { Model } from '../contracts/model.ts';
import type { OnsetPrediction, Prediction } from '../contracts/prediction.ts';
import type { ExtractedOnset } from './extract-frames.ts';
import { predict } from './predict.ts';

/**
 * A label with a lower score for the whole frame can't be what has begun: cut out of its word, the middle
 * of a word may sound like a knock. Measured: decision 36.
 */
const leastTrace = 0.05;

/**
 * A sound that lasts, such as a part of a word, fills much of the whole frame, which must be taken for the label, too.
 * Measured: decision 36.
 */
const leastOfLasting = 0.6;

/**
 * Soon after another sound, what has begun may be the next clap or a word after it. Then a lower score counts for nothing.
 * Measured: decision 50.
 */
const leastAfterAnother = 0.99;

/**
 * How readily a sound is called unknown that has been heard for a tenth of a second: less readily than a whole
 * example, which it resembles less. Measured: decision 36.
 */
const levels = { off: 'off', low: 'low', normal: 'low', strict: 'normal' } as const;

/**
 * Classifies a sound that began a short while ago. `whole` is the unsmoothed prediction of the whole frame.
 *
 * @throws {TlError} `extractor-mismatch`, `bad-features`.
 */
export function predictOnset(
  model: Model,
  { at, features, standsOut, lasts, isAfterAnother }: ExtractedOnset,
  { whole, unknown }: { readonly whole: Prediction; readonly unknown: UnknownLevel | 'off' },
): OnsetPrediction {
  const { head } = model;
  const heard = { ...model, head: head.onset ?? head };
  const alone = predict(heard, features, { at, unknown: levels[unknown] });
  // The scores of the whole frame say little about a short sound that is much louder than all before it.
  const least = lasts ? leastOfLasting : standsOut ? 0 : leastTrace;
  const leastAlone = isAfterAnother ? leastAfterAnother : 0;
  const counts = (label: string, score: number) =>
    score >= leastAlone && (whole.scores.get(label) ?? 0) >= least;
  const scores = new Map(
    head.labels.map((label) => {
      const score = alone.scores.get(label) ?? 0;
      return [label, counts(label, score) ? score : 0] as const;
    }),
  );
  return { at, scores, isUnknown: alone.isUnknown };
}
