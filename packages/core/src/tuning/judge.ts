import type { DenseLayer } from '../contracts/head.ts';
import type { HeldBackScores } from '../contracts/tuning.ts';
import { denseLogits } from '../head/apply-layers.ts';
import { chooseTemperature } from '../head/evaluation/temperature.ts';
import { softmaxInto } from '../head/solver/softmax-loss.ts';
import { createTargets } from '../head/solver/targets.ts';

/** A head's answers to the examples that were held back, at the temperature that suits them best. */
export interface Judged {
  readonly temperature: number;
  readonly scores: HeldBackScores;
  /** Nats, the mean of each take. */
  readonly lossOfTake: readonly number[];
}

/**
 * Measures a head on takes that it has not seen.
 *
 * @param layer with a temperature of one.
 * @param features `labelOf.length x layer.inputs`.
 * @param takeOf numbers from 0 on, per row.
 */
export function judge(
  layer: DenseLayer,
  features: Float32Array,
  labelOf: readonly number[],
  takeOf: readonly number[],
): Judged {
  const { inputs, units } = layer;
  const logits = new Float64Array(labelOf.length * units);
  labelOf.forEach((_, row) => {
    const vector = features.subarray(row * inputs, (row + 1) * inputs);
    logits.set(denseLogits(layer, vector), row * units);
  });
  const ones = new Float64Array(labelOf.length).fill(1);
  const targets = createTargets(units, Uint16Array.from(labelOf), ones);
  const temperature = chooseTemperature(targets, logits);
  const rows = labelOf.map((label, row) => {
    const scores = new Float64Array(units);
    softmaxInto(scores, logits.subarray(row * units, (row + 1) * units), 0, units, 1 / temperature);
    const isRight = scores.every((score, c) => c === label || score < scores[label]!);
    return { loss: -Math.log(Math.max(scores[label]!, 1e-15)), correct: isRight ? 1 : 0 };
  });
  const ofTakes = meansOfTakes(rows, takeOf);
  return {
    temperature,
    scores: {
      accuracy: mean(ofTakes.map(({ correct }) => correct)),
      logLoss: mean(ofTakes.map(({ loss }) => loss)),
    },
    lossOfTake: ofTakes.map(({ loss }) => loss),
  };
}

/** A trial: the frozen head and the tuned one, which have seen the same takes, judged on others. */
export interface Trial {
  readonly before: Judged;
  readonly after: Judged;
}

/** Whether the loss fell by more than the standard error of its fall over the takes of all trials. */
export function hasHelped(trials: readonly Trial[]): boolean {
  const falls = trials.flatMap(({ before, after }) =>
    before.lossOfTake.map((loss, take) => loss - after.lossOfTake[take]!),
  );
  const average = mean(falls);
  const squares = falls.reduce((sum, fall) => sum + (fall - average) ** 2, 0);
  return average > Math.sqrt(squares / (falls.length - 1) / falls.length);
}

/** What tuning multiplies the temperature by: the geometric mean of the trials. */
export function temperatureChange(trials: readonly Trial[]): number {
  const logs = trials.map(({ before, after }) => Math.log(after.temperature / before.temperature));
  return Math.exp(mean(logs));
}

/** The scores of several judgements together; each take counts the same. */
export function scoresTogether(judged: readonly Judged[]): HeldBackScores {
  const takes = judged.reduce((sum, { lossOfTake }) => sum + lossOfTake.length, 0);
  const together = (of: keyof HeldBackScores) =>
    judged.reduce((sum, { scores, lossOfTake }) => sum + scores[of] * lossOfTake.length, 0) / takes;
  return { accuracy: together('accuracy'), logLoss: together('logLoss') };
}

function meansOfTakes(
  rows: readonly { readonly loss: number; readonly correct: number }[],
  takeOf: readonly number[],
): { loss: number; correct: number }[] {
  const takes = [...new Set(takeOf)].sort((a, b) => a - b);
  return takes.map((take) => {
    const own = rows.filter((_, row) => takeOf[row] === take);
    return {
      loss: mean(own.map(({ loss }) => loss)),
      correct: mean(own.map(({ correct }) => correct)),
    };
  });
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
