import { TlError, type Model, type Prediction, type UnknownLevel } from '@tl-elements/core/base';
import {
  createLabelSettler,
  createSmoother,
  meanPrediction,
  predict,
  type LabelChange,
  type ExtractedFrame,
} from '@tl-elements/core/classifier';

/** How an element names what it sees. */
export interface NamingSettings {
  /** 0..1: how slowly scores follow. */
  readonly smoothing: number;
  /** 0..1: below this nothing is named. */
  readonly minConfidence: number;
  readonly unknown: UnknownLevel | 'off';
}

/** What one frame led to. */
export interface Named {
  readonly prediction: Prediction;
  /** Null unless another label has settled. */
  readonly change: LabelChange | null;
}

/** Names frame after frame: predict, smooth, settle. */
export class Naming {
  #settings: NamingSettings | null = null;
  #smooth = createSmoother(0);
  #settle = createLabelSettler();

  /** @throws {TlError} `extractor-mismatch`, `bad-features`. */
  name(
    model: Model,
    { features, nothing, at }: Omit<ExtractedFrame, 'copy'>,
    settings: NamingSettings,
  ): Named {
    this.#follow(settings);
    const { unknown, minConfidence } = settings;
    const prediction = this.#smooth(
      predict(model, features, { at, nothing, unknown, minConfidence }),
    );
    return { prediction, change: this.#settle(prediction) };
  }

  #follow(settings: NamingSettings): void {
    const { smoothing, minConfidence } = settings;
    const known = this.#settings;
    if (known?.smoothing === smoothing && known.minConfidence === minConfidence) return;
    this.#settings = settings;
    this.#smooth = createSmoother(smoothing, { minConfidence });
  }
}

/**
 * Names one input by all that was seen of it: the mean over the seconds of a sound, the one frame of
 * a picture. Nothing is smoothed.
 *
 * @throws {TlError} `extractor-mismatch`, `bad-features`, `input-empty` where nothing was seen at all.
 */
export function nameAll(
  model: Model,
  seen: readonly Pick<ExtractedFrame, 'features' | 'at'>[],
  { unknown, minConfidence }: NamingSettings,
): Prediction {
  const [first, ...rest] = seen.map(({ features, at }) =>
    predict(model, features, { at, unknown, minConfidence }),
  );
  if (!first) throw new TlError('input-empty', 'There is nothing in this. Take another.');
  return rest.length === 0 ? first : meanPrediction([first, ...rest], { minConfidence });
}
