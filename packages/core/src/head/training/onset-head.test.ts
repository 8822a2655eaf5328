import { expect } from 'chai';
import type { TrainingData } from '../../contracts/model.ts';
import { predictHead } from '../predict-head.ts';
import { toSet } from '../seeded-examples.test.ts';
import { trainHead, createHeadTrainer } from '../train-head.ts';
import { seededRandom } from '../seeded-random.ts';

const dim = 8;
const none = new Float32Array(0);

/**
 * Ten examples each of two labels, and what begins in them: elsewhere than the examples, and apart along other columns.
 * A third label has examples in which nothing begins.
 */
function lesson(): TrainingData {
  const random = seededRandom(4);
  const rows: number[][] = [];
  const labelOf: number[] = [];
  const pictureOf: number[] = [];
  const around = (peak: number) =>
    Array.from({ length: dim }, (_, j) => (j === peak ? 3 : 0) + random());
  for (let example = 0; example < 30; example++) {
    const label = example % 3;
    const peaks = label === 2 ? [4] : [label, 2 + label, 2 + label];
    for (const peak of peaks) {
      rows.push(around(peak));
      labelOf.push(label);
      pictureOf.push(example);
    }
  }
  return {
    features: Float32Array.from(rows.flat()),
    dim,
    labels: ['clap', 'knock', 'quiet'],
    labelOf: Uint16Array.from(labelOf),
    takeOf: Uint32Array.from(pictureOf),
    pictureOf: Uint32Array.from(pictureOf),
    at: Float64Array.from(pictureOf),
    unknownViews: [{ columns: [0, dim], view: 'raw' }],
    augmentationsWeigh: 0.2,
  };
}

const peakAt = (peak: number) =>
  Float32Array.from({ length: dim }, (_, j) => (j === peak ? 3.5 : 0.5));

describe('the head for sounds that have just begun', () => {
  it('learns what begins in examples, and examples in which nothing begins', async () => {
    const { onset } = (await trainHead({ ...lesson(), otherBeginnings: none })).head;
    expect(onset!.labels).to.deep.equal(['clap', 'knock', 'quiet']);
    expect(onset!.unknown).not.equal(undefined);
    [2, 3, 4].forEach((peak, label) => {
      expect(predictHead(onset!, peakAt(peak)).scores[label], onset!.labels[label]).above(0.9);
    });
  });

  it('tells them from what nobody taught', async () => {
    const otherBeginnings = Float32Array.from([5, 6, 5, 6, 5, 6].flatMap((at) => [...peakAt(at)]));
    const { head } = await trainHead({ ...lesson(), otherBeginnings });
    const { onset } = head;
    expect(head.labels).to.have.length(3);
    expect(onset!.labels).to.deep.equal(['clap', 'knock', 'quiet', '']);
    expect(predictHead(onset!, peakAt(5)).scores[3]).above(0.9);
    expect(predictHead(onset!, peakAt(2)).scores[0]).above(0.9);
  });

  it('is not made where nothing is known to begin', async () => {
    const data = { ...lesson(), otherBeginnings: none };
    const pictureOf = Uint32Array.from(data.labelOf.keys());
    expect((await trainHead({ ...data, pictureOf })).head).not.property('onset');
    const usual = { ...data, augmentationsWeigh: undefined };
    expect((await trainHead(usual)).head).not.property('onset');
    expect((await trainHead(lesson())).head).not.property('onset');
  });

  it('stays while what begins in new examples is not there yet, unless labels are others', async () => {
    const trainer = createHeadTrainer();
    const set = { ...toSet(lesson()), augmentationsWeigh: 0.2 };
    const whole = { evaluate: true };
    const { onset } = (await trainer.train({ ...set, otherBeginnings: none }, whole)).head;
    expect(onset).not.equal(undefined);
    expect((await trainer.train(set, whole)).head.onset).to.deep.equal(onset);
    expect((await trainer.train(set, { evaluate: false })).head.onset).to.deep.equal(onset);
    const ofOthers = { ...set, augmentationsWeigh: undefined };
    expect((await trainer.train(ofOthers, { evaluate: false })).head).not.property('onset');
    const rows = set.rows.map((row) => (row.label === 'clap' ? { ...row, label: 'tap' } : row));
    const renamed = { ...set, labels: ['tap', 'knock', 'quiet'], rows };
    expect((await trainer.train(renamed, { evaluate: false })).head).not.property('onset');
  });
});
