import type { Head } from '../../contracts/head.ts';
import { applyLayers, denseLogits } from '../apply-layers.ts';
import { difference, unitsOf, type Unit } from './dense-units.ts';
import { lastLayer } from './known-labels.ts';
import { meanOf } from '../mean.ts';
import { nearnessOf, type NearExample } from './nearness.ts';

/**
 * This part of the trained logit at a label's own examples is subtracted. Training makes it too high,
 * and each new label would push the known ones down.
 */
const shareOfTraining = 0.5;

/**
 * A logit for each label that has examples: how near they are, at the height that the logits of `known`
 * reach there, plus what training found to tell these labels apart.
 *
 * @param trained on the examples alone; null if only one label has examples.
 * @returns null if nearness can't be measured with such features.
 */
export function nearUnits(
  known: Head,
  taught: ReadonlyMap<string, readonly NearExample[]>,
  trained: Head | null,
): ReadonlyMap<string, Unit> | null {
  const found = trained && contrasts(trained, [...taught.keys()]);
  const units = new Map<string, Unit>();
  for (const [label, examples] of taught) {
    const weights = nearnessOf(examples);
    if (!weights) return null;
    const level = meanOf(examples.map(({ features }) => highestLogit(known, features)));
    const near: Unit = { weights, bias: level };
    const contrast = found?.get(label);
    units.set(label, contrast ? difference(near, discounted(contrast, examples)) : near);
  }
  return units;
}

/**
 * Logits of `trained` for each label, less the mean of all, with the sign turned. Null if it has
 * more than one layer, or was trained before one of the labels was added.
 */
function contrasts(trained: Head, labels: readonly string[]): ReadonlyMap<string, Unit> | null {
  const isOlder = labels.some((label) => !trained.labels.includes(label));
  if (trained.layers.length > 1 || isOlder) return null;
  const all = unitsOf(lastLayer(trained));
  const units = labels.map((label) => all[trained.labels.indexOf(label)]!);
  const mean = { weights: new Float64Array(trained.dim), bias: meanOf(units.map((u) => u.bias)) };
  for (const { weights } of units) {
    for (let j = 0; j < trained.dim; j++) mean.weights[j]! += weights[j]! / units.length;
  }
  return new Map(labels.map((label, i) => [label, difference(mean, units[i]!)]));
}

function discounted(contrast: Unit, examples: readonly NearExample[]): Unit {
  const own = meanOf(examples.map(({ features }) => valueOf(contrast, features)));
  return { ...contrast, bias: contrast.bias - shareOfTraining * own };
}

function highestLogit(known: Head, features: Float32Array): number {
  const hidden = applyLayers(known.layers.slice(0, -1), features);
  return Math.max(...denseLogits(lastLayer(known), hidden));
}

function valueOf({ weights, bias }: Unit, features: Float32Array): number {
  let sum = bias;
  for (let j = 0; j < features.length; j++) sum += features[j]! * weights[j]!;
  return sum;
}
