import { notTaught, type DenseLayer, type Head, type UnknownDetector } from '../contracts/model.ts';
import { isUsable } from './usable-features.ts';
import { biasWithoutExamples } from './fold-to-dense.ts';
import { writeUnitVector } from './unknown/feature-subset.ts';
import { applyLayers, denseLogits } from './predict-head.ts';
import type { Features } from '../contracts/extractor.ts';

/** The examples that extend a head. */
interface Taught {
  /** Labels of the extended head, in order; each may be known to the old head, have examples, both or neither. */
  readonly labels: readonly string[];
  readonly examples: readonly (NearExample & { readonly label: string })[];
  /** A head trained on these examples alone; null if only one label has examples. */
  readonly trained: Head | null;
}

/** More examples of a label would not change the result, but would block the page longer. */
const mostExamples = 20;

/**
 * Extends a head by labels that have examples; it still knows the labels of `known`. Near the
 * examples of a label, these examples decide. Elsewhere the head answers as `known` does. A label that is both known
 * and has examples gets the higher of the two logits (docs/decisions/0025).
 *
 * @returns a head of Dense layers only, so that other programs can run it; null if the
 *   hidden layers are not Dense with ReLU, or if most of the features can be negative.
 */
export function extendHead(known: Head, { labels, examples, trained }: Taught): Head | null {
  const stem = stemOf(known);
  const taught = byLabel(labels, examples);
  const near = nearUnits(known, taught, trained);
  if (!stem || !near) return null;
  const { layers, knownUnits, nearBy } = addBeside(stem, near);

  const onset =
    known.onset &&
    extendHead(known.onset, { labels: [...labels, ...others(known.onset)], examples, trained });
  const knows = new Set(knownLabels(known));
  const isBoth = (label: string) => knows.has(label) && nearBy.has(label);
  const knownBy = (label: string) => knownUnits[known.labels.indexOf(label)]!;
  const both = labels.filter(isBoth);
  const width = layers.at(-1)!.units;
  // max(known, near) = known + relu(near - known)
  const gains = both.map((label) => difference(nearBy.get(label)!, knownBy(label)));
  const passedOn = Array.from({ length: width }, (_, at) => passOn(at));
  const outputs = labels.map((label): Unit => {
    const gain = both.indexOf(label);
    if (gain >= 0) return plus(knownBy(label), width + gain);
    if (knows.has(label)) return knownBy(label);
    return nearBy.get(label) ?? { weights: [], bias: biasWithoutExamples };
  });
  return {
    labels,
    dim: known.dim,
    layers: [
      ...layers,
      ...(both.length > 0 ? [layerOf([...passedOn, ...gains], width, 'relu')] : []),
      layerOf(outputs, width + both.length, 'softmax'),
    ],
    ...(known.unknown && { unknown: withCenters(known.unknown, taught) }),
    ...(known.compactUnknown && { compactUnknown: withCenters(known.compactUnknown, taught) }),
    ...(onset && { onset }),
  };
}

/** The label of what was not taught, if the head has it. */
function others({ labels }: Head): readonly string[] {
  return labels.filter((label) => label === notTaught);
}

/** A head split into its hidden layers and its logits. */
interface Stem {
  /** At least one, all of them Dense with ReLU. */
  readonly layers: readonly DenseLayer[];
  readonly logits: readonly Unit[];
}

function stemOf(head: Head): Stem | null {
  const hidden = head.layers.slice(0, -1);
  const layers = hidden.filter((layer) => layer.kind === 'dense' && layer.activation === 'relu');
  if (layers.length < hidden.length) return null;
  const last = lastLayer(head);
  const logits = unitsOf(last);
  if (layers.length > 0) return { layers: layers as DenseLayer[], logits };
  return {
    layers: [layerOf(logits.flatMap(bothSigns), last.inputs, 'relu')],
    logits: logits.map((_, i) => signed(2 * i)),
  };
}

/** Adds the units for nearness to each layer of the stem, so that they reach the last one. */
function addBeside({ layers, logits }: Stem, near: ReadonlyMap<string, Unit>) {
  const signs = [...near.values()].flatMap(bothSigns);
  const carried = layers.map((layer, depth) => {
    const beside = depth === 0 ? signs : signs.map((_, i) => passOn(layer.inputs + i));
    const inputs = depth === 0 ? layer.inputs : layer.inputs + signs.length;
    return layerOf([...unitsOf(layer), ...beside], inputs, 'relu');
  });
  const first = layers.at(-1)!.units;
  const labels = [...near.keys()];
  return {
    layers: carried,
    knownUnits: logits,
    nearBy: new Map(labels.map((label, i) => [label, signed(first + 2 * i)])),
  };
}

