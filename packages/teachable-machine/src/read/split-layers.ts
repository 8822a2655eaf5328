import type { DenseLayer } from '@tl-elements/core/base';
import { requireFile, unsupportedFile } from './export-errors.ts';
import { NetworkBuilder, type BuiltNetwork } from './network-builder.ts';
import { inputName, type Layer, type Topology } from './read-topology.ts';
import type { Weight } from './read-weights.ts';
import { shapeOf, workOf, type Shape } from './shape-of.ts';

/** An export in two: what turns an input into features, and the head that was trained on them. */
export interface SplitLayers {
  /** Null if the whole export is a head. */
  readonly network: BuiltNetwork | null;
  /** Name of the network's node that gives the features. */
  readonly output: string;
  /** Length of the features. */
  readonly dim: number;
  readonly head: readonly DenseLayer[];
}

/** Multiplications; Teachable Machine's largest network has some 60 million, and a second has 2e9. */
const mostWork = 4e9;
/** Numbers in one layer's values; theirs have a million. */
const mostValues = 2 ** 24;

/**
 * Splits the layers before the trained ones, which are the Dense layers at the end.
 *
 * @param file what to call it in a failure.
 * @throws {TlError} `model-corrupt` if layers and weights don't fit, `model-unsupported`.
 */
export function splitLayers(
  { layers, inputShape }: Topology,
  weights: ReadonlyMap<string, Weight>,
  file: string,
): SplitLayers {
  const shapes = shapesOf(layers, inputShape, file);
  const headStart = startOfHead(layers);
  const before = layers.slice(0, headStart);
  const headLayers = layers.slice(headStart);
  const last = headLayers.at(-1)?.settings;
  if (last?.kind !== 'Dense' || last.activation !== 'softmax') {
    throw unsupportedFile(file, 'its last layer is no Dense layer with probabilities of labels');
  }
  const builder = new NetworkBuilder(layers, weights, file);
  for (const layer of before) {
    const channels = shapes.get(layer.inputs[0]!)!.at(-1)!;
    builder.add(layer, channels, shapes.get(layer.settings.name)!);
  }
  const from = headLayers[0]!.inputs[0]!;
  const features = shapes.get(from)!;
  requireFile(features.length === 1, file, 'its head takes a map and not features');
  return {
    network: before.length > 0 ? builder.finish(inputShape.at(-1)!) : null,
    output: builder.nodeOf(from),
    dim: features[0]!,
    head: headLayers.map((layer) => denseOf(layer, shapes, builder)),
  };
}

function shapesOf(
  layers: readonly Layer[],
  inputShape: Shape,
  file: string,
): ReadonlyMap<string, Shape> {
  const shapes = new Map<string, Shape>([[inputName, inputShape]]);
  let work = 0;
  for (const { settings, inputs } of layers) {
    const inputShapes = inputs.map((input) => shapes.get(input)!);
    const shape = shapeOf(settings, inputShapes, file);
    work += workOf(settings, inputShapes[0]!, shape);
    const count = shape.reduce((product, side) => product * side, 1);
    requireFile(count <= mostValues && work <= mostWork, file, 'its network is far too large');
    shapes.set(settings.name, shape);
  }
  return shapes;
}

/** Index of the first of the Dense layers at the end, those left out that were not trained. */
function startOfHead(layers: readonly Layer[]): number {
  let start = layers.length;
  while (start > 0) {
    const { settings } = layers[start - 1]!;
    const next = layers[start];
    const isTrained = settings.kind === 'Dense' && settings.trainable;
    if (!isTrained || (next && next.inputs[0] !== settings.name)) break;
    start--;
  }
  return start;
}

function denseOf(
  { settings, inputs: from }: Layer,
  shapes: ReadonlyMap<string, Shape>,
  builder: NetworkBuilder,
): DenseLayer {
  const {
    name,
    units,
    activation,
    use_bias: hasBias,
  } = settings as Extract<typeof settings, { readonly kind: 'Dense' }>;
  const inputs = shapes.get(from[0]!)!.at(-1)!;
  return {
    kind: 'dense',
    inputs,
    units,
    kernel: builder.weight(`${name}/kernel`, [inputs, units]),
    bias: hasBias ? builder.weight(`${name}/bias`, [units]) : null,
    activation,
  };
}
