import type { DenseLayer } from '@tl-elements/core/base';
import { requireFile, unsupportedFile } from './export-errors.ts';
import { NetworkBuilder, type BuiltNetwork } from './network-builder.ts';
import { inputName, type Layer, type Topology, type LayerSettings } from './read-topology.ts';
import type { Weight } from './read-weights.ts';

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

/** Size of a value without the batch: `[height, width, channels]` or `[length]`. */
type Shape = readonly number[];

type Window = {
  readonly size: readonly [number, number];
  readonly strides: readonly [number, number];
};

/**
 * The shape that a layer gives.
 *
 * @param inputs the shapes that it takes.
 * @param file what to call it in a failure.
 * @throws {TlError} `model-corrupt` if the layer cannot take them.
 */
function shapeOf(settings: LayerSettings, inputs: readonly Shape[], file: string): Shape {
  const [first] = inputs;
  const { kind, name } = settings;
  const need = (isGood: boolean) =>
    requireFile(isGood, file, `its layer "${name}" (${kind}) does not fit the one before it`);
  need(first !== undefined && (inputs.length === 1 || kind === 'Add' || kind === 'Concatenate'));
  const shape = first!;
  const map = (): readonly [number, number, number] => {
    need(shape.length === 3);
    return shape as readonly [number, number, number];
  };
  const windowed = (window: Window, padding: 'same' | 'valid', channels: number): Shape => {
    const [height, width] = map();
    const sides = [height, width].map((side, i) => outputSide(side, i as 0 | 1, window, padding));
    need(sides.every((side) => side > 0));
    return [...sides, channels];
  };
  switch (kind) {
    case 'Conv2D':
      return windowed(windowOf(settings), settings.padding, settings.filters);
    case 'DepthwiseConv2D':
      return windowed(windowOf(settings), settings.padding, map()[2]);
    case 'MaxPooling2D': {
      const { pool_size: size, strides, padding } = settings;
      return windowed({ size, strides }, padding, map()[2]);
    }
    case 'ZeroPadding2D': {
      const [height, width, channels] = map();
      const [rows, columns] = settings.padding;
      return [height + rows[0] + rows[1], width + columns[0] + columns[1], channels];
    }
    case 'Add':
      need(inputs.length === 2 && inputs.every((other) => other.join() === shape.join()));
      return shape;
    case 'Concatenate':
      need(inputs.every((other) => other.slice(0, -1).join() === shape.slice(0, -1).join()));
      return [...shape.slice(0, -1), inputs.reduce((sum, other) => sum + other.at(-1)!, 0)];
    case 'GlobalAveragePooling2D':
      return [map()[2]];
    case 'Flatten':
      return [shape.reduce((product, side) => product * side, 1)];
    case 'Dense':
      need(shape.length === 1);
      return [settings.units];
    case 'BatchNormalization':
    case 'ReLU':
    case 'InputLayer':
    case 'Dropout':
      return shape;
  }
}

/** The number of multiplications of a layer with a kernel, for its output shape. */
function workOf(settings: LayerSettings, input: Shape, output: Shape): number {
  const spots = output.reduce((product, side) => product * side, 1);
  if (settings.kind === 'Dense') return spots * input[0]!;
  if (settings.kind === 'Conv2D') {
    return spots * settings.kernel_size[0] * settings.kernel_size[1] * input[2]!;
  }
  if (settings.kind === 'DepthwiseConv2D') {
    return spots * settings.kernel_size[0] * settings.kernel_size[1];
  }
  return spots;
}

function windowOf({
  kernel_size: size,
  strides,
}: {
  readonly kernel_size: Window['size'];
  readonly strides: Window['strides'];
}): Window {
  return { size, strides };
}

/** As TensorFlow has it. */
function outputSide(
  side: number,
  at: 0 | 1,
  { size, strides }: Window,
  padding: 'same' | 'valid',
): number {
  return Math.ceil((padding === 'same' ? side : side - size[at] + 1) / strides[at]);
}
