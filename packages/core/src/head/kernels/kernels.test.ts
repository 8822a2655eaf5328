import { expect } from 'chai';
import { seededNormal } from '../seeded-examples.test.ts';
import { createJsKernels, createWasmKernels } from './create-kernels.ts';
import type { Block, Kernels } from './kernels.ts';

type Matrix = readonly (readonly number[])[];

function randomMatrix(rows: number, columns: number, seed: number): Matrix {
  const normal = seededNormal(seed);
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => Math.fround(normal())),
  );
}

function put(kernels: Kernels, matrix: Matrix): Block {
  const block = kernels.reserve(matrix.length, matrix[0]!.length);
  matrix.forEach((row, i) => kernels.memory().set(row, block.offset + i * block.stride));
  return block;
}

function take(kernels: Kernels, block: Block, rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, (_, i) => [
    ...kernels
      .memory()
      .subarray(block.offset + i * block.stride)
      .subarray(0, columns),
  ]);
}

const transpose = (a: Matrix): Matrix => a[0]!.map((_, j) => a.map((row) => row[j]!));
const product = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => transpose(b).map((column) => row.reduce((sum, x, k) => sum + x * column[k]!, 0)));

function expectClose(actual: Matrix, expected: Matrix, depth: number): void {
  actual.forEach((row, i) =>
    row.forEach((value, j) => expect(value).closeTo(expected[i]![j]!, 2e-6 * depth + 1e-6)),
  );
}

const shapes = [
  [1, 1, 1],
  [2, 3, 5],
  [3, 2, 4],
  [5, 4, 7],
  [7, 5, 33],
  [9, 10, 600],
  [8, 6, 1280],
] as const;

for (const create of [createJsKernels, createWasmKernels]) {
  describe(create.name, () => {
    for (const [rows, columns, depth] of shapes) {
      it(`multiplies ${rows} x ${columns} over ${depth} as by the definition`, () => {
        const kernels = create();
        const a = randomMatrix(rows, depth, 1);
        const b = randomMatrix(columns, depth, 2);
        const c = randomMatrix(rows, columns, 3);
        const blockA = put(kernels, a);
        const nt = kernels.reserve(rows, columns);
        kernels.nt(blockA, put(kernels, b), nt, rows, columns, depth);
        expectClose(take(kernels, nt, rows, columns), product(a, transpose(b)), depth);
        const tn = kernels.reserve(columns, depth);
        kernels.tn(blockA, put(kernels, c), tn, rows, columns, depth);
        expectClose(take(kernels, tn, columns, depth), product(transpose(c), a), rows);
        const gram = kernels.reserve(rows, rows);
        kernels.syrk(blockA, gram, 0, rows, depth);
        expectClose(take(kernels, gram, rows, rows), product(a, transpose(a)), depth);
      });
    }

    it('keeps the padding zero, whatever the memory held before', () => {
      const kernels = create();
      const filler = kernels.reserve(64, 64);
      kernels.memory().fill(7, filler.offset, filler.offset + 64 * filler.stride);
      kernels.release();
      const out = kernels.reserve(3, 3);
      kernels.nt(
        put(kernels, randomMatrix(3, 5, 1)),
        put(kernels, randomMatrix(3, 5, 2)),
        out,
        3,
        3,
        5,
      );
      const all = take(kernels, out, 4, 4);
      expect(all.map((row) => row[3])).deep.equal([0, 0, 0, 0]);
      expect(all[3]).deep.equal([0, 0, 0, 0]);
    });

    it('extends a Gram matrix to the one computed at once', () => {
      for (const first of [1, 2, 5, 8]) {
        const kernels = create();
        const a = randomMatrix(13, 37, 4);
        const block = put(kernels, a);
        const grown = kernels.reserve(13, 13);
        kernels.syrk(block, grown, 0, first, 37);
        for (let row = first; row < 13; row += 2) {
          kernels.syrk(block, grown, row, Math.min(row + 2, 13), 37);
        }
        expectClose(take(kernels, grown, 13, 13), product(a, transpose(a)), 37);
      }
    });

    it('keeps its matrices while its memory grows', () => {
      const kernels = create();
      const a = randomMatrix(4, 4, 5);
      const block = put(kernels, a);
      kernels.reserve(1000, 1000);
      expect(take(kernels, block, 4, 4)).deep.equal(a);
    });
  });
}
