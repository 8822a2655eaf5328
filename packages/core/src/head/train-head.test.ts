import { expect } from 'chai';
import type { HeadKind } from '../contracts/extractor.ts';
import type { DenseLayer, TrainingData } from '../contracts/model.ts';
import { TlError } from '../errors.ts';
import { evaluateHead } from './evaluation/evaluate-head.ts';
import { isUsable } from './usable-features.ts';
import { indexOfLargest } from './evaluation/measure-scores.ts';
import { predictHead } from './predict-head.ts';
import { seededExamples, seededNormal, vectorOf } from './seeded-examples.test.ts';
import { trainHead } from './train-head.ts';

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof TlError) return error.code;
    throw error;
  }
  return 'no error';
}

/** Trains and expects every number of the head and its predictions to be finite. */
async function trainFinite(data: TrainingData) {
  const result = await trainHead(data);
  for (const layer of result.head.layers) {
    const numbers =
      layer.kind === 'dense' ? [layer.kernel, layer.bias!] : [layer.centers, layer.scale];
    for (const array of numbers) expect(array.every(Number.isFinite)).equal(true);
  }
  for (let row = 0; row < data.labelOf.length; row++) {
    const vector = vectorOf(data, row);
    if (!isUsable(vector)) continue;
    const { scores } = predictHead(result.head, vector);
    expect(scores.reduce((sum, score) => sum + score, 0)).closeTo(1, 1e-9);
  }
  return result;
}

function accuracyOn({ head }: Awaited<ReturnType<typeof trainHead>>, data: TrainingData): number {
  const right = [...data.labelOf].filter(
    (label, row) => indexOfLargest(predictHead(head, vectorOf(data, row)).scores) === label,
  );
  return right.length / data.labelOf.length;
}

/** Gaussian and linear heads, with fewer rows than features and with more. */
const settings = [
  { head: 'gaussian', dim: 8, counts: [9, 9] },
  { head: 'gaussian', dim: 8, counts: [150, 150] },
  { head: 'linear', dim: 96, counts: [12, 12, 12] },
  { head: 'linear', dim: 70, counts: [60, 50] },
] as const;

