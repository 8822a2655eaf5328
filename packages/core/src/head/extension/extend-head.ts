import {
  notTaught,
  type DenseLayer,
  type Head,
  type UnknownDetector,
} from '../../contracts/head.ts';
import {
  bothSigns,
  difference,
  layerOf,
  passOn,
  signed,
  unitsOf,
  type Unit,
} from './dense-units.ts';
import { isUsable } from '../usable-features.ts';
import { biasWithoutExamples } from '../fold-to-dense.ts';
import { knownLabels, lastLayer } from './known-labels.ts';
import { nearUnits } from './near-units.ts';
import type { NearExample } from './nearness.ts';
import { writeUnitVector } from '../unknown/feature-subset.ts';

/** The examples that extend a head. */
export interface Taught {
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
