import { expect } from 'chai';
import { createJsKernels } from '../kernels/kernels-js.ts';
import { createWasmKernels } from '../kernels/kernels-wasm.ts';
import { predictHead } from '../predict-head.ts';
import { seededExamples, seededNormal, vectorOf } from '../seeded-examples.test.ts';
import { sphericalKMeans } from './spherical-k-means.ts';
import { trainHead } from '../train-head.ts';
import { unknownScoreOf } from './unknown-score.ts';

describe('sphericalKMeans', () => {
  for (const create of [createJsKernels, createWasmKernels]) {
    it(`finds the directions that vectors were drawn around (${create.name})`, () => {
      const kernels = create();
      const normal = seededNormal(6);
      const width = 10;
      const rows = 60;
      const units = kernels.reserve(rows, width);
      const axisOf = (row: number) => row % 3;
      for (let row = 0; row < rows; row++) {
        const vector = Float64Array.from(
          { length: width },
          (_, j) => (j === axisOf(row) ? 1 : 0) + 0.05 * normal(),
        );
        const norm = Math.hypot(...vector);
        kernels.memory().set(
          vector.map((value) => value / norm),
          units.offset + row * units.stride,
        );
      }
      const mark = kernels.mark();
      const isSeen = (row: number) => axisOf(row) !== 2;
      const centers = sphericalKMeans(kernels, units, rows, width, isSeen, 2);
      expect(centers).lengthOf(2 * width);
      expect(kernels.mark()).equal(mark);
      const axes = [0, 1].map((k) => {
        const center = centers.subarray(k * width, (k + 1) * width);
        expect(Math.hypot(...center)).closeTo(1, 1e-5);
        expect(Math.max(...center)).above(0.99);
        return center.indexOf(Math.max(...center));
      });
      expect(axes.toSorted()).deep.equal([0, 1]);
    });
  }

  it('gives no more centers than there are rows, and none for no rows', () => {
    const kernels = createJsKernels();
    const units = kernels.reserve(3, 4);
    kernels.memory().fill(0.5, units.offset, units.offset + 12);
    expect(sphericalKMeans(kernels, units, 3, 4, () => true, 4)).lengthOf(12);
    expect(sphericalKMeans(kernels, units, 3, 4, () => false, 4)).lengthOf(0);
  });
});

describe('the unknown detector', () => {
  const settings = { seed: 3, dim: 80, distance: 1, takeLength: 5 };
  const all = seededExamples({ ...settings, counts: [40, 40, 40, 40] });
  const known = {
    ...seededExamples({ ...settings, counts: [40, 40, 40, 0] }),
    unknownViews: [
      { columns: [0, 80], view: 'raw' },
      { columns: [0, 50], view: 'centered' },
      { columns: [30, 80], view: 'standardized' },
    ] as const,
  };

  it('recognizes unknown things, and refuses about one known thing in twenty', async () => {
    const { head } = await trainHead(known);
    const isUnknown = (row: number) => predictHead(head, vectorOf(all, row)).isUnknown;
    const refused = [...Array(120).keys()].filter(isUnknown).length;
    const caught = [...Array(40).keys()].filter((i) => isUnknown(120 + i)).length;
    expect(refused).at.most(10);
    expect(caught).at.least(38);
  });

  it('scores by the cosine distance to the nearest center, summed over the feature subsets', async () => {
    const { head } = await trainHead(known);
    const { views } = head.unknown!;
    expect(views.map((view) => view.centers.length)).deep.equal([12 * 80, 12 * 50, 12 * 50]);
    const x = vectorOf(all, 130);
    let expected = 0;
    for (const { columns, mean, scale, centers } of views) {
      const part = [...x.subarray(...columns)].map(
        (value, j) => (value - (mean?.[j] ?? 0)) * (scale?.[j] ?? 1),
      );
      const width = part.length;
      const cosines = [...Array(12).keys()].map(
        (k) =>
          part.reduce((sum, value, j) => sum + value * centers[k * width + j]!, 0) /
          Math.hypot(...part),
      );
      expected += 1 - Math.max(...cosines);
    }
    expect(unknownScoreOf(head.unknown!, x)).closeTo(expected, 1e-9);
    expect(predictHead(head, x).unknownScore).closeTo(expected, 1e-9);
  });

  it('is stricter at a stricter level, and off at off', async () => {
    const { head } = await trainHead(known);
    const { low, normal, strict } = head.unknown!.thresholds;
    expect(low).above(normal);
    expect(normal).above(strict);
    expect(predictHead(head, vectorOf(all, 130), { unknown: 'off' }).isUnknown).equal(false);
  });

  it('has one center below five examples, two below twenty, else four', async () => {
    const few = { ...seededExamples({ dim: 80, counts: [4, 19, 20] }) };
    const { head } = await trainHead(few);
    expect(head.unknown!.views[0]!.centers).lengthOf((1 + 2 + 4) * 80);
  });

  it('is absent while a label has a single take', async () => {
    const oneTake = seededExamples({ dim: 80, counts: [10, 10], takeLength: 10 });
    expect((await trainHead(oneTake)).head.unknown).equal(undefined);
  });
});
