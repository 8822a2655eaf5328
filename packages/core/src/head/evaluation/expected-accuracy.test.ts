import { expect } from 'chai';
import { accuracyOfAll, expectedRange, wilsonInterval } from './measure-scores.ts';

describe('accuracyOfAll', () => {
  it('takes as much from the error as the missing examples would', () => {
    // An error of c n^-0.4 at n examples: with four fifths of them it is 0.8^-0.4 times as large.
    const errorAt = (examples: number) => 0.9 * examples ** -0.4;
    expect(accuracyOfAll(1 - errorAt(40), 5)).closeTo(1 - errorAt(50), 1e-12);
    expect(accuracyOfAll(1 - errorAt(45), 10)).closeTo(1 - errorAt(50), 1e-12);
  });

  it('takes more where each take teaches more', () => {
    expect(accuracyOfAll(0.8, 4, 1)).closeTo(0.85, 1e-12);
    expect(accuracyOfAll(0.8, 4)).below(0.85);
  });

  it('leaves a head without an error as it is, and stays within 0 and 1', () => {
    expect(accuracyOfAll(1, 5)).equal(1);
    expect(accuracyOfAll(0, 2)).within(0, 1);
  });
});

describe('expectedRange', () => {
  it('is wider than that of a test with as many takes', () => {
    const range = expectedRange(0.8, 30);
    const test = wilsonInterval(0.8, 30);
    expect(range.low).below(test.low);
    expect(range.high).above(test.high);
    expect(range).deep.equal(wilsonInterval(0.8, 20));
  });
});
