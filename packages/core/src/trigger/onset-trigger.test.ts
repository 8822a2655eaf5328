import { expect } from 'chai';
import type { OnsetPrediction, Prediction } from '../contracts/prediction.ts';
import { predictionOf } from '../testing/prediction.ts';
import {
  initialTriggerState,
  sleepTrigger,
  stepTrigger,
  type TriggerState,
} from './step-trigger.ts';
import { triggerRule, type TriggerRule } from './trigger-rule.ts';

const clap = triggerRule({ labels: ['Clap'], onset: true });

/** A prediction of a second that holds a clap: its own scores say so for as long as the clap is in it. */
function heard(at: number, onset: OnsetPrediction | null): Prediction {
  return predictionOf({ Clap: 0.9, Room: 0.1 }, at, { onset });
}

function sound(at: number, score: number, isUnknown = false): OnsetPrediction {
  return { at, scores: new Map(Object.entries({ Clap: score, Room: 1 - score })), isUnknown };
}

/** When a trigger fires. */
function times(rule: TriggerRule, predictions: readonly Prediction[]): number[] {
  let state: TriggerState = initialTriggerState;
  return predictions.flatMap((prediction) => {
    const step = stepTrigger(rule, state, prediction);
    state = step.state;
    return step.fired ? [prediction.at] : [];
  });
}

describe('a trigger for onsets', () => {
  it('fires once for a beginning, with the first score that is high enough', () => {
    const one = [0.5, 0.9, 0.95].map((score, i) => heard(1100 + 125 * i, sound(1000, score)));
    expect(times(clap, [heard(975, null), ...one, heard(1475, null)])).to.deep.equal([1225]);
  });

  it('fires again for the next clap, though the score has not fallen in between', () => {
    const claps = [
      heard(1100, sound(1000, 0.9)),
      heard(1225, sound(1000, 0.9)),
      heard(1475, sound(1400, 0.9)),
      heard(1600, sound(1400, 0.9)),
    ];
    expect(times(clap, claps)).to.deep.equal([1100, 1475]);
  });

  it('does not fire for speech after a clap, in whose second the clap is still heard', () => {
    const clapAndWord = [
      heard(1100, sound(1000, 0.9)),
      heard(1350, null),
      heard(1475, sound(1400, 0.02)),
      heard(1600, sound(1400, 0.1)),
    ];
    expect(times(clap, clapAndWord)).to.deep.equal([1100]);
  });

  it('takes the echo of a clap for the same event', () => {
    const echo = [heard(1100, sound(1000, 0.9)), heard(1350, sound(1200, 0.9))];
    expect(times(clap, echo)).to.deep.equal([1100]);
  });

  it('measures its cooldown from one beginning to the next, however late they are judged', () => {
    const late = [heard(1330, sound(1000, 0.9)), heard(1455, sound(1400, 0.9))];
    expect(times(clap, late)).to.deep.equal([1330, 1455]);
  });

  it('does not fire for a sound that is unknown', () => {
    expect(times(clap, [heard(1100, sound(1000, 0.9, true))])).to.deep.equal([]);
  });

  it('does not fire for a sound that began while it slept', () => {
    const state = sleepTrigger(clap, initialTriggerState, heard(1100, sound(1000, 0.9)));
    expect(stepTrigger(clap, state, heard(1225, sound(1000, 0.9))).fired).to.equal(false);
    expect(stepTrigger(clap, state, heard(1500, sound(1400, 0.9))).fired).to.equal(true);
  });

  it('waits for one sound after another', () => {
    const rule = triggerRule({ labels: ['Clap', 'Room'], onset: true });
    const predictions = [heard(1100, sound(1000, 0.9)), heard(1600, sound(1500, 0.1))];
    expect(times(rule, predictions)).to.deep.equal([1600]);
  });

  it('reads the prediction itself where nothing is said about onsets, as of pictures', () => {
    const pictures = [0.1, 0.9, 0.9].map((score, i) =>
      predictionOf({ Clap: score, Room: 1 - score }, 100 * i),
    );
    expect(times(clap, pictures)).to.deep.equal([100]);
  });
});
