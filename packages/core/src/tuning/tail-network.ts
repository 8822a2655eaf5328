import type { Tail, TailLayer } from '../contracts/extractor.ts';
import {
  firstRows,
  type Matrix,
  type Parameter,
  type TuningKernels,
} from './kernels/tuning-kernels.ts';
import { fromHalf } from '../bytes/bytes.ts';

/** A layer in the kernels' memory. */
interface Stage {
  readonly layer: TailLayer;
  readonly kernel: Matrix;
  readonly bias: Matrix;
  /** A row for each place of each picture. */
  readonly output: Matrix;
  /** Of the loss with respect to the output, before the activation once it is cut. */
  readonly gradient: Matrix;
  /** What Adam changes; empty: the layer stays as it is. */
  readonly parameters: readonly Parameter[];
  /** The kernel for the way back, of a depthwise layer. */
  readonly turned: Matrix | null;
}

/** A tail whose pointwise layers learn, for a few pictures at a time. */
export class TailNetwork {
  /** Pictures that `forward` takes at a time, at most. */
  readonly capacity: number;
  /** Length of a picture's features. */
  readonly dim: number;
  readonly #kernels: TuningKernels;
  readonly #tail: Tail;
  readonly #input: Matrix;
  readonly #stages: readonly Stage[];
  /** A row for each picture; so is the gradient. */
  readonly #features: Matrix;
  readonly #featureGradient: Matrix;
  #steps = 0;

