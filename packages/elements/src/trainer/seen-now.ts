import type { Model, Nothing, Prediction } from '@tl-elements/core/base';
import type { LabelChange, ExtractedFrame } from '@tl-elements/core/classifier';
import { emit } from '../events.ts';
import { Naming, type NamingSettings } from '../live/naming.ts';

/** One frame in which nothing is found says nothing yet, milliseconds. */
const nothingMs = 300;

/** Frames in a row in which there was nothing; times in milliseconds. */
interface NothingSeen {
  readonly why: Nothing;
  readonly firstAt: number;
  readonly lastAt: number;
}

/** What is seen now, told by events of its element. */
export class SeenNow {
  readonly #host: EventTarget;
  readonly #settings: () => NamingSettings;
  readonly #naming = new Naming();
  #prediction: Prediction | null = null;
  #settled: string | null = null;
  #keypoints: Float32Array | null = null;
  #nothing: NothingSeen | null = null;

  constructor(host: EventTarget, settings: () => NamingSettings) {
    this.#host = host;
    this.#settings = settings;
  }

  /** Smoothed; null while there is nothing to say. */
  get prediction(): Prediction | null {
    return this.#prediction;
  }

  /** The label that has settled; null: none. */
  get settled(): string | null {
    return this.#settled;
  }

  /** Where the keypoints of the last frame are; null where it has none. */
  get keypoints(): Float32Array | null {
    return this.#keypoints;
  }

  /** Why there has been nothing to name for a moment; null where there is. */
  get nothing(): Nothing | null {
    const seen = this.#nothing;
    return seen && seen.lastAt - seen.firstAt >= nothingMs ? seen.why : null;
  }

  /** Takes in a frame, and names it where there is a model. */
  observe(observation: Omit<ExtractedFrame, 'copy'>, model: Model | null): void {
    const { keypoints = null, nothing, at } = observation;
    this.#keypoints = keypoints;
    this.#nothing = nothing && {
      why: nothing,
      firstAt: this.#nothing?.firstAt ?? at,
      lastAt: at,
    };
    if (!model) return;
    const { prediction, change } = this.#naming.name(model, observation, this.#settings());
    this.#prediction = prediction;
    emit(this.#host, 'tl-prediction', prediction);
    if (change) this.#settle(change);
  }

  /** Takes a prediction as what is seen now. */
  show(prediction: Prediction): void {
    this.#prediction = prediction;
    this.#settle({ label: prediction.label, previous: this.#settled, prediction });
    emit(this.#host, 'tl-prediction', prediction);
  }

  /** Nothing can be named any more. */
  forgetPrediction(): void {
    this.#prediction = null;
  }

  /** Nothing is seen any more. */
  forget(): void {
    this.#prediction = null;
    this.#keypoints = null;
    this.#nothing = null;
  }

  #settle(change: LabelChange): void {
    if (change.label === this.#settled) return;
    this.#settled = change.label;
    emit(this.#host, 'tl-label', change);
  }
}
