import type { DenseLayer } from '../contracts/model.ts';
import type { Tail } from '../contracts/extractor.ts';
import { seededRandom } from '../head/seeded-random.ts';
import type { Pace } from '../head/training/pace.ts';
import { type TuningKernels, correctedStep, decay } from './kernels/tuning-kernels.ts';
import { joinMaps, type TailMaps, TailNetwork } from './tail-network.ts';
import { createProcessorKernels } from './kernels/processor-kernels.ts';

/** Pictures with their labels. */
interface TuningExamples {
  readonly maps: readonly TailMaps[];
  /** Index of the label, per picture. */
  readonly labelOf: readonly number[];
}

/** How a tail is tuned. */
interface TuneOptions {
  readonly recipe: TuningRecipe;
  /** Whether pictures are mirrored half of the time: where left and right don't matter. */
  readonly mirrors: boolean;
  /** The same seed on the same examples gives the same tail. */
  readonly seed: number;
  readonly pace: Pace;
  /** @param fraction 0..1. */
  readonly onFraction?: (fraction: number) => void;
}

/** The features that a tail makes of some pictures: `maps.length x dim`. */
export async function featuresOfTail(
  kernels: TuningKernels,
  tail: Tail,
  maps: readonly TailMaps[],
  pace: Pace,
): Promise<{ readonly features: Float32Array; readonly dim: number }> {
  const mark = kernels.mark();
  try {
    const network = new TailNetwork(kernels, tail, Math.min(kernels.picturesAtATime, maps.length));
    const features = new Float32Array(maps.length * network.dim);
    for (let from = 0; from < maps.length; from += network.capacity) {
      await pace.turn();
      const some = maps.slice(from, from + network.capacity);
      const made = await network.forward(
        some.length,
        joinMaps(tail, some, () => false),
      );
      features.set(made, from * network.dim);
    }
    return { features, dim: network.dim };
  } finally {
    kernels.release(mark);
  }
}

/**
 * Tunes the pointwise layers of a tail to examples: their features, centered and scaled, go through a softmax layer
 * that starts as the given one and learns along.
 *
 * @param head the layer of a head that was solved on the features of the tail as it is.
 * @returns the tail with its new weights.
 * @throws {TlError} `aborted`.
 */
export async function tuneTail(
  kernels: TuningKernels,
  tail: Tail,
  examples: TuningExamples,
  head: DenseLayer,
  options: TuneOptions,
): Promise<Tail> {
  const { recipe, pace, seed, mirrors, onFraction } = options;
  const { maps, labelOf } = examples;
  const random = seededRandom(seed);
  const { features, dim } = await featuresOfTail(kernels, tail, maps, pace);
  const scaling = measureScaling(features, dim, recipe.featureScale);
  const layer = new SoftmaxLayer(head, scaling, recipe, random);
  const mark = kernels.mark();
  try {
    const network = new TailNetwork(kernels, tail, Math.min(kernels.picturesAtATime, maps.length));
    const isMirrored = () => mirrors && random() < 0.5;
    for (let epoch = 0; epoch < recipe.epochs; epoch++) {
      const order = drawnOrder([...maps.keys()], random);
      for (let from = 0; from < order.length; from += recipe.batchSize) {
        const batch = order.slice(from, from + recipe.batchSize);
        for (let at = 0; at < batch.length; at += network.capacity) {
          await pace.turn();
          const some = batch.slice(at, at + network.capacity);
          const shown = some.map((picture) => maps[picture]!);
          const labels = some.map((picture) => labelOf[picture]!);
          const made = await network.forward(some.length, joinMaps(tail, shown, isMirrored));
          const { gradient } = layer.learn(made, labels, 1 / batch.length);
          network.backward(some.length, gradient);
        }
        network.step(recipe.tailRate);
        layer.step();
        onFraction?.((epoch + (from + batch.length) / order.length) / recipe.epochs);
      }
    }
    return await network.read();
  } finally {
    kernels.release(mark);
  }
}

/** Centers and scales features: `z = (features - mean) factor`. */
interface FeatureScaling {
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

/** Examples, as indices, that tune the tail and those that tell whether it helped. */
export interface Split {
  readonly tuning: readonly number[];
  readonly heldBack: readonly number[];
}

const parts = 5;
/** With fewer examples nothing can be told. */
const leastExamples = 10;

/** A take that has examples of two labels counts as two. */
type Take = readonly number[];

/**
 * Deals the takes of each label, in an order drawn by chance, to five parts that are about equal. Each part is held back
 * once, while the others tune. The only take of a label is never held back.
 *
 * @returns a split for each part, without parts that are empty; none if too few examples can be held back.
 */
export function holdBack(
  labelOf: ArrayLike<number>,
  takeOf: ArrayLike<number>,
  seed: number,
): Split[] {
  const random = seededRandom(seed);
  const heldBackIn = Array.from({ length: parts }, (): number[] => []);
  for (const takes of takesByLabel(labelOf, takeOf)) {
    if (takes.length === 1) continue;
    const counts = heldBackIn.map(() => 0);
    for (const take of drawnOrder(takes, random)) {
      const smallest = counts.indexOf(Math.min(...counts));
      counts[smallest]! += take.length;
      heldBackIn[smallest]!.push(...take);
    }
  }
  const count = heldBackIn.reduce((sum, { length }) => sum + length, 0);
  if (count < leastExamples) return [];
  return heldBackIn
    .filter(({ length }) => length > 0)
    .map((heldBack) => splitOf(labelOf, heldBack));
}

function splitOf(labelOf: ArrayLike<number>, heldBack: readonly number[]): Split {
  const isHeld = new Set(heldBack);
  return { tuning: Array.from(labelOf, (_, i) => i).filter((i) => !isHeld.has(i)), heldBack };
}

function takesByLabel(labelOf: ArrayLike<number>, takeOf: ArrayLike<number>): Take[][] {
  const labels = new Map<number, Map<number, number[]>>();
  for (let i = 0; i < labelOf.length; i++) {
    const takes = labels.get(labelOf[i]!) ?? new Map<number, number[]>();
    labels.set(labelOf[i]!, takes);
    const take = takes.get(takeOf[i]!);
    if (take) take.push(i);
    else takes.set(takeOf[i]!, [i]);
  }
  return [...labels.values()].map((takes) => [...takes.values()]);
}

/** Fisher and Yates. */
function drawnOrder<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/**
 * The features that a tail makes of the maps of some pictures, `height x width x channels` each.
 *
 * @returns `maps.length x features`, row-major.
 */
export async function applyTail(tail: Tail, maps: readonly TailMaps[]): Promise<Float32Array> {
  const pace = { turn: async () => {} };
  return (await featuresOfTail(createProcessorKernels(), tail, maps, pace)).features;
}