  constructor(kernels: TuningKernels, tail: Tail, capacity: number) {
    this.capacity = capacity;
    this.#kernels = kernels;
    this.#tail = tail;
    const places = capacity * tail.height * tail.width;
    this.#input = kernels.reserve(places, tail.channels);
    this.#stages = tail.layers.map((layer) => stageOf(kernels, layer, places));
    this.dim = tail.features.reduce((sum, index) => sum + this.#stages[index]!.output.columns, 0);
    this.#features = kernels.reserve(capacity, this.dim);
    this.#featureGradient = kernels.reserve(capacity, this.dim);
  }

  /**
   * The features of some pictures, `count x dim`.
   *
   * @param maps of `count` pictures, one behind the other, `height x width x channels` each.
   */
  async forward(count: number, maps: Float32Array): Promise<Float32Array<ArrayBuffer>> {
    const kernels = this.#kernels;
    const rows = count * this.#places;
    let input = firstRows(this.#input, rows);
    kernels.write(input, maps);
    for (const { layer, kernel, bias, output } of this.#stages) {
      const result = firstRows(output, rows);
      if (layer.kind === 'pointwise') kernels.times(input, kernel, result);
      else kernels.depthwise(input, this.#tail, kernel, layer.size, result);
      kernels.activate(result, bias, layer.activation);
      input = result;
    }
    const features = firstRows(this.#features, count);
    this.#eachFeature((index, at) => {
      kernels.meanRows(firstRows(this.#stages[index]!.output, rows), features, at);
    });
    return kernels.read(features);
  }

  /**
   * Adds to the gradients of the weights, for the pictures of the last `forward`.
   *
   * @param gradient of the loss with respect to the features, `count x dim`.
   */
  backward(count: number, gradient: Float32Array): void {
    const kernels = this.#kernels;
    const rows = count * this.#places;
    const ofFeatures = firstRows(this.#featureGradient, count);
    kernels.write(ofFeatures, gradient);
    for (let i = this.#stages.length - 1; i >= 0; i--) {
      const { layer, kernel, output, parameters, turned, gradient: all } = this.#stages[i]!;
      const own = firstRows(all, rows);
      if (i === this.#stages.length - 1) kernels.clear(own);
      this.#eachFeature((index, at) => {
        if (index === i) kernels.addMeanGradient(ofFeatures, at, own);
      });
      if (layer.activation === 'relu6') kernels.cutGradient(own, firstRows(output, rows));
      const before = this.#stages[i - 1];
      const [ofKernel, ofBias] = parameters;
      if (ofKernel && ofBias) {
        const input = firstRows(before?.output ?? this.#input, rows);
        kernels.addTransposedTimes(input, own, ofKernel.gradient);
        kernels.addRows(own, ofBias.gradient);
      }
      if (!before) return;
      const passed = firstRows(before.gradient, rows);
      if (turned && layer.kind === 'depthwise') {
        kernels.depthwise(own, this.#tail, turned, layer.size, passed);
      } else kernels.timesTransposed(own, kernel, passed);
    }
  }

  /** Changes the weights by the gradients that were added since the last step, with Adam. */
  step(rate: number): void {
    this.#steps++;
    for (const { parameters } of this.#stages) {
      for (const parameter of parameters) this.#kernels.adam(parameter, rate, this.#steps);
    }
  }

  /** The tail with the weights as they are now. */
  async read(): Promise<Tail> {
    const layers = this.#stages.map(async ({ layer, kernel, bias }): Promise<TailLayer> => {
      if (layer.kind !== 'pointwise') return layer;
      const { read } = this.#kernels;
      return { ...layer, kernel: await read(kernel), bias: await read(bias) };
    });
    return { ...this.#tail, layers: await Promise.all(layers) };
  }

  /** The gradients since the last step, in the order of the layers, kernel before bias. */
  readGradients(): Promise<Float32Array[]> {
    const parameters = this.#stages.flatMap((stage) => stage.parameters);
    return Promise.all(parameters.map(({ gradient }) => this.#kernels.read(gradient)));
  }

  get #places(): number {
    return this.#tail.height * this.#tail.width;
  }

  /** @param use gets the index of a stage, and where its part of a picture's features begins. */
  #eachFeature(use: (index: number, at: number) => void): void {
    let at = 0;
    for (const index of this.#tail.features) {
      use(index, at);
      at += this.#stages[index]!.output.columns;
    }
  }
}

function stageOf(kernels: TuningKernels, layer: TailLayer, places: number): Stage {
  const units = layer.kind === 'pointwise' ? layer.units : layer.channels;
  const kernel = matrixOf(kernels, layer.kernel, units);
  const bias = matrixOf(kernels, layer.bias, units);
  const isTuned = layer.kind === 'pointwise';
  return {
    layer,
    kernel,
    bias,
    output: kernels.reserve(places, units),
    gradient: kernels.reserve(places, units),
    parameters: isTuned ? [parameterOf(kernels, kernel), parameterOf(kernels, bias)] : [],
    turned: isTuned ? null : matrixOf(kernels, turnedRound(layer.kernel, units), units),
  };
}

function matrixOf(kernels: TuningKernels, values: Float32Array, columns: number): Matrix {
  const matrix = kernels.reserve(values.length / columns, columns);
  kernels.write(matrix, values);
  return matrix;
}

function parameterOf(kernels: TuningKernels, weights: Matrix): Parameter {
  const same = () => kernels.reserve(weights.rows, weights.columns);
  return { weights, gradient: same(), mean: same(), square: same() };
}

/** The places of a kernel in reverse order: what leads back to its input. */
function turnedRound(kernel: Float32Array, channels: number): Float32Array {
  const places = kernel.length / channels;
  const turned = new Float32Array(kernel.length);
  for (let place = 0; place < places; place++) {
    const from = (places - 1 - place) * channels;
    turned.set(kernel.subarray(from, from + channels), place * channels);
  }
  return turned;
}

/** The maps before the tail for one picture, `height x width x channels`: as 16-bit floats, or as numbers. */
export type TailMaps = Uint16Array | Float32Array;

let numberOfBits: Float32Array | null = null;

/** Every number that 16 bits stand for, by its bits. */
function halfNumbers(): Float32Array {
  numberOfBits ??= Float32Array.from({ length: 1 << 16 }, (_, bits) => fromHalf(bits));
  return numberOfBits;
}

/**
 * The maps of pictures one behind the other, as 32-bit floats.
 *
 * @param isMirrored asked for each picture. Left to right: nearly what the network makes of the mirrored picture.
 */
export function joinMaps(
  tail: Tail,
  maps: readonly TailMaps[],
  isMirrored: () => boolean,
): Float32Array {
  const length = tail.height * tail.width * tail.channels;
  const joined = new Float32Array(maps.length * length);
  maps.forEach((each, i) => writeMaps(each, tail, isMirrored(), joined, i * length));
  return joined;
}

/** From `offset` on. */
function writeMaps(
  maps: TailMaps,
  { height, width, channels }: Tail,
  isMirrored: boolean,
  target: Float32Array,
  offset: number,
): void {
  const numbers = halfNumbers();
  let from = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = offset + (y * width + (isMirrored ? width - 1 - x : x)) * channels;
      const place = maps.subarray(from, from + channels);
      from += channels;
      if (place instanceof Float32Array) target.set(place, to);
      else for (let j = 0; j < channels; j++) target[to + j] = numbers[place[j]!]!;
    }
  }
}
