import { requireFile } from './export-errors.ts';
import type { LayerSettings } from './layer-schema.ts';

/** Size of a value without the batch: `[height, width, channels]` or `[length]`. */
export type Shape = readonly number[];

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
export function shapeOf(settings: LayerSettings, inputs: readonly Shape[], file: string): Shape {
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
export function workOf(settings: LayerSettings, input: Shape, output: Shape): number {
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
