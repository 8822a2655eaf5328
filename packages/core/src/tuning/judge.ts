import type { Evaluation } from '../contracts/evaluation.ts';
import type { DenseLayer } from '../contracts/head.ts';
import { denseLogits } from '../head/apply-layers.ts';
import { measureScores } from '../head/evaluation/measure-scores.ts';
import { chooseTemperature } from '../head/evaluation/temperature.ts';
import { softmaxInto } from '../head/solver/softmax-loss.ts';
import { createTargets } from '../head/solver/targets.ts';

/** A head's answers to the examples that were held back, at the temperature that suits them best. */
export interface Judged {
  readonly temperature: number;
  /** `examples x labels`. */
  readonly scores: Float64Array;
  readonly labelOf: readonly number[];
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
  const scores = new Float64Array(labelOf.length * units);
  labelOf.forEach((_, row) => softmaxInto(scores, logits, row * units, units, 1 / temperature));
  const losses = labelOf.map(
    (label, row) => -Math.log(Math.max(scores[row * units + label]!, 1e-15)),
  );
  return { temperature, scores, labelOf, lossOfTake: meansOfTakes(losses, takeOf) };
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

/**
 * How good several judgements together are.
 *
 * @param labels names.
 * @param takesOfLabel how many takes of each label were held back.
 */
export function evaluationOf(
  judged: readonly Judged[],
  labels: readonly string[],
  takesOfLabel: readonly number[],
): Evaluation {
  const labelOf = judged.flatMap((each) => each.labelOf);
  const scores = Float64Array.from(judged.flatMap((each) => [...each.scores]));
  const ids = labelOf.map((_, row) => String(row));
  const measured = measureScores({
    labels,
    ids,
    scores,
    labelOf,
    takesOfLabel,
    isOptimistic: false,
  });
  return withoutAnswers(measured!);
}

/** The rows have no ids that anybody knows. */
function withoutAnswers({ heldOut: _, ...evaluation }: Evaluation): Evaluation {
  return evaluation;
}

function meansOfTakes(losses: readonly number[], takeOf: readonly number[]): number[] {
  const takes = [...new Set(takeOf)].sort((a, b) => a - b);
  return takes.map((take) => mean(losses.filter((_, row) => takeOf[row] === take)));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
