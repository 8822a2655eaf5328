import type { Modality } from '../contracts/modality.ts';
import type { UnknownLevel } from '../contracts/head.ts';
import type { Model } from '../contracts/model.ts';
import { nothingIn, type Nothing, type Prediction } from '../contracts/prediction.ts';
import type { ExtractedFrame } from './extract-frames.ts';
import { LabelSettler, type LabelChange } from './label-settler.ts';
import { predict } from './predict.ts';
import { predictOnset } from './predict-onset.ts';
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
