import { growArray } from '../../head/kernels/arena.ts';
import { picturesInCache, processorMemory } from './processor-memory.ts';
import {
  correctedStep,
  decay,
  largestOfRelu6,
  paddedTo8,
  type MapShape,
  type Matrix,
  type Parameter,
  type TuningKernels,
} from './tuning-kernels.ts';

/** The kernels without WebAssembly, for pages whose policy forbids it: same results, many times slower. */
export function createJsKernels(): TuningKernels {
  const { arena, memory } = growArray();
  return {
    kind: 'js',
    picturesAtATime: picturesInCache,
    ...processorMemory(memory),
    mark: () => arena.mark(),
    release: (mark) => arena.release(mark),
    reserve: (rows, columns) => ({
      ...arena.reserve(paddedTo8(rows), paddedTo8(columns)),
      rows,
      columns,
    }),
    times: (a, b, out) => times(memory(), a, b, out),
    timesTransposed: (a, b, out) => timesTransposed(memory(), a, b, out),
    addTransposedTimes: (a, b, out) => addTransposedTimes(memory(), a, b, out),
    activate: (values, bias, activation) => {
      const floats = memory();
      const isCut = activation === 'relu6';
      eachValue(values, (at, column) => {
        const sum = floats[at]! + floats[bias.offset + column]!;
        floats[at] = isCut ? Math.min(Math.max(sum, 0), largestOfRelu6) : sum;
      });
    },
    cutGradient: (gradient, values) => {
      const floats = memory();
      const shift = values.offset - gradient.offset;
      eachValue(gradient, (at) => {
        const value = floats[at + shift]!;
        if (value <= 0 || value >= largestOfRelu6) floats[at] = 0;
      });
    },
    addRows: (values, out) => {
      const floats = memory();
      eachValue(values, (at, column) => (floats[out.offset + column]! += floats[at]!));
    },
    depthwise: (maps, shape, kernel, size, out) => {
      for (let row = 0; row < maps.rows; row += shape.height * shape.width) {
        const shift = row * maps.stride;
        depthwise(memory(), maps.offset + shift, shape, kernel, size, out.offset + shift);
      }
    },
    adam: (parameter, rate, step) => adam(memory(), parameter, correctedStep(rate, step)),
  };
}

function eachValue(
  { offset, stride, rows, columns }: Matrix,
  use: (at: number, column: number) => void,
): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) use(offset + row * stride + column, column);
  }
}

function times(m: Float32Array, a: Matrix, b: Matrix, out: Matrix): void {
  const sum = new Float64Array(out.columns);
  for (let row = 0; row < out.rows; row++) {
    sum.fill(0);
    for (let k = 0; k < a.columns; k++) {
      addScaled(sum, m[a.offset + row * a.stride + k]!, m, b.offset + k * b.stride);
    }
    m.set(sum, out.offset + row * out.stride);
  }
}

function timesTransposed(m: Float32Array, a: Matrix, b: Matrix, out: Matrix): void {
  for (let row = 0; row < out.rows; row++) {
    const aRow = a.offset + row * a.stride;
    for (let column = 0; column < out.columns; column++) {
      const bRow = b.offset + column * b.stride;
      let sum = 0;
      for (let k = 0; k < a.columns; k++) sum += m[aRow + k]! * m[bRow + k]!;
      m[out.offset + row * out.stride + column] = sum;
    }
  }
}

function addTransposedTimes(m: Float32Array, a: Matrix, b: Matrix, out: Matrix): void {
  const sum = new Float64Array(out.columns);
  for (let row = 0; row < out.rows; row++) {
    const to = out.offset + row * out.stride;
    sum.set(m.subarray(to, to + out.columns));
    for (let k = 0; k < a.rows; k++) {
      addScaled(sum, m[a.offset + k * a.stride + row]!, m, b.offset + k * b.stride);
    }
    m.set(sum, to);
  }
}

function addScaled(sum: Float64Array, factor: number, m: Float32Array, from: number): void {
  if (factor === 0) return;
  for (let j = 0; j < sum.length; j++) sum[j]! += factor * m[from + j]!;
}

function depthwise(
  m: Float32Array,
  maps: number,
  { height, width }: MapShape,
  kernel: Matrix,
  size: number,
  out: number,
): void {
  const { stride, columns } = kernel;
  const reach = size >> 1;
  const sum = new Float64Array(columns);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      sum.fill(0);
      for (let place = 0; place < size * size; place++) {
        const fromY = y + Math.floor(place / size) - reach;
        const fromX = x + (place % size) - reach;
        if (fromY < 0 || fromY >= height || fromX < 0 || fromX >= width) continue;
        const from = maps + (fromY * width + fromX) * stride;
        const weights = kernel.offset + place * stride;
        for (let j = 0; j < columns; j++) sum[j]! += m[from + j]! * m[weights + j]!;
      }
      m.set(sum, out + (y * width + x) * stride);
    }
  }
}

function adam(
  m: Float32Array,
  { weights, gradient, mean, square }: Parameter,
  { rate, epsilon }: { readonly rate: number; readonly epsilon: number },
): void {
  eachValue(weights, (at) => {
    const i = at - weights.offset;
    const g = m[gradient.offset + i]!;
    const ofMean = decay.mean * m[mean.offset + i]! + (1 - decay.mean) * g;
    const ofSquares = decay.square * m[square.offset + i]! + (1 - decay.square) * g * g;
    m[mean.offset + i] = ofMean;
    m[square.offset + i] = ofSquares;
    m[gradient.offset + i] = 0;
    m[at]! -= (rate * ofMean) / (Math.sqrt(ofSquares) + epsilon);
  });
}
