import type { FeatureMap } from '../contracts/extractor.ts';
import type { DenseLayer, Head } from '../contracts/model.ts';
import type { ExampleId } from '../contracts/example.ts';
import { extractMap } from '../trainer/extract-media.ts';
import type { TrainerParts } from '../trainer/trainer-parts.ts';

/**
 * What each place of a picture adds to the logit of a label: class activation (Zhou et al. 2016, "Learning Deep
 * Features for Discriminative Localization"). The features are the mean over the places and the layer is linear in
 * them, so the mean of the answer plus the label's bias is the logit.
 *
 * @param layer with `inputs` as long as the features.
 * @param label its index among the layer's units.
 * @returns `side * side`, row by row.
 */
export function classActivation(map: FeatureMap, layer: DenseLayer, label: number): Float32Array {
  const { inputs, units, kernel } = layer;
  return atPlaces(
    map,
    Float32Array.from({ length: inputs }, (_, j) => kernel[j * units + label]!),
  );
}

/**
 * Where in a picture the evidence for a label lies: what each place adds to its logit above those of the other labels,
 * compared with the mean of what was taught. The values of all labels sum to 0 at each place.
 *
 * @returns `side * side`, row by row; null if the head is not linear, has no such label, or belongs to another extractor.
 */
export function evidenceFor(map: FeatureMap, head: Head, label: string): Float32Array | null {
  const [layer, ...more] = head.layers;
  const index = head.labels.indexOf(label);
  const places = map.side * map.side;
  if (layer?.kind !== 'dense' || more.length > 0 || index < 0) return null;
  if (map.values.length !== places * layer.inputs) return null;
  const weights = weightsAgainstOthers(layer, index);
  const mean = head.featureMean;
  const atMean = mean ? weights.reduce((sum, weight, j) => sum + weight * mean[j]!, 0) : 0;
  return atPlaces(map, weights).map((value) => value - atMean);
}

/** The label's weights less the mean of all labels' weights. */
function weightsAgainstOthers({ inputs, units, kernel }: DenseLayer, label: number): Float32Array {
  return Float32Array.from({ length: inputs }, (_, j) => {
    let sum = 0;
    for (let c = 0; c < units; c++) sum += kernel[j * units + c]!;
    return kernel[j * units + label]! - sum / units;
  });
}

/** One product of the map, `places x dim`, with `dim` weights. */
function atPlaces({ side, values }: FeatureMap, weights: Float32Array): Float32Array {
  const dim = weights.length;
  return Float32Array.from({ length: side * side }, (_, place) => {
    let sum = 0;
    for (let j = 0; j < dim; j++) sum += values[place * dim + j]! * weights[j]!;
    return sum;
  });
}

/**
 * Where the evidence for an example's label lies in the middle square of its picture, or
 * in the box of a camera's picture.
 *
 * @returns as `evidenceFor`; null also if there is no model or no original, or if the extractor has no map.
 * @throws {TlError} `aborted`, what loading the extractor throws.
 */
export async function lookedAt(
  { live, slot, support }: TrainerParts<never>,
  id: ExampleId,
  signal: AbortSignal,
): Promise<Float32Array | null> {
  const example = slot.present.examples.find((each) => each.id === id);
  const model = slot.project?.model;
  if (!example || !model) return null;
  const media = await slot.project.readMedia(id);
  if (!media) return null;
  const [plugin, extractor] = await Promise.all([live.plugin(), live.load()]);
  if (!extractor.hasMap) return null;
  const { medium } = support;
  const map = await extractMap({
    media,
    example,
    medium,
    plugin,
    extractor,
    box: slot.project.box,
    signal,
  });
  return map && evidenceFor(map, model.head, example.label);
}
