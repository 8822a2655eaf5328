import { expect } from 'chai';
import type { DenseLayer, Head, UnknownDetector } from '../../contracts/model.ts';
import { extendHead, nearnessOf } from '../extend-head.ts';
import { predictHead } from '../predict-head.ts';
import { seededRandom } from '../seeded-random.ts';

const dim = 12;
const random = seededRandom(3);

function dense(inputs: number, units: number, activation: DenseLayer['activation']): DenseLayer {
  const values = (count: number) => Float32Array.from({ length: count }, () => 2 * random() - 1);
  return {
    kind: 'dense',
    inputs,
    units,
    kernel: values(inputs * units),
    bias: values(units),
    activation,
  };
}

const labels = ['cup', 'cat', 'hat'];
/** Heads of one layer, of two as Teachable Machine makes them, and of three. */
const heads: readonly Head[] = [
  { labels, dim, layers: [dense(dim, 3, 'softmax')] },
  { labels, dim, layers: [dense(dim, 5, 'relu'), dense(5, 3, 'softmax')] },
  { labels, dim, layers: [dense(dim, 5, 'relu'), dense(5, 4, 'relu'), dense(4, 3, 'softmax')] },
];

const features = () => Float32Array.from({ length: dim }, () => random());
/** Features that show the first three columns most. */
const bright = () => features().map((value, j) => (j < 3 ? 1 + value : value / 4));
const examplesOf = (label: string, count: number) =>
  Array.from({ length: count }, (_, i) => ({ label, take: `${label} ${i}`, features: bright() }));

const logScores = (head: Head, x: Float32Array) =>
  new Map([...predictHead(head, x).scores].map((score, i) => [head.labels[i]!, Math.log(score)]));

/** The logit of nearness, from its definition: on the level that `known` reaches at the examples. */
function nearLogit(known: Head, examples: ReturnType<typeof examplesOf>, x: Float32Array): number {
  const weights = nearnessOf(examples)!;
  const dot = weights.reduce((sum, weight, j) => sum + weight * x[j]!, 0);
  const levels = examples.map((example) => highestLogit(known, example.features));
  return dot + levels.reduce((sum, level) => sum + level, 0) / levels.length;
}

/** Logits, by hand. */
function logits({ layers }: Head, x: Float32Array): number[] {
  let values = [...x];
  for (const layer of layers as DenseLayer[]) {
    values = Array.from({ length: layer.units }, (_, unit) => {
      const sum = values.reduce(
        (all, value, j) => all + value * layer.kernel[j * layer.units + unit]!,
        0,
      );
      const value = sum + layer.bias![unit]!;
      return layer.activation === 'relu' ? Math.max(0, value) : value;
    });
  }
  return values;
}

const highestLogit = (known: Head, x: Float32Array) => Math.max(...logits(known, x));

