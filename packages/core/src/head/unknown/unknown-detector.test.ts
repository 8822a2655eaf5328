import { expect } from 'chai';
import type { TrainingData } from '../../contracts/model.ts';
import { createJsKernels, createWasmKernels } from '../kernels/create-kernels.ts';
import { predictHead, unknownDistanceOf } from '../predict-head.ts';
import { seededExamples, seededNormal, vectorOf } from '../seeded-examples.test.ts';
import { sphericalKMeans } from './unknown-detector.ts';
import { trainHead } from '../train-head.ts';

describe('sphericalKMeans', () => {
  for (const create of [createJsKernels, createWasmKernels]) {
    it(`finds the directions that the vectors were generated around (${create.name})`, () => {
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
      const isTaught = (row: number) => axisOf(row) !== 2;
      const centers = sphericalKMeans(kernels, units, rows, width, isTaught, 2);
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

  it('returns no more centers than rows, and none without rows', () => {
    const kernels = createJsKernels();
    const units = kernels.reserve(3, 4);
    kernels.memory().fill(0.5, units.offset, units.offset + 12);
    expect(sphericalKMeans(kernels, units, 3, 4, () => true, 4)).lengthOf(12);
    expect(sphericalKMeans(kernels, units, 3, 4, () => false, 4)).lengthOf(0);
  });
});

/** Each example with an augmentation behind it. */
function withAugmentations(data: TrainingData, alter: (value: number) => number): TrainingData {
  const twice = (values: Uint32Array) => Uint32Array.from([...values, ...values]);
  return {
    ...data,
    features: Float32Array.from([...data.features, ...data.features.map(alter)]),
    labelOf: Uint16Array.from([...data.labelOf, ...data.labelOf]),
    takeOf: twice(data.takeOf),
    pictureOf: twice(data.pictureOf),
    at: Float64Array.from([...data.at, ...data.at]),
  };
}

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

  it('recognizes unknown things, and rejects about one known thing in twenty', async () => {
    const { head } = await trainHead(known);
    const isUnknown = (row: number) => predictHead(head, vectorOf(all, row)).isUnknown;
    const refused = [...Array(120).keys()].filter(isUnknown).length;
    const caught = [...Array(40).keys()].filter((i) => isUnknown(120 + i)).length;
    expect(refused).at.most(10);
    expect(caught).at.least(38);
  });

  it('measures the cosine distance to the nearest center, summed over the feature subsets', async () => {
    const { head } = await trainHead(known);
    const { subsets } = head.unknown!;
    expect(subsets.map((subset) => subset.centers.length)).deep.equal([12 * 80, 12 * 50, 12 * 50]);
    const x = vectorOf(all, 130);
    let expected = 0;
    for (const { columns, mean, scale, centers } of subsets) {
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
    expect(unknownDistanceOf(head.unknown!, x)).closeTo(expected, 1e-9);
    expect(predictHead(head, x).unknownDistance).closeTo(expected, 1e-9);
  });

  it('is accompanied by one that knows augmentations, where these show what no example does', async () => {
    const elsewhere = withAugmentations(known, (value) => -value);
    const { head } = await trainHead({
      ...elsewhere,
      augmentationsWeigh: 0.2,
      otherBeginnings: new Float32Array(0),
    });
    const onsets = { ...head, unknown: head.onset!.unknown! };
    const share = (of: typeof head, sign: number) => {
      const rows = [...Array(120).keys()].map((row) => vectorOf(all, row).map((x) => sign * x));
      return rows.filter((row) => predictHead(of, row).isUnknown).length / rows.length;
    };
    expect(share(onsets, 1)).below(0.15);
    expect(share(onsets, -1)).below(0.15);
    expect(share(head, 1)).below(0.15);
    expect(share(head, -1)).above(0.9);
    expect((await trainHead(elsewhere)).head).not.property('onset');
  });

  it('is stricter at a stricter level, and inactive at "off"', async () => {
    const { head } = await trainHead(known);
    const { low, normal, strict } = head.unknown!.thresholds;
    expect(low).above(normal);
    expect(normal).above(strict);
    const off = predictHead(head, vectorOf(all, 130), { unknown: 'off' });
    expect([off.isUnknown, off.unknownScore]).deep.equal([false, 0]);
  });

  it('scores 0.5 at the threshold of each level, and calls unknown what scores above', async () => {
    const { head } = await trainHead(known);
    for (const unknown of ['low', 'normal', 'strict'] as const) {
      const threshold = head.unknown!.thresholds[unknown];
      for (let row = 0; row < 160; row++) {
        const said = predictHead(head, vectorOf(all, row), { unknown });
        expect(said.unknownScore > 0.5).equal(said.unknownDistance! > threshold);
        expect(said.isUnknown).equal(said.unknownScore > 0.5);
      }
      const atThreshold = { low: 0, normal: 0, strict: 0 };
      const x = vectorOf(all, 130);
      atThreshold[unknown] = predictHead(head, x).unknownDistance!;
      const moved = { ...head, unknown: { ...head.unknown!, thresholds: atThreshold } };
      expect(predictHead(moved, x, { unknown })).include({ unknownScore: 0.5, isUnknown: false });
    }
  });

  it('has one center below five examples, two below twenty, otherwise four', async () => {
    const few = { ...seededExamples({ dim: 80, counts: [4, 19, 20] }) };
    const { head } = await trainHead(few);
    expect(head.unknown!.subsets[0]!.centers).lengthOf((1 + 2 + 4) * 80);
  });

  it('is absent while a label has a single take', async () => {
    const oneTake = seededExamples({ dim: 80, counts: [10, 10], takeLength: 10 });
    expect((await trainHead(oneTake)).head.unknown).equal(undefined);
  });

  it('sets a threshold from fewer examples where its features allow that', async () => {
    const three = seededExamples({ dim: 80, counts: [3, 3, 3] });
    expect((await trainHead(three)).head.unknown).equal(undefined);
    const [subset] = three.unknownViews;
    const unknownViews = [{ ...subset!, leastExamples: 3 }];
    expect((await trainHead({ ...three, unknownViews })).head.unknown).not.equal(undefined);
  });

  it('knows augmentations where that is asked for, and only there', async () => {
    const mirrored = withAugmentations(known, (value) => -value);
    const isUnknown = async (augmentationsAreKnown: boolean, of: (row: number) => Float32Array) => {
      const { head } = await trainHead({ ...mirrored, augmentationsAreKnown });
      const rows = [...Array(40).keys()].map((i) => i * 3);
      return rows.filter((row) => predictHead(head, of(row)).isUnknown).length;
    };
    const turned = (row: number) => vectorOf(all, row).map((value) => -value);
    const other = (row: number) => vectorOf(all, 120 + row / 3);
    expect(await isUnknown(false, turned)).at.least(38);
    expect(await isUnknown(true, turned)).at.most(4);
    expect(await isUnknown(true, other)).at.least(38);
    const { head } = await trainHead(known);
    const { subsets } = (await trainHead(mirrored)).head.unknown!;
    expect(subsets[0]!.centers).deep.equal(head.unknown!.subsets[0]!.centers);
  });

  it('has the thresholds of the examples alone, whatever augmentations it knows', async () => {
    const unknownViews = [{ columns: [0, 80], view: 'raw' }] as const;
    const copied = { ...withAugmentations(known, (value) => value), unknownViews };
    const plain = (await trainHead(copied)).head.unknown!;
    const both = (await trainHead({ ...copied, augmentationsAreKnown: true })).head.unknown!;
    expect(both.subsets[0]!.centers).lengthOf(2 * plain.subsets[0]!.centers.length);
    // A copy that is known while its example is held out would be at no distance from it.
    expect(both.thresholds).deep.equal(plain.thresholds);
  });

  it('lets features that differ much within a label count less, where it evens their scatter', async () => {
    const data = seededExamples({ seed: 5, dim: 4, counts: [10, 10], distance: 2 });
    // Three features of one scatter, one of three times that.
    const features = data.features.map((value, i) => (i % 4 === 3 ? 3 * value : value));
    const subset = { columns: [0, 4], view: 'standardized' } as const;
    const scaleOf = async (evensScatter: boolean) => {
      const unknownViews = [{ ...subset, evensScatter }];
      const { head } = await trainHead({ ...data, features, unknownViews });
      return head.unknown!.subsets[0]!.scale!;
    };
    const [plain, evened] = [await scaleOf(false), await scaleOf(true)];
    // v by its definition: the variance of the standardized features around the mean of their label.
    const variance = [0, 1, 2, 3].map((j) => {
      const squares = [0, 10].flatMap((first) => {
        const values = Array.from(
          { length: 10 },
          (_, i) => features[(first + i) * 4 + j]! * plain[j]!,
        );
        const mean = values.reduce((sum, value) => sum + value, 0) / 10;
        return values.map((value) => (value - mean) ** 2);
      });
      return squares.reduce((sum, value) => sum + value, 0) / 20;
    });
    const mean = variance.reduce((sum, value) => sum + value, 0) / 4;
    variance.forEach((value, j) => {
      expect(evened[j]).closeTo(plain[j]! / Math.sqrt(0.7 * value + 0.3 * mean), 1e-4 * evened[j]!);
    });
  });
});
