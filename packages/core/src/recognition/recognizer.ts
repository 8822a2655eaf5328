import type { Modality } from '../contracts/modality.ts';
import type { UnknownLevel, Model } from '../contracts/model.ts';
import {
  nothingIn,
  type Nothing,
  type Prediction,
  type OnsetPrediction,
} from '../contracts/prediction.ts';
import type { ExtractedFrame, ExtractedOnset } from './extract-frames.ts';
import { LabelSettler, type LabelChange } from './label-settler.ts';
import { predict } from './predict.ts';
import { createSmoother } from './smoother.ts';

/** "Nobody visible" and the like are reported only after this long, in milliseconds. */
const nothingMs = 300;

/** The label of a movement is shown for so long after it was made, in milliseconds. */
const shownMs = 1500;

/** How frames are turned into labels. */
export interface RecognitionSettings {
  readonly modality: Modality;
  /** 0..1: scores follow with a time constant of that many times 500 ms. */
  readonly smoothing: number;
  /** 0..1: no label is named below it. */
  readonly minConfidence: number;
  readonly unknown: UnknownLevel | 'off';
}

/** The result of one frame. */
export interface Recognition {
  /** Smoothed; null without a model. */
  readonly prediction: Prediction | null;
  /** Null while the settled label stays. */
  readonly change: LabelChange | null;
}

/**
 * Leads from a frame's features to the settled label, for one stream of frames: predict, smooth,
 * settle. It holds the present result.
 */
export class Recognizer {
  readonly #settings: () => RecognitionSettings;
  readonly #settler = new LabelSettler();
  /** The movement that was made last, and when. */
  #made: { readonly label: string; readonly at: number } | null = null;
  #smooth = createSmoother(0);
  #smoothedWith: Pick<RecognitionSettings, 'smoothing' | 'minConfidence'> | null = null;
  #prediction: Prediction | null = null;
  #keypoints: Float32Array | null = null;
  /** Frames in a row in which nothing was found; times in milliseconds. */
  #empty: { readonly firstAt: number; readonly lastAt: number } | null = null;

  /** @param settings read at each frame. */
  constructor(settings: () => RecognitionSettings) {
    this.#settings = settings;
  }

  /** Smoothed; null before the first frame and without a model. */
  get prediction(): Prediction | null {
    return this.#prediction;
  }

  /** The label that has led for 200 ms; of movements, the one that was made a moment ago. Null: none. */
  get settled(): string | null {
    return this.#settler.settled ?? this.#made?.label ?? null;
  }

  /** Of the last frame: x and y of each point in turn, as fractions 0..1 of its width and height; null: none. */
  get keypoints(): Float32Array | null {
    return this.#keypoints;
  }

  /** Why nothing could be classified in the last 300 ms; null if something was. */
  get nothing(): Nothing | null {
    const empty = this.#empty;
    const isLong = empty !== null && empty.lastAt - empty.firstAt >= nothingMs;
    return isLong ? nothingIn[this.#settings().modality] : null;
  }

  /**
   * Takes the next frame of the stream.
   *
   * @throws {TlError} `extractor-mismatch`, `bad-features`.
   */
  next(frame: ExtractedFrame<unknown>, model: Model | null): Recognition {
    const { features, keypoints, at, onset, readMovement } = frame;
    this.#keypoints = keypoints;
    this.#empty = features ? null : { firstAt: this.#empty?.firstAt ?? at, lastAt: at };
    if (!model) return { prediction: null, change: null };
    const settings = this.#settings();
    this.#renewSmoother(settings);
    const whole = predict(model, features, { ...settings, at });
    if (readMovement) {
      const movement = readMovement(whole, model.leastSpeed ?? 0);
      return this.#takeMovement({ ...whole, movement, progress: movement.progress });
    }
    const { unknown } = settings;
    const prediction: Prediction = {
      ...this.#smooth(whole),
      ...(onset !== undefined && {
        onset: onset && predictOnset(model, onset, { whole, unknown }),
      }),
    };
    this.#prediction = prediction;
    return { prediction, change: this.#settler.next(prediction) };
  }

  #takeMovement(prediction: Prediction): Recognition {
    const { movement, at } = prediction;
    const label = movement?.made ?? null;
    if (label !== null) this.#made = { label, at };
    else if (this.#made && at - this.#made.at > shownMs) this.#made = null;
    this.#prediction = prediction;
    return { prediction, change: label === null ? null : { label, previous: null, prediction } };
  }

  /** Shows a prediction that was not made from a frame of the stream. */
  show(prediction: Prediction): Recognition {
    this.#prediction = prediction;
    return { prediction, change: this.#settler.settle(prediction) };
  }

  /** Forgets the prediction, since there is no model any more. */
  forgetPrediction(): void {
    this.#prediction = null;
  }

  /** The stream has ended: the next frame is the first of another. */
  reset(): void {
    this.#prediction = null;
    this.#keypoints = null;
    this.#empty = null;
    this.#smoothedWith = null;
    this.#settler.reset();
    this.#made = null;
  }

  /** Starts smoothing again if its settings have changed. */
  #renewSmoother({ smoothing, minConfidence }: RecognitionSettings): void {
    const now = this.#smoothedWith;
    if (now?.smoothing === smoothing && now.minConfidence === minConfidence) return;
    this.#smoothedWith = { smoothing, minConfidence };
    this.#smooth = createSmoother(smoothing, { minConfidence });
  }
}

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