describe('trainHead', () => {
  for (const { head, dim, counts } of settings) {
    describe(`with ${counts.join(' + ')} examples of ${dim} features`, () => {
      const data = { ...seededExamples({ dim, counts: [...counts], distance: 0.8 }), head };

      it('learns labels that can be separated', async () => {
        expect(accuracyOn(await trainFinite(data), data)).above(0.95);
      });

      it('leaves out rows that are not numbers or too large, and counts them', async () => {
        const features = data.features.slice();
        features[0] = NaN;
        features[dim] = 2e6;
        features[2 * dim + 1] = -Infinity;
        const { rejectedRows } = await trainFinite({ ...data, features });
        expect(rejectedRows).equal(3);
      });

      it('gives every label the same score if all examples are identical', async () => {
        const same = data.features.map((_, i) => data.features[i % dim]!);
        const { head } = await trainFinite({ ...data, features: same });
        const { scores } = predictHead(head, same.subarray(0, dim));
        scores.forEach((score) => expect(score).closeTo(1 / counts.length, 0.01));
      });

      it('trains if half of the features are constant', async () => {
        const flat = data.features.map((value, i) => (i % dim < dim / 2 ? 5 : value));
        await trainFinite({ ...data, features: flat });
      });

      it('gives two labels with the same examples the same score', async () => {
        const [count] = counts;
        const labelOf = Uint16Array.from({ length: 2 * count }, (_, row) => row % 2);
        const rows = Uint32Array.from(labelOf, (_, row) => row);
        const { head } = await trainFinite({
          ...data,
          labelOf,
          features: Float32Array.from([...rows].flatMap((row) => [...vectorOf(data, row >> 1)])),
          takeOf: rows,
          pictureOf: rows,
          at: Float64Array.from(rows),
        });
        for (let row = 0; row < count; row++) {
          const { scores } = predictHead(head, vectorOf(data, row));
          expect(scores[0]).closeTo(scores[1]!, 0.01);
        }
      });

      it('learns features with an offset of ten thousand', async () => {
        const far = data.features.map((value) => value + 1e4);
        expect(
          accuracyOn(await trainFinite({ ...data, features: far }), { ...data, features: far }),
        ).above(0.95);
      });

      it('marks the evaluation as optimistic, and fits no unknown detector, for one take a label', async () => {
        const normal = seededNormal(8);
        let first = 0;
        const features = data.features.slice();
        for (const count of counts) {
          for (let i = first + 1; i < first + count; i++) {
            for (let j = 0; j < dim; j++) {
              features[i * dim + j] = features[first * dim + j]! + 1e-5 * normal();
            }
          }
          first += count;
        }
        const { evaluation, head } = await trainFinite({
          ...data,
          features,
          takeOf: Uint32Array.from(data.labelOf),
        });
        expect(evaluation!.optimistic).equal(true);
        expect(head.unknown).equal(undefined);
      });

      it('scores a label without examples near zero', async () => {
        const { head } = await trainFinite({
          ...data,
          labels: ['empty', ...data.labels],
          labelOf: data.labelOf.map((label) => label + 1),
        });
        expect(predictHead(head, vectorOf(data, 0)).scores[0]).below(1e-6);
      });

      it('gives the same head for the same examples', async () => {
        const [one, two] = [await trainHead(data), await trainHead(data)];
        expect(one.head).deep.equal(two.head);
      });
    });
  }

  it('trains the kind of head that the data name, whatever the number of features', async () => {
    const kindsOf = async (head: HeadKind, dim: number) => {
      const trained = await trainHead({ ...seededExamples({ dim, counts: [9, 9] }), head });
      return trained.head.layers.map(({ kind }) => kind);
    };
    expect(await kindsOf('linear', 8)).deep.equal(['dense']);
    expect(await kindsOf('gaussian', 96)).deep.equal(['gaussian-kernel', 'dense']);
  });

  it('refuses fewer than two labels with examples', async () => {
    const data = seededExamples({ dim: 4, counts: [5, 0] });
    expect(await codeOf(trainHead(data))).equal('need-two-labels');
    expect(await codeOf(trainHead(seededExamples({ dim: 4, counts: [] })))).equal(
      'need-two-labels',
    );
  });

  it('throws `bad-features` if no usable row is left', async () => {
    const data = seededExamples({ dim: 4, counts: [2, 2] });
    expect(await codeOf(trainHead({ ...data, features: data.features.fill(NaN) }))).equal(
      'bad-features',
    );
  });

  it('stops when its signal aborts', async () => {
    const controller = new AbortController();
    const data = seededExamples({ dim: 200, counts: [150, 150] });
    const work = trainHead(data, {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(await codeOf(work)).equal('aborted');
  });

  it('reports progress of both phases up to one, never decreasing', async () => {
    const reported: Record<string, number[]> = { fit: [], evaluate: [] };
    await trainHead(seededExamples({ dim: 80, counts: [30, 30] }), {
      onProgress: ({ phase, fraction }) => reported[phase]!.push(fraction),
    });
    for (const fractions of Object.values(reported)) {
      expect(fractions.at(-1)).equal(1);
      expect(fractions).deep.equal(fractions.toSorted((a, b) => a - b));
    }
  });

  it('gives labels equal weight however many examples they have', async () => {
    const settings = { seed: 5, dim: 64, distance: 0.2 };
    const { head } = await trainHead(seededExamples({ ...settings, counts: [60, 15] }));
    const test = seededExamples({ ...settings, counts: [400, 400] });
    const balanced = evaluateHead(head, test);
    const [layer] = head.layers as [DenseLayer];
    const bias = layer.bias!.map((value, c) => value + Math.log(c === 0 ? 60 / 75 : 15 / 75));
    const swayed = evaluateHead({ ...head, layers: [{ ...layer, bias }] }, test);
    expect(balanced.accuracy).above(swayed.accuracy + 0.03);
    expect(balanced.perLabel.get('label 1')!.accuracy).above(0.6);
  });

  it('weighs an example and its augmentations as one row', async () => {
    const data = seededExamples({ dim: 70, counts: [10, 10] });
    // Each picture of label 1 three times over: exact copies must change nothing at all.
    const copies = [...data.labelOf.keys()].flatMap((row) => (row < 10 ? [row] : [row, row, row]));
    const repeated: TrainingData = {
      ...data,
      features: Float32Array.from(copies.flatMap((row) => [...vectorOf(data, row)])),
      labelOf: Uint16Array.from(copies, (row) => data.labelOf[row]!),
      takeOf: Uint32Array.from(copies, (row) => data.takeOf[row]!),
      pictureOf: Uint32Array.from(copies),
      at: Float64Array.from(copies, (row) => data.at[row]!),
    };
    const options = { tolerance: 1e-12 };
    const one = await trainHead(data, options);
    const three = await trainHead(repeated, options);
    expect(three.evaluation!.perLabel.get('label 1')!.examples).equal(10);
    for (let row = 0; row < 20; row++) {
      const a = predictHead(one.head, vectorOf(data, row)).scores[0]!;
      expect(predictHead(three.head, vectorOf(data, row)).scores[0]).closeTo(a, 2e-3);
    }
  });
});
