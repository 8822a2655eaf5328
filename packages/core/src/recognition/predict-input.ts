import type { Features } from '../contracts/extractor.ts';
import type { Model } from '../contracts/model.ts';
import type { Prediction } from '../contracts/prediction.ts';
import { TlError } from '../errors.ts';
import { meanPrediction } from './mean-prediction.ts';
import { predict } from './predict.ts';
import type { RecognitionSettings } from './recognizer.ts';

/** The features of one frame of an input. */
export interface InputFrame {
  /** Null if nothing was found in it. */
  readonly features: Features | null;
  /** Milliseconds on the clock of `performance.now()`. */
  readonly at: number;
}

/**
 * Classifies one input by all its frames: the one of a picture, the mean over the seconds of a sound.
 * Nothing is smoothed.
 *
 * @throws {TlError} `extractor-mismatch`, `bad-features`, `input-empty` for an input without frames.
 */
export function predictInput(
  model: Model,
  frames: readonly InputFrame[],
  { unknown, minConfidence }: Pick<RecognitionSettings, 'unknown' | 'minConfidence'>,
): Prediction {
  const [first, ...rest] = frames.map(({ features, at }) =>
    predict(model, features, { at, unknown, minConfidence }),
  );
  if (!first) throw new TlError('input-empty', 'This is empty. Choose another one.');
  return rest.length === 0 ? first : meanPrediction([first, ...rest], { minConfidence });
}
