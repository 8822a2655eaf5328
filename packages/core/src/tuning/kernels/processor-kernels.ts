import {
  type TuningKernels,
  correctedStep,
  decay,
  largestOfRelu6,
  paddedTo8,
  type MapShape,
  type Matrix,
  type Parameter,
} from './tuning-kernels.ts';
import { growArray, growPages } from '../../head/kernels/kernels.ts';
import * as relaxed from './relaxed-kernels.generated.ts';
import * as plain from './tuning-kernels.generated.ts';

/** The fastest kernels on the processor that the browser and the page's policy allow. */
export function createProcessorKernels(): TuningKernels {
  if (typeof WebAssembly === 'undefined') return createJsKernels();
  for (const kind of ['relaxed-wasm', 'wasm'] as const) {
    try {
      return createWasmKernels(kind);
    } catch (error) {
      // Forbidden by the page's policy, or instructions that the browser lacks.
      if (!(error instanceof WebAssembly.CompileError)) throw error;
    }
  }
  return createJsKernels();
}

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

type Kernel = (...arguments_: readonly number[]) => void;

/** What assembly/tuning.ts exports; pointers and strides in bytes. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly pack: Kernel;
  readonly packTransposed: Kernel;
  readonly multiply: Kernel;
  readonly addBias: Kernel;
  readonly cutGradient: Kernel;
  readonly addRows: Kernel;
  readonly depthwise: Kernel;
  readonly adam: Kernel;
}

/** Rows and columns of a tile, as in assembly/tuning.ts. */
const tile = { rows: 4, columns: 8 };

/**
 * The kernels in WebAssembly SIMD; relaxed SIMD, which multiplies and adds at once, if the browser has it.
 *
 * @throws {WebAssembly.CompileError} if the page's policy forbids WebAssembly, or the browser has no SIMD.
 */
export function createWasmKernels(kind: 'relaxed-wasm' | 'wasm'): TuningKernels {
  const { compileKernels } = kind === 'wasm' ? plain : relaxed;
  const instance = new WebAssembly.Instance(compileKernels(), {});
  const exports = instance.exports as unknown as Exports;
  const { memory } = exports;
  const { arena, memory: floats, ensure } = growPages(memory);

  /** Multiplies panels that are packed behind all that is reserved, where nothing has to stay. */
  const product = (out: Matrix, depth: number, add: boolean, packing: Packing) => {
    const [rows, columns] = [paddedTo8(out.rows), paddedTo8(out.columns)];
    const a = arena.mark();
    const b = a + rows * depth;
    const end = b + columns * depth;
    ensure(end);
    packing(4 * a, 4 * b, rows, columns);
    const { multiply } = exports;
    multiply(4 * a, 4 * b, 4 * out.offset, 4 * out.stride, rows, columns, depth, Number(add));
  };
  const packRows = (from: Matrix, to: number, depth: number) =>
    exports.pack(4 * from.offset, 4 * from.stride, depth, from.stride, tile.columns, to);
  const turnRows = (from: Matrix, to: number, rows: number, depth: number, width: number) =>
    exports.packTransposed(4 * from.offset, 4 * from.stride, rows, depth, width, to);

  return {
    kind,
    picturesAtATime: picturesInCache,
    ...processorMemory(floats),
    mark: () => arena.mark(),
    release: (mark) => arena.release(mark),
    reserve: (rows, columns) => ({
      ...arena.reserve(paddedTo8(rows), paddedTo8(columns)),
      rows,
      columns,
    }),
    times: (a, b, out) => {
      product(out, a.stride, false, (aPanels, bPanels, rows) => {
        turnRows(a, aPanels, rows, a.stride, tile.rows);
        packRows(b, bPanels, a.stride);
      });
    },
    timesTransposed: (a, b, out) => {
      product(out, a.stride, false, (aPanels, bPanels, rows, columns) => {
        turnRows(a, aPanels, rows, a.stride, tile.rows);
        turnRows(b, bPanels, columns, a.stride, tile.columns);
      });
    },
    addTransposedTimes: (a, b, out) => {
      product(out, a.rows, true, (aPanels, bPanels) => {
        exports.pack(4 * a.offset, 4 * a.stride, a.rows, a.stride, tile.rows, aPanels);
        packRows(b, bPanels, a.rows);
      });
    },
    activate: ({ offset, stride, rows }, bias, activation) => {
      const [low, high] = activation === 'relu6' ? [0, largestOfRelu6] : [-Infinity, Infinity];
      exports.addBias(4 * offset, 4 * stride, rows, stride, 4 * bias.offset, low, high);
    },
    cutGradient: (gradient, values) => {
      const count = gradient.rows * gradient.stride;
      exports.cutGradient(4 * gradient.offset, 4 * values.offset, count, largestOfRelu6);
    },
    addRows: ({ offset, stride, rows }, out) =>
      exports.addRows(4 * offset, 4 * stride, rows, stride, 4 * out.offset),
    depthwise: (maps, { height, width }, kernel, size, out) => {
      const { stride } = maps;
      for (let row = 0; row < maps.rows; row += height * width) {
        const from = 4 * (maps.offset + row * stride);
        const to = 4 * (out.offset + row * stride);
        exports.depthwise(from, height, width, stride, 4 * kernel.offset, size, to);
      }
    },
    adam: ({ weights, gradient, mean, square }, rate, step) => {
      const corrected = correctedStep(rate, step);
      exports.adam(
        ...[weights, gradient, mean, square].map(({ offset }) => 4 * offset),
        weights.rows * weights.stride,
        corrected.rate,
        corrected.epsilon,
      );
    },
  };
}

