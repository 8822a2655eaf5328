import type { Evaluation } from '../contracts/prediction.ts';
import type { TuningSet } from '../contracts/tuning.ts';
import { measureScores } from '../head/evaluation/measure-scores.ts';
import { chooseTemperature, softmaxInto, createTargets } from '../head/softmax.ts';

/** What two heads, which have learnt from the same takes, say of the examples of other takes. */
export interface Trial {
  /** The examples, by index. */
  readonly heldBack: readonly number[];
  /** Logits of the head on the frozen tail, `heldBack.length x labels`. */
  readonly before: Float64Array;
  /** Of the head on the tuned tail. */
  readonly after: Float64Array;
}

/** What trials say together. */
export interface Judgement {
  /** Null: that takes more trials. */
  readonly adopted: boolean | null;
  readonly before: Evaluation;
  readonly after: Evaluation;
  readonly heldBack: { readonly examples: number; readonly takes: number };
  /** The one that suits the heads on tuned tails best. */
  readonly temperature: number;
}

/** After so many trials it can be clear that tuning does not help. */
const fewestTrials = 2;

/**
 * Judges trials. The tail is adopted if the Brier score over all of them falls. That score is bounded: a few examples
 * about which a head is surely wrong do not rule it, as they do the log-loss. More is not asked for: with thirty
 * examples of a label, one standard error of the fall over takes is as much as there is to be gained (decision 44).
 *
 * @param trials the first ones; each example is held back in one at most.
 * @param areAll true: there will be no more.
 */
export function judge(set: TuningSet, trials: readonly Trial[], areAll: boolean): Judgement {
  const rows = trials.flatMap(({ heldBack }) => [...heldBack]);
  const [before, after] = [answersOf(set, trials, 'before'), answersOf(set, trials, 'after')];
  const falls = rows.map((_, row) => before.brier[row]! - after.brier[row]!);
  const takes = meansOfTakes(set, rows, falls);
  const takesOfLabel = set.labels.map((_, label) => takes.filter((take) => take.label === label));
  const counts = takesOfLabel.map(({ length }) => length);
  return {
    adopted: verdictOn(
      takes.map(({ mean }) => mean),
      trials.length,
      areAll,
    ),
    before: evaluationOf(set, rows, before.scores, counts),
    after: evaluationOf(set, rows, after.scores, counts),
    heldBack: { examples: rows.length, takes: takes.length },
    temperature: after.temperature,
  };
}

function verdictOn(falls: readonly number[], trials: number, areAll: boolean): boolean | null {
  const average = mean(falls);
  const squares = falls.reduce((sum, fall) => sum + (fall - average) ** 2, 0);
  const standardError = Math.sqrt(squares / (falls.length - 1) / falls.length);
  if (areAll) return average > 0;
  return trials >= fewestTrials && average < -standardError ? false : null;
}

/** A head's answers to all examples that were held back, at the one temperature that suits them best. */
interface Answers {
  readonly temperature: number;
  /** `examples x labels`. */
  readonly scores: Float64Array;
  /** The squared distance of the scores from the truth, per example. */
  readonly brier: readonly number[];
}

function answersOf(set: TuningSet, trials: readonly Trial[], which: 'before' | 'after'): Answers {
  const units = set.labels.length;
  const labelOf = Uint16Array.from(
    trials.flatMap(({ heldBack }) => heldBack.map((example) => set.labelOf[example]!)),
  );
  const logits = Float64Array.from(trials.flatMap((trial) => [...trial[which]]));
  const ones = new Float64Array(labelOf.length).fill(1);
  const temperature = chooseTemperature(createTargets(units, labelOf, ones), logits);
  const scores = new Float64Array(logits.length);
  const brier = Array.from(labelOf, (label, row) => {
    softmaxInto(scores, logits, row * units, units, 1 / temperature);
    const own = scores.subarray(row * units, (row + 1) * units);
    return own.reduce((sum, score, c) => sum + (score - Number(c === label)) ** 2, 0);
  });
  return { temperature, scores, brier };
}

/** Means of the values of each take; a take that has examples of two labels counts as two. */
function meansOfTakes(
  { labelOf, takeOf }: TuningSet,
  rows: readonly number[],
  values: readonly number[],
): { readonly label: number; readonly mean: number }[] {
  const valuesOf = new Map<string, { readonly label: number; readonly values: number[] }>();
  rows.forEach((example, row) => {
    const label = labelOf[example]!;
    const key = `${label} ${takeOf[example]!}`;
    const take = valuesOf.get(key) ?? { label, values: [] };
    valuesOf.set(key, take);
    take.values.push(values[row]!);
  });
  return [...valuesOf.values()].map((take) => ({ label: take.label, mean: mean(take.values) }));
}

function evaluationOf(
  { labels, labelOf }: TuningSet,
  rows: readonly number[],
  scores: Float64Array,
  takesOfLabel: readonly number[],
): Evaluation {
  const measured = measureScores({
    labels,
    ids: rows.map(String),
    scores,
    labelOf: rows.map((example) => labelOf[example]!),
    takesOfLabel,
    isOptimistic: false,
  });
  return withoutAnswers(measured!);
}

/** The examples have no ids that anybody knows. */
function withoutAnswers({ heldOut: _, ...evaluation }: Evaluation): Evaluation {
  return evaluation;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
