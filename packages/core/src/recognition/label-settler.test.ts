import { expect } from 'chai';
import { predictionOf } from '../testing/prediction.ts';
import { LabelSettler } from './label-settler.ts';

const predicted = (label: string | null, at: number) =>
  predictionOf(label === null ? {} : { [label]: 1 }, at, { label });

/** The changes that predictions every 50 ms lead to. */
function changes(labels: readonly (string | null)[], stepMs = 50) {
  const settler = new LabelSettler();
  return labels.flatMap((label, index) => {
    const change = settler.next(predicted(label, index * stepMs));
    return change ? [{ from: change.previous, to: change.label, at: change.prediction.at }] : [];
  });
}

describe('the settled label', () => {
  it('changes when a label has led for 200 ms', () => {
    expect(changes(Array<string>(8).fill('cup'))).to.deep.equal([
      { from: null, to: 'cup', at: 200 },
    ]);
  });

  it('does not change for a short flicker', () => {
    const cup = Array<string>(6).fill('cup');
    expect(changes([...cup, 'phone', 'phone', 'phone', 'phone', ...cup])).to.have.lengthOf(1);
  });

  it('changes to none when there was no label for 200 ms', () => {
    const found = changes([...Array<string>(5).fill('cup'), ...Array<null>(5).fill(null)]);
    expect(found).to.deep.equal([
      { from: null, to: 'cup', at: 200 },
      { from: 'cup', to: null, at: 450 },
    ]);
  });

  it('starts counting again when the lead is lost', () => {
    const found = changes(['cup', 'cup', 'cup', 'phone', 'cup', 'cup', 'cup', 'cup', 'cup']);
    expect(found).to.deep.equal([{ from: null, to: 'cup', at: 400 }]);
  });

  it('settles at the second frame of a slow stream', () => {
    expect(changes(['cup', 'cup'], 1000)).to.deep.equal([{ from: null, to: 'cup', at: 1000 }]);
  });

  it('is cleared by a gap, and settles again', () => {
    const settler = new LabelSettler();
    const at = [0, 100, 200, 300, 3000, 3100, 3200, 3300];
    const found = at.map((time) => settler.next(predicted('cup', time)));
    expect(found.map((change) => change && [change.previous, change.label])).to.deep.equal([
      null,
      null,
      [null, 'cup'],
      null,
      ['cup', null],
      null,
      [null, 'cup'],
      null,
    ]);
  });

  it('stays during a pause that is shorter than a gap', () => {
    const settler = new LabelSettler();
    const at = [0, 100, 200, 300, 1900, 2000];
    const found = at.map((time) => settler.next(predicted('cup', time)));
    expect(found.filter((change) => change !== null)).to.have.lengthOf(1);
  });

  it('settles in a stream whose frames take longer than a gap', () => {
    expect(changes(Array<string>(6).fill('cup'), 2500)).to.have.lengthOf(1);
  });

  it('settles again after a reset, which sends no change', () => {
    const settler = new LabelSettler();
    for (const time of [0, 100, 200]) settler.next(predicted('cup', time));
    settler.reset();
    expect(settler.settled).to.equal(null);
    const found = [300, 400, 500].map((time) => settler.next(predicted('cup', time)));
    expect(found[2]).to.include({ previous: null, label: 'cup' });
  });

  it('settles a prediction at once on request', () => {
    const settler = new LabelSettler();
    expect(settler.settle(predicted('cup', 0))).to.include({ previous: null, label: 'cup' });
    expect(settler.settle(predicted('cup', 1))).to.equal(null);
  });
});
