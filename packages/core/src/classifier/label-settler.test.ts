import { expect } from 'chai';
import { predictionOf } from '../testing/prediction.ts';
import { createLabelSettler } from './label-settler.ts';

const seen = (label: string | null, at: number) =>
  predictionOf(label === null ? {} : { [label]: 1 }, at, { label });

/** The changes that predictions every 50 ms lead to. */
function changes(labels: readonly (string | null)[], stepMs = 50) {
  const settle = createLabelSettler();
  return labels.flatMap((label, index) => {
    const change = settle(seen(label, index * stepMs));
    return change ? [{ from: change.previous, to: change.label, at: change.prediction.at }] : [];
  });
}

describe('the settled label', () => {
  it('changes when a label has led for 200 ms', () => {
    expect(changes(Array<string>(8).fill('cup'))).to.deep.equal([
      { from: null, to: 'cup', at: 200 },
    ]);
  });

  it('does not change for a flicker', () => {
    const cup = Array<string>(6).fill('cup');
    expect(changes([...cup, 'phone', 'phone', 'phone', 'phone', ...cup])).to.have.lengthOf(1);
  });

  it('changes to none when nothing has been named for 200 ms', () => {
    const found = changes([...Array<string>(5).fill('cup'), ...Array<null>(5).fill(null)]);
    expect(found).to.deep.equal([
      { from: null, to: 'cup', at: 200 },
      { from: 'cup', to: null, at: 450 },
    ]);
  });

  it('counts anew when the lead is lost', () => {
    const found = changes(['cup', 'cup', 'cup', 'phone', 'cup', 'cup', 'cup', 'cup', 'cup']);
    expect(found).to.deep.equal([{ from: null, to: 'cup', at: 400 }]);
  });

  it('settles with a slow stream at the second look', () => {
    expect(changes(['cup', 'cup'], 1000)).to.deep.equal([{ from: null, to: 'cup', at: 1000 }]);
  });
});
