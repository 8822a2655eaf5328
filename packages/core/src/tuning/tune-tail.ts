import type { DenseLayer } from '../contracts/head.ts';
import type { Tail } from '../contracts/tail.ts';
import { seededRandom } from '../head/seeded-random.ts';
import type { Pace } from '../head/training/pace.ts';
import type { TuningKernels } from './kernels/tuning-kernels.ts';
import { drawnOrder } from './hold-back.ts';
import { joinMaps, type TailMaps } from './maps.ts';
import { measureScaling, SoftmaxLayer } from './softmax-layer.ts';
import { TailNetwork } from './tail-network.ts';
import type { TuningRecipe } from './tuning-recipe.ts';

/** Pictures with their labels. */
export interface TuningExamples {
  readonly maps: readonly TailMaps[];
  /** Index of the label, per picture. */
  readonly labelOf: readonly number[];
}

/** How a tail is tuned. */
export interface TuneOptions {
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
