import type { Modality } from '../contracts/modality.ts';
import type { UnknownLevel } from '../contracts/head.ts';
import type { Model } from '../contracts/model.ts';
import { nothingIn, type Nothing, type Prediction } from '../contracts/prediction.ts';
import type { ExtractedFrame } from './extract-frames.ts';
import { LabelSettler, type LabelChange } from './label-settler.ts';
import { predict } from './predict.ts';
import { createSmoother } from './smoother.ts';

/** Frames without a person or a hand say so only after this long, milliseconds. */
const nothingMs = 300;

/** How frames are turned into labels. */
export interface RecognitionSettings {
  readonly modality: Modality;
  /** 0..1: scores follow with a time constant of that many times 500 ms. */
  readonly smoothing: number;
  /** 0..1: no label is named below it. */
  readonly minConfidence: number;
  readonly unknown: UnknownLevel | 'off';
}

/** What one frame led to. */
export interface Recognition {
  /** Smoothed; null without a model. */
  readonly prediction: Prediction | null;
  /** Null while the settled label stays. */
  readonly change: LabelChange | null;
}

/**
 * The way from a frame's features to the settled label, for one stream of frames: predict, smooth,
 * settle. It holds what is recognized now.
 */
export class Recognizer {
  readonly #settings: () => RecognitionSettings;
  readonly #settler = new LabelSettler();
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

  /** The label that has led for 200 ms; null: none. */
  get settled(): string | null {
    return this.#settler.settled;
  }

  /** Of the last frame: x and y by turns, as shares 0..1 of its width and height; null: none. */
  get keypoints(): Float32Array | null {
    return this.#keypoints;
  }

  /** Why nothing could be named for the last 300 ms; null where something was. */
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
  next({ features, keypoints, at }: ExtractedFrame<unknown>, model: Model | null): Recognition {
    this.#keypoints = keypoints;
    this.#empty = features ? null : { firstAt: this.#empty?.firstAt ?? at, lastAt: at };
    if (!model) return { prediction: null, change: null };
    const settings = this.#settings();
    this.#renewSmoother(settings);
    const prediction = this.#smooth(predict(model, features, { ...settings, at }));
    this.#prediction = prediction;
    return { prediction, change: this.#settler.next(prediction) };
  }

  /** Takes a prediction of something else than a frame as what is recognized now. */
  show(prediction: Prediction): Recognition {
    this.#prediction = prediction;
    return { prediction, change: this.#settler.settle(prediction) };
  }

  /** There is no model any more. */
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
  }

  /** Smoothing starts afresh where it is set to another strength. */
  #renewSmoother({ smoothing, minConfidence }: RecognitionSettings): void {
    const now = this.#smoothedWith;
    if (now?.smoothing === smoothing && now.minConfidence === minConfidence) return;
    this.#smoothedWith = { smoothing, minConfidence };
    this.#smooth = createSmoother(smoothing, { minConfidence });
  }
}
