/** How the tail of a network is tuned. */
export interface TuningRecipe {
  readonly epochs: number;
  readonly batchSize: number;
  /** Of Adam, for the weights of the tail. */
  readonly tailRate: number;
  /** Of Adam, for the softmax layer. */
  readonly layerRate: number;
  /** What the centered features, scaled to a mean square of one, are multiplied by. */
  readonly featureScale: number;
  /** The share of features that are left out, drawn anew for each example. */
  readonly dropout: number;
  /** The part of the target that goes to all labels alike. */
  readonly labelSmoothing: number;
  /** Penalty on the squared weights of the softmax layer. */
  readonly layerPenalty: number;
}

/** Measured: see decision 44. */
export const tuningRecipe: TuningRecipe = {
  epochs: 15,
  batchSize: 32,
  tailRate: 1e-3,
  layerRate: 3e-3,
  featureScale: 10,
  dropout: 0.2,
  labelSmoothing: 0.1,
  layerPenalty: 1e-4,
};
