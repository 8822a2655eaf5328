import type { TailActivation } from '../../contracts/extractor.ts';

/** Rows and columns of a matrix are padded to a multiple of this. */
const lanes = 8;

/** `length` once it is padded. */
export const paddedTo8 = (length: number): number => Math.ceil(length / lanes) * lanes;

/**
 * A matrix in a kernels' memory. Columns beyond its own, up to the next multiple of 8, are zero and have
 * to stay so; rows beyond its own may hold anything.
 */
export interface Matrix {
  /** In floats. */
  readonly offset: number;
  /** In floats, a multiple of 8. */
  readonly stride: number;
  readonly rows: number;
  readonly columns: number;
}

/** The first rows of a matrix. */
export const firstRows = (matrix: Matrix, rows: number): Matrix => ({ ...matrix, rows });

/** A stack of maps, each `height x width` rows of a matrix. */
export interface MapShape {
  readonly height: number;
  readonly width: number;
}

/** What layers are made of, forward and backward, over one flat memory of 32-bit floats. */
export interface TuningKernels {
  readonly kind: 'webgpu' | 'relaxed-wasm' | 'wasm' | 'js';
  /** How many pictures at a time suit the processor. */
  readonly picturesAtATime: number;
  /** The size of the memory, in bytes. */
  bytes(): number;
  /** A zeroed matrix. Throws a `RangeError` if memory runs out. */
  reserve(rows: number, columns: number): Matrix;
  /** For `release`, to free the matrices reserved from now on. */
  mark(): number;
  /** Frees the matrices reserved since `mark`. */
  release(mark: number): void;
  /** @param values `rows x columns`, row-major. */
  write(matrix: Matrix, values: Float32Array): void;
  /** `rows x columns`, row-major. Throws a `GraphicsLostError` where the graphics processor is gone. */
  read(matrix: Matrix): Promise<Float32Array<ArrayBuffer>>;
  clear(matrix: Matrix): void;
  /** The mean of each `values.rows / out.rows` rows, as a row of `out`, from its column `at` on. */
  meanRows(values: Matrix, out: Matrix, at: number): void;
  /** What `meanRows` does, backward: adds to each row its part of the gradient of its mean. */
  addMeanGradient(gradient: Matrix, at: number, ofValues: Matrix): void;
  /** `out = a b` */
  times(a: Matrix, b: Matrix, out: Matrix): void;
  /** `out = a b'` */
  timesTransposed(a: Matrix, b: Matrix, out: Matrix): void;
  /** `out += a' b` */
  addTransposedTimes(a: Matrix, b: Matrix, out: Matrix): void;
  /** Adds the one row of `bias` to each row, then applies the activation. */
  activate(values: Matrix, bias: Matrix, activation: TailActivation): void;
  /** Sets the gradient to zero wherever relu6 has cut the value off. */
  cutGradient(gradient: Matrix, values: Matrix): void;
  /** Adds all rows to the one row of `out`. */
  addRows(values: Matrix, out: Matrix): void;
  /** Each channel (column) of each map with its own kernel; `kernel` has a row for each of its `size x size` places. */
  depthwise(maps: Matrix, shape: MapShape, kernel: Matrix, size: number, out: Matrix): void;
  /** One step of Adam, whose number `step` counts from 1. The gradient is zero afterwards. */
  adam(parameter: Parameter, rate: number, step: number): void;
}

/** Weights that are tuned, and what Adam remembers of them. All of one shape. */
export interface Parameter {
  readonly weights: Matrix;
  readonly gradient: Matrix;
  readonly mean: Matrix;
  readonly square: Matrix;
}

/** What relu6 cuts off at. */
export const largestOfRelu6 = 6;

/** Of Adam, as Kingma and Ba (2015) have them. */
export const decay = { mean: 0.9, square: 0.999 };
const epsilon = 1e-8;

/** Rate and epsilon of one step, which correct the bias of both means. */
export function correctedStep(rate: number, step: number): { rate: number; epsilon: number } {
  const ofSquares = Math.sqrt(1 - decay.square ** step);
  return { rate: (rate * ofSquares) / (1 - decay.mean ** step), epsilon: epsilon * ofSquares };
}
