import type { DenseLayer } from '../contracts/head.ts';
import { correctedStep, decay } from './kernels/tuning-kernels.ts';
import type { TuningRecipe } from './tuning-recipe.ts';

/** Centers and scales features: `z = (features - mean) factor`. */
export interface FeatureScaling {
  readonly mean: Float64Array;
  readonly factor: number;
}

/** Scaling to a mean of |z|^2 of `scale` squared. @param features `count x dim`. */
export function measureScaling(features: Float32Array, dim: number, scale: number): FeatureScaling {
  const count = features.length / dim;
  const mean = new Float64Array(dim);
  features.forEach((value, i) => (mean[i % dim]! += value / count));
  let square = 0;
  features.forEach((value, i) => (square += (value - mean[i % dim]!) ** 2 / count));
  return { mean, factor: scale / Math.sqrt(square || 1) };
}

/** A linear layer with softmax that learns together with the tail, and is thrown away afterwards. */
export class SoftmaxLayer {
  readonly #scaling: FeatureScaling;
  readonly #recipe: TuningRecipe;
  readonly #random: () => number;
  readonly #labelCount: number;
  readonly #dim: number;
  /** `dim x labels`, then the biases; so are the gradient and what Adam remembers. */
  readonly #weights: Float64Array;
  readonly #gradient: Float64Array;
  readonly #mean: Float64Array;
  readonly #square: Float64Array;
  #steps = 0;

  /**
   * Starts as the layer of a head, which gives the same logits.
   *
   * @param random says which features are left out.
   */
  constructor(
    { kernel, bias, inputs, units }: DenseLayer,
    scaling: FeatureScaling,
    recipe: TuningRecipe,
    random: () => number,
  ) {
    this.#scaling = scaling;
    this.#recipe = recipe;
    this.#random = random;
    this.#labelCount = units;
    this.#dim = inputs;
    const count = (inputs + 1) * units;
    this.#weights = new Float64Array(count);
    this.#gradient = new Float64Array(count);
    this.#mean = new Float64Array(count);
    this.#square = new Float64Array(count);
    if (bias) this.#weights.set(bias, inputs * units);
    kernel.forEach((value, i) => {
      this.#weights[i] = value / scaling.factor;
      const feature = Math.floor(i / units);
      this.#weights[inputs * units + (i % units)]! += value * scaling.mean[feature]!;
    });
  }

  /**
   * Adds to the gradient of the layer for some examples of a batch.
   *
   * @param features `labelOf.length x dim`.
   * @param weight of each example in the loss: one by the size of the batch.
   * @returns the gradient with respect to the features, and the loss.
   */
  learn(
    features: Float32Array,
    labelOf: readonly number[],
    weight: number,
  ): { readonly gradient: Float32Array; readonly loss: number } {
    const gradient = new Float32Array(features.length);
    const z = new Float64Array(this.#dim);
    const factors = new Float64Array(this.#dim);
    let loss = 0;
    labelOf.forEach((label, row) => {
      this.#prepare(features.subarray(row * this.#dim), z, factors);
      const errors = this.#errorsOf(z, label, weight);
      loss += errors.loss;
      this.#addGradient(z, factors, errors.ofLogits, gradient.subarray(row * this.#dim));
    });
    return { gradient, loss };
  }

  /** One step of Adam by the gradient that was added since the last. */
  step(): void {
    this.#steps++;
    const { layerRate, layerPenalty } = this.#recipe;
    const { rate, epsilon } = correctedStep(layerRate, this.#steps);
    const biasesFrom = this.#dim * this.#labelCount;
    for (let i = 0; i < this.#weights.length; i++) {
      const penalty = i < biasesFrom ? 2 * layerPenalty * this.#weights[i]! : 0;
      const g = this.#gradient[i]! + penalty;
      const mean = decay.mean * this.#mean[i]! + (1 - decay.mean) * g;
      const square = decay.square * this.#square[i]! + (1 - decay.square) * g * g;
      this.#mean[i] = mean;
      this.#square[i] = square;
      this.#gradient[i] = 0;
      this.#weights[i]! -= (rate * mean) / (Math.sqrt(square) + epsilon);
    }
  }

  /** Scales one example's features and leaves some out; `factors` is d z / d feature. */
  #prepare(features: Float32Array, z: Float64Array, factors: Float64Array): void {
    const { mean, factor } = this.#scaling;
    const { dropout } = this.#recipe;
    for (let j = 0; j < z.length; j++) {
      factors[j] = this.#random() < dropout ? 0 : factor / (1 - dropout);
      z[j] = factors[j]! * (features[j]! - mean[j]!);
    }
  }

  #errorsOf(z: Float64Array, label: number, weight: number) {
    const labels = this.#labelCount;
    const logits = this.#weights.slice(this.#dim * labels);
    for (let j = 0; j < z.length; j++) {
      if (z[j] === 0) continue;
      for (let c = 0; c < labels; c++) logits[c]! += z[j]! * this.#weights[j * labels + c]!;
    }
    const largest = logits.reduce((most, value) => Math.max(most, value), -Infinity);
    const sum = logits.reduce((total, value) => total + Math.exp(value - largest), 0);
    const { labelSmoothing } = this.#recipe;
    let loss = 0;
    const ofLogits = logits.map((logit, c) => {
      const logProbability = logit - largest - Math.log(sum);
      const target = labelSmoothing / labels + (c === label ? 1 - labelSmoothing : 0);
      loss -= weight * target * logProbability;
      return weight * (Math.exp(logProbability) - target);
    });
    return { ofLogits, loss };
  }

  #addGradient(
    z: Float64Array,
    factors: Float64Array,
    ofLogits: Float64Array,
    gradient: Float32Array,
  ): void {
    const labels = this.#labelCount;
    for (let j = 0; j < z.length; j++) {
      if (factors[j] === 0) continue;
      let sum = 0;
      for (let c = 0; c < labels; c++) {
        this.#gradient[j * labels + c]! += z[j]! * ofLogits[c]!;
        sum += this.#weights[j * labels + c]! * ofLogits[c]!;
      }
      gradient[j] = sum * factors[j]!;
    }
    for (let c = 0; c < labels; c++) this.#gradient[z.length * labels + c]! += ofLogits[c]!;
  }
}
