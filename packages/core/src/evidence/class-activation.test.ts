import { expect } from 'chai';
import type { FeatureMap } from '../contracts/extractor.ts';
import type { Head } from '../contracts/model.ts';
import { seededRandom } from '../head/seeded-random.ts';
import { trainHead } from '../head/train-head.ts';
import { classActivation, evidenceFor } from './class-activation.ts';

const side = 7;
const places = side * side;
const dim = 24;
const labels = ['cup', 'pen', 'key'];

/** Maps in which each label has a channel of its own at its own place, on noise. */
function mapsOf(count: number): { readonly map: FeatureMap; readonly label: number }[] {
  const random = seededRandom(5);
  return Array.from({ length: count }, (_, i) => {
    const label = i % labels.length;
    const values = Float32Array.from({ length: places * dim }, () => random() + 3);
    values[placeOf(label) * dim + label]! += 60;
    return { map: { side, values }, label };
  });
}

function placeOf(label: number): number {
  return [8, 24, 40][label]!;
}

function featuresOf({ values }: FeatureMap): Float32Array {
  return Float32Array.from({ length: dim }, (_, j) => {
    let sum = 0;
    for (let place = 0; place < places; place++) sum += values[place * dim + j]!;
    return sum / places;
  });
}

async function taught(): Promise<Head> {
  const examples = mapsOf(18);
  const rows = Uint32Array.from(examples.keys());
  const { head } = await trainHead({
    features: Float32Array.from(examples.flatMap(({ map }) => [...featuresOf(map)])),
    dim,
    labels,
    labelOf: Uint16Array.from(examples.map(({ label }) => label)),
    takeOf: rows,
    pictureOf: rows,
    at: Float64Array.from(rows),
    unknownViews: [],
    head: 'linear',
  });
  return head;
}

/** A linear layer at 64 bits. */
function logitsOf(head: Head, features: Float32Array): number[] {
  const [layer] = head.layers;
  if (layer?.kind !== 'dense') throw new Error('The head is not linear.');
  return labels.map((_, c) =>
    features.reduce(
      (sum, value, j) => sum + value * layer.kernel[j * layer.units + c]!,
      layer.bias![c]!,
    ),
  );
}

describe('classActivation', () => {
  it("has the label's logit as its mean plus the bias, to 1e-4", async () => {
    const head = await taught();
    const [layer] = head.layers;
    if (layer?.kind !== 'dense') throw new Error('The head is not linear.');
    for (const { map } of mapsOf(6)) {
      const logits = logitsOf(head, featuresOf(map));
      labels.forEach((_, c) => {
        const activation = classActivation(map, layer, c);
        const mean = activation.reduce((sum, value) => sum + value, 0) / places;
        expect(mean + layer.bias![c]!).to.be.closeTo(logits[c]!, 1e-4);
      });
    }
  });
});

describe('evidenceFor', () => {
  it('is greatest at the place that tells the label from the others', async () => {
    const head = await taught();
    for (const { map, label } of mapsOf(6)) {
      const evidence = evidenceFor(map, head, labels[label]!)!;
      expect(evidence.indexOf(Math.max(...evidence))).to.equal(placeOf(label));
    }
  });

  it('sums to nothing over the labels, at each place', async () => {
    const head = await taught();
    const [{ map }] = mapsOf(1) as [ReturnType<typeof mapsOf>[number]];
    const all = labels.map((label) => evidenceFor(map, head, label)!);
    for (let place = 0; place < places; place++) {
      expect(all.reduce((sum, evidence) => sum + evidence[place]!, 0)).to.be.closeTo(0, 1e-3);
    }
  });

  it('is not there for heads that are not linear, other extractors and unknown labels', async () => {
    const head = await taught();
    const [{ map }] = mapsOf(1) as [ReturnType<typeof mapsOf>[number]];
    const deep: Head = { ...head, layers: [...head.layers, ...head.layers] };
    expect(evidenceFor(map, deep, 'cup')).to.equal(null);
    expect(evidenceFor({ side, values: new Float32Array(places) }, head, 'cup')).to.equal(null);
    expect(evidenceFor(map, head, 'spoon')).to.equal(null);
  });
});