function plus({ weights, bias }: Unit, at: number): Unit {
  return difference({ weights, bias }, bothSigns(passOn(at))[1]);
}

/** The usable examples of each label that has some; at most `mostExamples`, evenly chosen. */
function byLabel(
  labels: readonly string[],
  examples: Taught['examples'],
): ReadonlyMap<string, readonly NearExample[]> {
  const usable = examples.filter(({ features }) => isUsable(features));
  const all = labels.map((label) => {
    const own = usable.filter((example) => example.label === label);
    const count = Math.min(own.length, mostExamples);
    const thinned = Array.from(
      { length: count },
      (_, i) => own[Math.floor((i * own.length) / count)]!,
    );
    return [label, thinned] as const;
  });
  return new Map(all.filter(([, own]) => own.length > 0));
}

/** Adds the mean of each label's examples to the detector's centers, so that they are not called unknown. */
function withCenters(
  detector: UnknownDetector,
  taught: ReadonlyMap<string, readonly NearExample[]>,
): UnknownDetector {
  const subsets = detector.subsets.map((subset) => {
    const width = subset.columns[1] - subset.columns[0];
    const added = [...taught.values()].flatMap((examples) => {
      const mean = new Float64Array(width);
      const unit = new Float64Array(width);
      for (const { features } of examples) {
        writeUnitVector(subset, features, unit);
        unit.forEach((value, k) => (mean[k]! += value));
      }
      const length = Math.hypot(...mean) || 1;
      return Array.from(mean, (value) => value / length);
    });
    return { ...subset, centers: Float32Array.from([...subset.centers, ...added]) };
  });
  return { ...detector, subsets };
}

/** The labels that a head was trained with: the others have no weights. */
export function knownLabels(head: Head): readonly string[] {
  const { kernel, units } = lastLayer(head);
  return head.labels.filter((_, unit) => {
    for (let at = unit; at < kernel.length; at += units) if (kernel[at] !== 0) return true;
    return false;
  });
}

/** `head` with a label renamed. */
export function withRenamedKnown(head: Head, from: string, to: string): Head {
  return {
    ...head,
    labels: head.labels.map((label) => (label === from ? to : label)),
    ...(head.onset && { onset: withRenamedKnown(head.onset, from, to) }),
  };
}

/** `head` without a label: its probability goes to the others. */
export function withoutKnown(head: Head, name: string): Head {
  if (!head.labels.includes(name)) return head;
  const last = lastLayer(head);
  const units = unitsOf(last).filter((_, i) => head.labels[i] !== name);
  return {
    ...head,
    labels: head.labels.filter((label) => label !== name),
    layers: [...head.layers.slice(0, -1), layerOf(units, last.inputs, 'softmax')],
    ...(head.onset && { onset: withoutKnown(head.onset, name) }),
  };
}

