import { expect } from 'chai';
import { seededNormal } from '../../head/seeded-examples.test.ts';
import { firstRows, type Matrix, type TuningKernels } from './tuning-kernels.ts';

type Numbers = readonly (readonly number[])[];

function randomNumbers(rows: number, columns: number, seed: number): Numbers {
  const normal = seededNormal(seed);
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => Math.fround(normal())),
  );
}

function put(kernels: TuningKernels, numbers: Numbers): Matrix {
  const matrix = kernels.reserve(numbers.length, numbers[0]!.length);
  kernels.write(matrix, Float32Array.from(numbers.flat()));
  return matrix;
}

async function take(kernels: TuningKernels, matrix: Matrix): Promise<Numbers> {
  const values = await kernels.read(matrix);
  const { rows, columns } = matrix;
  return Array.from({ length: rows }, (_, i) => [
    ...values.subarray(i * columns, (i + 1) * columns),
  ]);
}

const transpose = (a: Numbers): Numbers => a[0]!.map((_, j) => a.map((row) => row[j]!));
const product = (a: Numbers, b: Numbers): Numbers =>
  a.map((row) => transpose(b).map((column) => row.reduce((sum, x, k) => sum + x * column[k]!, 0)));

function expectClose(actual: Numbers, expected: Numbers, tolerance: number): void {
  expect(actual).length(expected.length);
  actual.forEach((row, i) =>
    row.forEach((value, j) => expect(value).closeTo(expected[i]![j]!, tolerance)),
  );
}

const shapes = [
  [1, 1, 1],
  [3, 2, 5],
  [9, 12, 7],
  [49, 24, 40],
  [70, 130, 33],
  [10, 17, 1000],
] as const;

