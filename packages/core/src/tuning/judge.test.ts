import { expect } from 'chai';
import { judge, type Trial } from './judge.ts';
import { seededSet } from './testing-set.test.ts';

/** 120 examples, each a take, held back 24 at a time. */
const set = seededSet(60);

/** @param rightBy by how much the logit of the right label leads, per example. */
function trialsWith(
  before: (example: number) => number,
  after: (example: number) => number,
): Trial[] {
  const logitsWith = (heldBack: readonly number[], rightBy: (example: number) => number) =>
    Float64Array.from(
      heldBack.flatMap((example) => {
        const lead = rightBy(example);
        return set.labelOf[example] === 0 ? [lead, 0] : [0, lead];
      }),
    );
  return [0, 1, 2, 3, 4].map((turn) => {
    const heldBack = Array.from({ length: 24 }, (_, i) => 24 * turn + i);
    return {
      heldBack,
      before: logitsWith(heldBack, before),
      after: logitsWith(heldBack, after),
    };
  });
}

/** Wrong for every tenth, or so. */
const wrongFor = (every: number) => (example: number) =>
  (example % every === 0 ? -1 : 1) * (1 + (example % 7) / 7);

describe('judging trials', () => {
  it('adopts what answers better, also when a few are surely wrong', () => {
    const { adopted, before, after, heldBack } = judge(
      set,
      trialsWith(wrongFor(4), wrongFor(9)),
      true,
    );
    expect(adopted).equal(true);
    expect(after.accuracy).above(before.accuracy);
    expect(heldBack).deep.equal({ examples: 120, takes: 120 });
    const surelyWrong = (example: number) => (example === 9 ? -9 : wrongFor(9)(example));
    expect(judge(set, trialsWith(wrongFor(4), surelyWrong), true).adopted).equal(true);
  });

  it('adopts what is better by a little, and not what is the same or worse', () => {
    const same = trialsWith(wrongFor(9), wrongFor(9));
    expect(judge(set, same, true).adopted).equal(false);
    expect(judge(set, trialsWith(wrongFor(9), wrongFor(4)), true).adopted).equal(false);
    const otherwise = new Map([
      [9, 1],
      [18, 1],
      [1, -1],
    ]);
    const byLittle = (example: number) => otherwise.get(example) ?? wrongFor(9)(example);
    const little = judge(set, trialsWith(wrongFor(9), byLittle), true);
    expect(little.after.accuracy).above(little.before.accuracy);
    expect(little.adopted).equal(true);
  });

  it('does not mind how sure a head is, only at which of the answers', () => {
    const sure = (example: number) => 3 * wrongFor(9)(example);
    const { temperature, after } = judge(set, trialsWith(wrongFor(9), sure), true);
    const same = judge(set, trialsWith(sure, wrongFor(9)), true);
    expect(temperature).closeTo(3 * same.temperature, 1e-6);
    expect(after.logLoss).closeTo(same.after.logLoss, 1e-9);
    expect(judge(set, trialsWith(wrongFor(9), sure), true).adopted).equal(false);
  });

  it('says no early where it is hopeless, and yes only after all trials', () => {
    const worse = trialsWith(wrongFor(9), wrongFor(3));
    expect(judge(set, worse.slice(0, 1), false).adopted).equal(null);
    expect(judge(set, worse.slice(0, 2), false).adopted).equal(false);
    const better = trialsWith(wrongFor(3), wrongFor(9));
    expect(judge(set, better.slice(0, 4), false).adopted).equal(null);
  });

  it('counts a take once, however many examples it has', () => {
    const takes = { ...set, takeOf: set.takeOf.map((take) => take >> 3) };
    const { heldBack, after } = judge(takes, trialsWith(wrongFor(4), wrongFor(9)), true);
    // Both labels are in each of the 15.
    expect(heldBack).deep.equal({ examples: 120, takes: 30 });
    expect(after.perLabel.get('same')?.takes).equal(15);
  });
});
