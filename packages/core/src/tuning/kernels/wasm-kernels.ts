import { growPages } from '../../head/kernels/arena.ts';
import { picturesInCache, processorMemory } from './processor-memory.ts';
import * as relaxed from './relaxed-kernels.generated.ts';
import * as plain from './tuning-kernels.generated.ts';
import {
  correctedStep,
  largestOfRelu6,
  paddedTo8,
  type Matrix,
  type TuningKernels,
} from './tuning-kernels.ts';

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
