import {
  correctedStep,
  decay,
  largestOfRelu6,
  type Matrix,
  type TuningKernels,
} from '../tuning-kernels.ts';
import { bitsOfFloat, GraphicsMemory } from './graphics-memory.ts';
import { productTile } from './shaders.ts';

/** A whole batch: a graphics processor wants much to do at a time. */
const picturesAtATime = 32;

/** Nothing that is computed is as large. WGSL may take it that there are no infinite numbers. */
const unbounded = 3e38;

const sizeOf = ({ rows, columns }: Matrix) => rows * columns;

/** How a product reads one of its sides: where it begins, and the steps to the next row or column, and to the next value of the sum. */
interface Side {
  readonly at: number;
  readonly next: number;
  readonly depth: number;
}

const asItIs = ({ offset, stride }: Matrix): Side => ({ at: offset, next: stride, depth: 1 });
const turned = ({ offset, stride }: Matrix): Side => ({ at: offset, next: 1, depth: stride });

/**
 * The kernels on a graphics processor. They agree with the others but for the rounding of 32-bit floats.
 *
 * @throws {GraphicsLostError}
 */
export async function createGraphicsKernels(device: GPUDevice): Promise<TuningKernels> {
  const memory = await GraphicsMemory.on(device);
  let next = 0;

  const multiply = (a: Side, b: Side, out: Matrix, depth: number, isAdded: boolean) => {
    const { rows, columns } = out;
    const parameters = {
      ...{ a: a.at, aRow: a.next, aDepth: a.depth },
      ...{ b: b.at, bColumn: b.next, bDepth: b.depth },
      ...{ out: out.offset, outStride: out.stride },
      ...{ rows, columns, depth, add: Number(isAdded) },
    };
    const [across, down] = [columns, rows].map((length) => Math.ceil(length / productTile));
    memory.run('multiply', parameters, across!, down!);
  };
  const clear = (matrix: Matrix) =>
    memory.runForEach('clear', { values: matrix.offset, count: sizeOf(matrix) });

  return {
    kind: 'webgpu',
    picturesAtATime,
    bytes: () => memory.bytes(),
    reserve: (rows, columns) => {
      const matrix = { offset: next, stride: columns, rows, columns };
      next += sizeOf(matrix);
      memory.ensure(next);
      clear(matrix);
      return matrix;
    },
    mark: () => next,
    release: (mark) => {
      next = mark;
    },
    write: (matrix, values) => memory.write(matrix, values),
    read: (matrix) => memory.read(matrix),
    clear,
    times: (a, b, out) => multiply(asItIs(a), turned(b), out, a.columns, false),
    timesTransposed: (a, b, out) => multiply(asItIs(a), asItIs(b), out, a.columns, false),
    addTransposedTimes: (a, b, out) => multiply(turned(a), turned(b), out, a.rows, true),
    activate: (values, bias, activation) => {
      const isCut = activation === 'relu6';
      memory.runForEach('activate', {
        values: values.offset,
        count: sizeOf(values),
        columns: values.columns,
        bias: bias.offset,
        low: bitsOfFloat(isCut ? 0 : -unbounded),
        high: bitsOfFloat(isCut ? largestOfRelu6 : unbounded),
      });
    },
    cutGradient: (gradient, values) => {
      memory.runForEach('cutGradient', {
        gradient: gradient.offset,
        count: sizeOf(gradient),
        values: values.offset,
        high: bitsOfFloat(largestOfRelu6),
      });
    },
    addRows: (values, out) => {
      const { offset, rows, columns } = values;
      memory.runForEach('addRows', { values: offset, count: columns, rows, out: out.offset });
    },
    depthwise: (maps, { height, width }, kernel, size, out) => {
      memory.runForEach('depthwise', {
        ...{ maps: maps.offset, count: sizeOf(maps), columns: maps.columns },
        ...{ height, width, kernel: kernel.offset, size, out: out.offset },
      });
    },
    meanRows: (values, out, at) => {
      memory.runForEach('meanRows', {
        ...{ values: values.offset, count: out.rows * values.columns, columns: values.columns },
        rowsOfMean: values.rows / out.rows,
        ...{ out: out.offset + at, outStride: out.stride },
      });
    },
    addMeanGradient: (gradient, at, ofValues) => {
      memory.runForEach('addMeanGradient', {
        ...{ values: ofValues.offset, count: sizeOf(ofValues), columns: ofValues.columns },
        rowsOfMean: ofValues.rows / gradient.rows,
        ...{ gradient: gradient.offset + at, gradientStride: gradient.stride },
      });
    },
    adam: ({ weights, gradient, mean, square }, learningRate, step) => {
      const { rate, epsilon } = correctedStep(learningRate, step);
      memory.runForEach('adam', {
        ...{ weights: weights.offset, count: sizeOf(weights), gradient: gradient.offset },
        ...{ mean: mean.offset, square: square.offset },
        ...{ rate: bitsOfFloat(rate), epsilon: bitsOfFloat(epsilon) },
        ...{ meanDecay: bitsOfFloat(decay.mean), newOfMean: bitsOfFloat(1 - decay.mean) },
        ...{ squareDecay: bitsOfFloat(decay.square), newOfSquare: bitsOfFloat(1 - decay.square) },
      });
    },
  };
}