heads.forEach((known) => {
  describe(`an extended head of ${known.layers.length} layers`, () => {
    it('gives the same scores as before if the new label has no examples', () => {
      const head = extendHead(known, {
        labels: [...labels, 'new'],
        examples: [],
        trained: null,
      })!;
      for (let i = 0; i < 20; i++) {
        const x = features();
        const [before, after] = [logScores(known, x), logScores(head, x)];
        for (const label of labels)
          expect(after.get(label)).to.be.closeTo(before.get(label)!, 1e-6);
        expect(after.get('new')).to.be.below(-20);
      }
    });

    it('scores a new label by its nearness, and the others as before relative to each other', () => {
      const examples = examplesOf('new', 6);
      const head = extendHead(known, { labels: [...labels, 'new'], examples, trained: null })!;
      for (let i = 0; i < 20; i++) {
        const x = features();
        const expected = logits(known, x);
        const after = logScores(head, x);
        labels.forEach((label, c) => {
          const gap = after.get('new')! - after.get(label)!;
          expect(gap).to.be.closeTo(nearLogit(known, examples, x) - expected[c]!, 1e-4);
        });
      }
    });

    it('uses the higher logit for a known label with examples', () => {
      const examples = examplesOf('cat', 6);
      const head = extendHead(known, { labels, examples, trained: null })!;
      let nearer = 0;
      for (let i = 0; i < 40; i++) {
        const x = i % 2 ? features() : bright();
        const [cup, cat] = logits(known, x);
        const near = nearLogit(known, examples, x);
        if (near > cat!) nearer++;
        const after = logScores(head, x);
        const gap = after.get('cat')! - after.get('cup')!;
        expect(gap).to.be.closeTo(Math.max(cat!, near) - cup!, 1e-4);
      }
      expect(nearer).to.be.within(1, 39);
    });

    it('scores labels with examples by the trained head', () => {
      const trained: Head = { labels: ['new', 'newer'], dim, layers: [dense(dim, 2, 'softmax')] };
      const all = [...labels, 'new', 'newer'];
      const taught = [examplesOf('new', 3), examplesOf('newer', 3)] as const;
      // Half of what training makes of a label's own examples, against the mean of both labels.
      const [level, other] = taught.map((examples, c) => {
        const own = examples.map((example) => {
          const both = logits(trained, example.features);
          return (both[c]! - both[1 - c]!) / 2;
        });
        return own.reduce((sum, value) => sum + value, 0) / own.length / 2;
      });
      const head = extendHead(known, { labels: all, examples: taught.flat(), trained })!;
      for (let i = 0; i < 20; i++) {
        const x = features();
        const [one, two] = logits(trained, x);
        const [near, nearer] = taught.map((examples) => nearLogit(known, examples, x));
        const after = logScores(head, x);
        const gap = after.get('new')! - after.get('newer')!;
        expect(gap).to.be.closeTo(near! - level! - nearer! + other! + one! - two!, 1e-4);
      }
    });

    it('is made of Dense layers with ReLU, which any program can run', () => {
      const examples = [...examplesOf('cat', 2), ...examplesOf('new', 2)];
      const { layers } = extendHead(known, {
        labels: [...labels, 'new'],
        examples,
        trained: null,
      })!;
      const kinds = layers.map((layer) => layer.kind === 'dense' && layer.activation);
      expect(kinds.pop()).to.equal('softmax');
      expect(new Set(kinds)).to.deep.equal(new Set(['relu']));
    });
  });
});

describe('extendHead', () => {
  const [known] = heads;

  it('has labels in the given order, without removed ones', () => {
    const head = extendHead(known!, { labels: ['hat', 'cup'], examples: [], trained: null })!;
    const x = features();
    const [cup, , hat] = logits(known!, x);
    const after = logScores(head, x);
    expect([...after.keys()]).to.deep.equal(['hat', 'cup']);
    expect(after.get('hat')! - after.get('cup')!).to.be.closeTo(hat! - cup!, 1e-6);
  });

  it('does not call the new examples unknown', () => {
    const centers = new Float32Array(dim);
    centers[0] = 1;
    const unknown: UnknownDetector = {
      subsets: [{ columns: [0, dim], view: 'raw', mean: null, scale: null, centers }],
      thresholds: { low: 0.2, normal: 0.1, strict: 0.05 },
    };
    const thing = Float32Array.from({ length: dim }, (_, j) => (j === 5 ? 1 : 0.01));
    const examples = [{ label: 'new', take: 'a', features: thing }];
    const before: Head = {
      ...known!,
      unknown,
      compactUnknown: unknown,
      onset: { ...known!, unknown },
    };
    const head = extendHead(before, { labels: [...labels, 'new'], examples, trained: null })!;
    expect(predictHead(before, thing).isUnknown).to.equal(true);
    expect(predictHead(head, thing).isUnknown).to.equal(false);
    for (const other of [head.compactUnknown!, head.onset!.unknown!]) {
      expect(predictHead({ ...head, unknown: other }, thing).isUnknown).to.equal(false);
    }
    const other = Float32Array.from({ length: dim }, (_, j) => (j === 8 ? 1 : 0));
    expect(predictHead(head, other).isUnknown).to.equal(true);
  });

  it('returns null if features or layers do not allow it', () => {
    const signed = { label: 'new', take: 'a', features: new Float32Array(dim).fill(-1) };
    const options = { labels: [...labels, 'new'], examples: [signed], trained: null };
    expect(extendHead(known!, options)).to.equal(null);
    const gaussian: Head = {
      ...known!,
      layers: [
        {
          kind: 'gaussian-kernel',
          inputs: dim,
          units: 3,
          mean: new Float32Array(dim),
          scale: new Float32Array(dim).fill(1),
          centers: new Float32Array(3 * dim),
          factor: 1,
        },
        dense(3, 3, 'softmax'),
      ],
    };
    expect(extendHead(gaussian, { ...options, examples: [] })).to.equal(null);
  });
});
