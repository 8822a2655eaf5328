import type { Tail, TailLayer } from '../contracts/tail.ts';
import {
  firstRows,
  type Matrix,
  type Parameter,
  type TuningKernels,
} from './kernels/tuning-kernels.ts';

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
  #steps = 0;

  constructor(kernels: TuningKernels, tail: Tail, capacity: number) {
    this.capacity = capacity;
    this.#kernels = kernels;
    this.#tail = tail;
    const places = capacity * tail.height * tail.width;
    this.#input = kernels.reserve(places, tail.channels);
    this.#stages = tail.layers.map((layer) => stageOf(kernels, layer, places));
    this.dim = this.#featureStages().reduce((sum, { output }) => sum + output.columns, 0);
  }

  /** Lets `write` put one picture's maps, `height x width x channels`, in place `index`. */
  setInput(index: number, write: (target: Float32Array, offset: number, stride: number) => void) {
    const { offset, stride } = this.#input;
    write(this.#kernels.memory(), offset + index * this.#places * stride, stride);
  }

  /** The features of the first `count` pictures: `count x dim`. */
  forward(count: number): Float32Array {
    const kernels = this.#kernels;
    const rows = count * this.#places;
    let input = firstRows(this.#input, rows);
    for (const { layer, kernel, bias, output } of this.#stages) {
      const result = firstRows(output, rows);
      if (layer.kind === 'pointwise') kernels.times(input, kernel, result);
      else kernels.depthwise(input, this.#tail, kernel, layer.size, result);
      kernels.activate(result, bias, layer.activation);
      input = result;
    }
    return this.#meansOf(count);
  }

  /**
   * Adds to the gradients of the weights, for the pictures of the last `forward`.
   *
   * @param gradient of the loss with respect to the features, `count x dim`.
   */
  backward(count: number, gradient: Float32Array): void {
    const kernels = this.#kernels;
    const rows = count * this.#places;
    for (let i = this.#stages.length - 1; i >= 0; i--) {
      const { layer, kernel, output, parameters, turned, gradient: all } = this.#stages[i]!;
      const own = firstRows(all, rows);
      if (i === this.#stages.length - 1) this.#clear(own);
      this.#addFeatureGradient(i, count, gradient);
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
  read(): Tail {
    const layers = this.#stages.map(({ layer, kernel, bias }): TailLayer => {
      if (layer.kind !== 'pointwise') return layer;
      return { ...layer, kernel: this.#valuesOf(kernel), bias: this.#valuesOf(bias) };
    });
    return { ...this.#tail, layers };
  }

  /** The gradients since the last step, in the order of the layers, kernel before bias. */
  readGradients(): Float32Array[] {
    return this.#stages.flatMap(({ parameters }) =>
      parameters.map(({ gradient }) => this.#valuesOf(gradient)),
    );
  }

  get #places(): number {
    return this.#tail.height * this.#tail.width;
  }

  #featureStages(): Stage[] {
    return this.#tail.features.map((index) => this.#stages[index]!);
  }

  #meansOf(count: number): Float32Array {
    const memory = this.#kernels.memory();
    const features = new Float32Array(count * this.dim);
    const places = this.#places;
    let at = 0;
    for (const { output } of this.#featureStages()) {
      const { columns, stride } = output;
      const sum = new Float64Array(columns);
      for (let picture = 0; picture < count; picture++) {
        sum.fill(0);
        for (let place = 0; place < places; place++) {
          const row = output.offset + (picture * places + place) * stride;
          for (let j = 0; j < columns; j++) sum[j]! += memory[row + j]!;
        }
        for (let j = 0; j < columns; j++) features[picture * this.dim + at + j] = sum[j]! / places;
      }
      at += columns;
    }
    return features;
  }

  #addFeatureGradient(index: number, count: number, gradient: Float32Array): void {
    const memory = this.#kernels.memory();
    const places = this.#places;
    let at = 0;
    for (const feature of this.#tail.features) {
      const { columns, stride, offset } = this.#stages[feature]!.gradient;
      if (feature === index) {
        for (let row = 0; row < count * places; row++) {
          const from = Math.floor(row / places) * this.dim + at;
          const to = offset + row * stride;
          for (let j = 0; j < columns; j++) memory[to + j]! += gradient[from + j]! / places;
        }
      }
      at += columns;
    }
  }

  #clear({ offset, stride, rows }: Matrix): void {
    this.#kernels.memory().fill(0, offset, offset + rows * stride);
  }

  #valuesOf({ offset, stride, rows, columns }: Matrix): Float32Array<ArrayBuffer> {
    const memory = this.#kernels.memory();
    const values = new Float32Array(rows * columns);
    for (let row = 0; row < rows; row++) {
      const from = offset + row * stride;
      values.set(memory.subarray(from, from + columns), row * columns);
    }
    return values;
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
  const memory = kernels.memory();
  for (let row = 0; row < matrix.rows; row++) {
    const from = row * columns;
    memory.set(values.subarray(from, from + columns), matrix.offset + row * matrix.stride);
  }
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