/** What kernels have to do, whatever they run on. */
export function describeKernels(
  kind: string,
  newKernels: () => TuningKernels | Promise<TuningKernels>,
): void {
  describe(`${kind} kernels of tuning`, () => {
    for (const [rows, columns, depth] of shapes) {
      it(`multiply ${rows} x ${columns} over ${depth} as by the definition`, async () => {
        const kernels = await newKernels();
        const a = randomNumbers(rows, depth, 1);
        const b = randomNumbers(depth, columns, 2);
        const c = randomNumbers(rows, columns, 3);
        /** Of sums of so many products. */
        const tolerance = (terms: number) => 4e-7 * terms + 2e-6;
        const [inA, inB, inC] = [put(kernels, a), put(kernels, b), put(kernels, c)];

        const times = kernels.reserve(rows, columns);
        kernels.times(inA, inB, times);
        expectClose(await take(kernels, times), product(a, b), tolerance(depth));

        const back = kernels.reserve(rows, depth);
        kernels.timesTransposed(inC, inB, back);
        expectClose(await take(kernels, back), product(c, transpose(b)), tolerance(columns));

        const sums = kernels.reserve(depth, columns);
        kernels.addTransposedTimes(inA, inC, sums);
        kernels.addTransposedTimes(inA, inC, sums);
        const once = product(transpose(a), c);
        const twice = once.map((row) => row.map((value) => 2 * value));
        expectClose(await take(kernels, sums), twice, tolerance(2 * rows));
      });
    }

    it('leave rows beyond the first alone', async () => {
      const kernels = await newKernels();
      const a = put(kernels, randomNumbers(40, 8, 1));
      const out = put(kernels, randomNumbers(40, 8, 2));
      const before = await take(kernels, out);
      kernels.times(firstRows(a, 8), put(kernels, randomNumbers(8, 8, 3)), firstRows(out, 8));
      expect((await take(kernels, out)).slice(8)).deep.equal(before.slice(8));
    });

    it('add a bias, cut at 0 and 6, and let the gradient through where nothing was cut', async () => {
      const kernels = await newKernels();
      const values = put(kernels, [
        [-9, 1, 4],
        [2, 0, 20],
      ]);
      const bias = put(kernels, [[1, 2, 3]]);
      kernels.activate(values, bias, 'relu6');
      expect(await take(kernels, values)).deep.equal([
        [0, 3, 6],
        [3, 2, 6],
      ]);
      const gradient = put(kernels, [
        [1, 2, 3],
        [4, 5, 6],
      ]);
      kernels.cutGradient(gradient, values);
      expect(await take(kernels, gradient)).deep.equal([
        [0, 2, 0],
        [4, 5, 0],
      ]);
      const sums = put(kernels, [[1, 0, 0]]);
      kernels.addRows(gradient, sums);
      expect(await take(kernels, sums)).deep.equal([[5, 7, 0]]);
      kernels.activate(gradient, bias, 'linear');
      expect(await take(kernels, gradient)).deep.equal([
        [1, 4, 3],
        [5, 7, 3],
      ]);
    });

    for (const [height, width, channels, size] of [
      [1, 1, 1, 3],
      [3, 4, 5, 3],
      [7, 7, 9, 5],
    ] as const) {
      it(`convolve ${height} x ${width} x ${channels} by ${size} x ${size} as by the definition`, async () => {
        const kernels = await newKernels();
        const count = 2;
        const places = height * width;
        const maps = randomNumbers(count * places, channels, 1);
        const weights = randomNumbers(size * size, channels, 2);
        const out = kernels.reserve(count * places, channels);
        kernels.depthwise(put(kernels, maps), { height, width }, put(kernels, weights), size, out);
        const expected = maps.map((_, row) =>
          Array.from({ length: channels }, (_, channel) => {
            const first = row - (row % places);
            const [y, x] = [Math.floor((row % places) / width), row % width];
            let sum = 0;
            weights.forEach((weight, place) => {
              const fromY = y + Math.floor(place / size) - (size - 1) / 2;
              const fromX = x + (place % size) - (size - 1) / 2;
              if (fromY < 0 || fromY >= height || fromX < 0 || fromX >= width) return;
              sum += weight[channel]! * maps[first + fromY * width + fromX]![channel]!;
            });
            return sum;
          }),
        );
        expectClose(await take(kernels, out), expected, 2e-5);
      });
    }

    it('step as Adam does, and forget the gradient', async () => {
      const kernels = await newKernels();
      const parameter = {
        weights: put(kernels, [[1, -2, 3]]),
        gradient: put(kernels, [[0.5, -4, 0]]),
        mean: kernels.reserve(1, 3),
        square: kernels.reserve(1, 3),
      };
      // The first step is the rate, whatever the size of the gradient.
      kernels.adam(parameter, 0.1, 1);
      expectClose(await take(kernels, parameter.weights), [[0.9, -1.9, 3]], 1e-6);
      expect(await take(kernels, parameter.gradient)).deep.equal([[0, 0, 0]]);
      // Without a gradient: 0.1 x 0.9 x 0.1 g / (1 - 0.81), by the root of 0.999 x 0.001 g^2 / (1 - 0.998001).
      kernels.adam(parameter, 0.1, 2);
      const second = (0.1 * (0.09 / 0.19)) / Math.sqrt(0.000999 / 0.001999);
      expectClose(await take(kernels, parameter.weights), [[0.9 - second, -1.9 + second, 3]], 1e-6);
    });

    it('take means of rows, and lead the gradient back to them', async () => {
      const kernels = await newKernels();
      const values = put(kernels, [
        [1, 2, 3],
        [3, 6, 5],
        [0, 1, 1],
        [0, 3, 1],
      ]);
      const means = put(kernels, randomNumbers(2, 5, 1));
      const before = await take(kernels, means);
      kernels.meanRows(values, means, 1);
      const expected = [
        [2, 4, 4],
        [0, 2, 1],
      ].map((row, i) => [before[i]![0]!, ...row, before[i]![4]!]);
      expect(await take(kernels, means)).deep.equal(expected);
      kernels.addMeanGradient(means, 1, values);
      expect(await take(kernels, values)).deep.equal([
        [2, 4, 5],
        [4, 8, 7],
        [0, 2, 1.5],
        [0, 4, 1.5],
      ]);
      kernels.clear(firstRows(values, 3));
      const cleared = await take(kernels, values);
      expect(cleared.slice(0, 3).flat()).deep.equal(Array(9).fill(0));
      expect(cleared[3]).deep.equal([0, 4, 1.5]);
    });

    it('reuse the memory of what was released, zeroed', async () => {
      const kernels = await newKernels();
      const mark = kernels.mark();
      const first = put(kernels, randomNumbers(9, 9, 1));
      kernels.release(mark);
      const second = kernels.reserve(9, 9);
      expect(second.offset).equal(first.offset);
      expect((await take(kernels, second)).flat().every((value) => value === 0)).equal(true);
    });
  });
}