/** Writes the panels of both sides to the addresses given. */
type Packing = (a: number, b: number, rows: number, columns: number) => void;

/** What kernels do to a memory that JavaScript can see. @param memory as it is now: growing replaces it. */
function processorMemory(
  memory: () => Float32Array,
): Pick<TuningKernels, 'bytes' | 'write' | 'read' | 'clear' | 'meanRows' | 'addMeanGradient'> {
  return {
    bytes: () => memory().byteLength,
    write: ({ offset, stride, rows, columns }, values) => {
      const floats = memory();
      for (let row = 0; row < rows; row++) {
        const from = row * columns;
        floats.set(values.subarray(from, from + columns), offset + row * stride);
      }
    },
    read: async ({ offset, stride, rows, columns }) => {
      const floats = memory();
      const values = new Float32Array(rows * columns);
      for (let row = 0; row < rows; row++) {
        const from = offset + row * stride;
        values.set(floats.subarray(from, from + columns), row * columns);
      }
      return values;
    },
    clear: ({ offset, stride, rows }) => memory().fill(0, offset, offset + rows * stride),
    meanRows: (values, out, at) => {
      const floats = memory();
      const count = values.rows / out.rows;
      const sum = new Float64Array(values.columns);
      for (let row = 0; row < out.rows; row++) {
        sum.fill(0);
        for (let i = 0; i < count; i++) {
          const from = values.offset + (row * count + i) * values.stride;
          for (let j = 0; j < sum.length; j++) sum[j]! += floats[from + j]!;
        }
        const to = out.offset + row * out.stride + at;
        for (let j = 0; j < sum.length; j++) floats[to + j] = sum[j]! / count;
      }
    },
    addMeanGradient: (gradient, at, ofValues) => {
      const floats = memory();
      const count = ofValues.rows / gradient.rows;
      for (let row = 0; row < ofValues.rows; row++) {
        const from = gradient.offset + Math.floor(row / count) * gradient.stride + at;
        const to = ofValues.offset + row * ofValues.stride;
        for (let j = 0; j < ofValues.columns; j++) floats[to + j]! += floats[from + j]! / count;
      }
    },
  };
}

/** With more, what the layers need would leave the processor's cache. */
const picturesInCache = 8;
