import { expect } from 'chai';
import type { Prediction } from '../contracts/prediction.ts';
import { predictionOf } from '../testing/prediction.ts';
import { initialTriggerState, stepTrigger } from './step-trigger.ts';
import { triggerRule } from './trigger-rule.ts';

/** Ten predictions a second: of a wave all the time, which is told as made at these tenths of a second. */
function stream(madeAt: readonly number[], label = 'Wave', tenths = 60): Prediction[] {
  return Array.from({ length: tenths }, (_, tenth) =>
    predictionOf({ [label]: 0.9, 'Something else': 0.1 }, 100 * tenth, {
      movement: { made: madeAt.includes(tenth) ? label : null, progress: 1 },
    }),
  );
}

type Given = Parameters<typeof triggerRule>[0];

function firings(rule: Given, predictions: readonly Prediction[]) {
  let state = initialTriggerState;
  return predictions.flatMap((prediction) => {
    const step = stepTrigger(triggerRule(rule), state, prediction);
    state = step.state;
    return step.fired ? [{ at: prediction.at, label: step.label }] : [];
  });
}

const times = (rule: Given, predictions: readonly Prediction[]) =>
  firings(rule, predictions).map(({ at }) => at);

describe('a trigger of movements', () => {
  const wave = { labels: ['Wave'] };

  it('fires with the one prediction that tells the movement, and not while it is recognized', () => {
    expect(firings(wave, stream([20]))).to.deep.equal([{ at: 2000, label: 'Wave' }]);
    expect(firings(wave, stream([]))).to.deep.equal([]);
  });

  it('fires again when the movement is made again, whatever its release', () => {
    for (const below of [0, 0.1, 0.79]) {
      expect(times({ ...wave, below }, stream([20, 40])), String(below)).to.deep.equal([
        2000, 4000,
      ]);
    }
  });

  it('waits for no hold', () => {
    for (const holdMs of [0, 150, 5000]) {
      expect(times({ ...wave, holdMs }, stream([20])), String(holdMs)).to.deep.equal([2000]);
    }
  });

  it('does not fire during its cooldown, and is not late for a movement that was made then', () => {
    expect(times({ ...wave, cooldownMs: 1500 }, stream([20, 30, 40]))).to.deep.equal([2000, 4000]);
  });

  it('does not fire for a movement that it does not name, or that is less sure', () => {
    expect(times(wave, stream([20], 'Jump'))).to.deep.equal([]);
    expect(times({ ...wave, above: 0.95 }, stream([20]))).to.deep.equal([]);
  });

  it('fires for any movement, and for one after the other', () => {
    expect(firings({ labels: ['*'] }, stream([20], 'Jump'))).to.deep.equal([
      { at: 2000, label: 'Jump' },
    ]);
    const both = [...stream([20], 'Wave', 30), ...stream([35], 'Jump').slice(30)];
    expect(times({ labels: ['Wave', 'Jump'] }, both)).to.deep.equal([3500]);
  });
});