/** The layer whose units are the labels. */
function lastLayer({ layers }: Head): DenseLayer {
  const last = layers.at(-1);
  if (last?.kind === 'dense') return last;
  throw new Error('A head ends in a Dense layer.');
}

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
function nearUnits(
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

/** One unit of a Dense layer before its activation: `weights . x + bias`. */
interface Unit {
  readonly weights: ArrayLike<number>;
  readonly bias: number;
}

/** The units of a layer, in order. */
function unitsOf({ inputs, units, kernel, bias }: DenseLayer): Unit[] {
  return Array.from({ length: units }, (_, unit) => {
    const weights = new Float32Array(inputs);
    for (let j = 0; j < inputs; j++) weights[j] = kernel[j * units + unit]!;
    return { weights, bias: bias?.[unit] ?? 0 };
  });
}

/** The layer of these units; missing weights are 0. */
function layerOf(
  all: readonly Unit[],
  inputs: number,
  activation: DenseLayer['activation'],
): DenseLayer {
  const units = all.length;
  const kernel = new Float32Array(inputs * units);
  all.forEach(({ weights }, unit) => {
    for (let j = 0; j < weights.length; j++) kernel[j * units + unit] = weights[j]!;
  });
  const bias = Float32Array.from(all, (unit) => unit.bias);
  return { kind: 'dense', inputs, units, kernel, bias, activation };
}

/** A unit that passes on input `at`. */
function passOn(at: number): Unit {
  const weights = new Float32Array(at + 1);
  weights[at] = 1;
  return { weights, bias: 0 };
}

/** `one - other`. */
function difference(one: Unit, other: Unit): Unit {
  const weights = new Float64Array(Math.max(one.weights.length, other.weights.length));
  for (let j = 0; j < weights.length; j++) {
    weights[j] = (one.weights[j] ?? 0) - (other.weights[j] ?? 0);
  }
  return { weights, bias: one.bias - other.bias };
}

const nothing: Unit = { weights: [], bias: 0 };

/** Two units whose value survives a ReLU: `x = relu(x) - relu(-x)`. */
function bothSigns(unit: Unit): readonly [Unit, Unit] {
  return [unit, difference(nothing, unit)];
}

/** The value that the two units of `bothSigns` carry; they are the inputs `at` and `at + 1`. */
function signed(at: number): Unit {
  return difference(passOn(at), passOn(at + 1));
}

/** An example of a label. */
interface NearExample {
  readonly features: Features;
  readonly take: string;
}

/** While a label has one take only, the next one is assumed to be this much less similar. */
const assumedLoss = 0.4;
/** The assumed deviation of the similarity between takes, and how many takes this assumption counts for. */
const assumedDeviation = 0.12;
const assumedTakes = 2;
/** At this many deviations below the mean similarity, a thing is as likely this label as not. */
const deviationsBelow = 0.5;
/** The similarity that is worth one nat of the logit. */
const similarityPerNat = 0.07;

/**
 * How near features are to a label's examples, as the weights of a logit: 0 if a thing is as likely
 * this label as not. It needs the examples of this label only, since those of an imported model's labels
 * are not there (docs/decisions/0025).
 *
 * Similarity is the cosine to the mean direction of the examples, but with the sum of the features in
 * place of their length: that makes it linear, so that it fits into a layer of any network. It works for
 * features that are never negative; columns with negative values are left out.
 *
 * @param examples vectors of equal length, at least one.
 * @returns one weight per feature; null if fewer than half of them are never negative.
 */
export function nearnessOf(examples: readonly NearExample[]): Float64Array | null {
  const columns = columnsNeverNegative(examples);
  const dim = examples[0]!.features.length;
  if (columns.length < dim / 2) return null;
  const rows = examples.flatMap(({ features, take }) => {
    const values = new Float64Array(columns.length);
    for (let k = 0; k < columns.length; k++) values[k] = features[columns[k]!]!;
    return dot(values, values) > 0 ? [{ unit: unitOf(values), size: sumOf(values), take }] : [];
  });
  if (rows.length === 0) return null;
  const sizeOf = (unit: Float64Array) => sumOf(unit) / Math.sqrt(columns.length);
  const similarity = (unit: Float64Array, direction: Float64Array) =>
    dot(unit, direction) / sizeOf(unit);

  const total = addUp(rows.map(({ unit }) => unit));
  const direction = unitOf(total);
  const toItself = meanOf(rows.map(({ unit }) => similarity(unit, direction)));
  const takes = [...new Set(rows.map(({ take }) => take))].map((take) => {
    const own = rows.filter((row) => row.take === take).map(({ unit }) => unit);
    const ownTotal = addUp(own);
    const others = unitOf(total.map((value, k) => value - ownTotal[k]!));
    return meanOf(own.map((unit) => similarity(unit, others))) / toItself;
  });
  const threshold = thresholdOf(takes);

  const size = meanOf(rows.map((row) => row.size)) / Math.sqrt(columns.length);
  const weights = new Float64Array(dim);
  columns.forEach((j, k) => {
    const above = direction[k]! / toItself - threshold / Math.sqrt(columns.length);
    weights[j] = above / (size * similarityPerNat);
  });
  return weights;
}

/** @param takes the similarity of each take to the others, divided by that of all examples to their mean. */
function thresholdOf(takes: readonly number[]): number {
  const isAssumed = takes.length < 2;
  const mean = isAssumed ? 1 - assumedLoss : meanOf(takes);
  const squares = isAssumed ? 0 : sumOf(takes.map((take) => (take - mean) ** 2));
  const variance =
    (squares + assumedTakes * assumedDeviation ** 2) / (takes.length - 1 + assumedTakes);
  return mean - deviationsBelow * Math.sqrt(variance);
}

function columnsNeverNegative(examples: readonly NearExample[]): number[] {
  const isSigned = new Uint8Array(examples[0]!.features.length);
  for (const { features } of examples) {
    for (let j = 0; j < features.length; j++) if (features[j]! < 0) isSigned[j] = 1;
  }
  return [...isSigned.keys()].filter((j) => isSigned[j] === 0);
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < one.length; k++) sum += one[k]! * other[k]!;
  return sum;
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k]!;
  return sum;
}

function addUp(vectors: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(vectors[0]!.length);
  for (const vector of vectors) for (let k = 0; k < sum.length; k++) sum[k]! += vector[k]!;
  return sum;
}

function unitOf(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

/** The mean of at least one value. */
function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
