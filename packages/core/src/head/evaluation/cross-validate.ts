import type { Evaluation } from '../../contracts/prediction.ts';
import { assignFolds, foldCountFor, type Folds, assignPeople } from './folds.ts';
import { measureScores } from './measure-scores.ts';
import type { FitOptions } from '../solver/minimize.ts';
import { type Problem, coldStart, solve } from '../solver/problem.ts';
import {
  softmaxInto,
  createTargets,
  type Targets,
  chooseTemperature,
  logPriors,
} from '../softmax.ts';

/** What cross-validation finds. */
interface CrossValidation {
  /** Null while there are too few examples; the last temperature is still used then. */
  readonly temperature: number | null;
  readonly evaluation: Evaluation | null;
}

/**
 * Temperature and expected accuracy, from the logits of examples that were held out.
 *
 * @param learningExponent of `ExtractorInfo`.
 */
export async function crossValidate(
  problem: Problem,
  options: FitOptions,
  learningExponent?: number,
): Promise<CrossValidation> {
  const { rows, pictures } = problem;
  const folds = assignFolds(rows, pictures, foldCountFor(pictures));
  return validateOn(folds, problem, options, learningExponent);
}

/**
 * The expected accuracy for people whom the head has not met; null while there are too few examples.
 *
 * @throws {TlError} `need-more-people`.
 */
export async function evaluateNewPeople(
  problem: Problem,
  options: FitOptions,
): Promise<Evaluation | null> {
  const folds = assignPeople(problem.rows, problem.pictures);
  return (await validateOn(folds, problem, options)).evaluation;
}

async function validateOn(
  folds: Folds,
  problem: Problem,
  options: FitOptions,
  learningExponent?: number,
): Promise<CrossValidation> {
  if (folds.labels.length < 2) return { temperature: null, evaluation: null };

  const logits = await outOfFoldLogits(problem, folds, options);
  const balanced = balancedTargets(problem.targets, folds.judged);
  const temperature = chooseTemperature(balanced, logits, folds.isOptimistic ? 1 : undefined);
  return {
    temperature,
    evaluation: evaluate(problem, folds, logits, temperature, learningExponent),
  };
}

/** Targets with the tested rows only; every label weighs the same. */
function balancedTargets({ labelCount, labelOf }: Targets, judged: readonly number[]): Targets {
  const labels = Uint16Array.from(judged, (row) => labelOf[row]!);
  const counts = new Float64Array(labelCount);
  labels.forEach((label) => counts[label]!++);
  return createTargets(
    labelCount,
    labels,
    Float64Array.from(labels, (label) => 1 / counts[label]!),
  );
}

function evaluate(
  { rows, pictures, targets }: Problem,
  folds: Folds,
  logits: Float64Array,
  temperature: number,
  learningExponent: number | undefined,
): Evaluation | null {
  const { labelCount } = targets;
  const all = rows.labels.length;
  const probabilities = new Float64Array(logits.length);
  const scores = new Float64Array(folds.judged.length * all);
  folds.judged.forEach((_, i) => {
    softmaxInto(probabilities, logits, i * labelCount, labelCount, 1 / temperature);
    pictures.presentLabels.forEach((label, c) => {
      scores[i * all + label] = probabilities[i * labelCount + c]!;
    });
  });
  return measureScores({
    labels: rows.labels,
    ids: folds.judged.map((row) => rows.ids[row]!),
    scores,
    labelOf: folds.judged.map((row) => rows.labelOf[row]!),
    takesOfLabel: folds.takesOfLabel,
    isOptimistic: folds.isOptimistic,
    learningExponent,
    ...(folds.people === undefined
      ? // Five examples a label fill only five of ten folds.
        { folds: new Set(folds.judged.map((row) => folds.foldOf[row]!)).size }
      : { people: folds.people }),
  });
}

/**
 * Nats by which a label is below the best in a fold that has no example of it to train on: so that it is never the
 * answer, and the temperature can still be found.
 */
const farBelow = 50;

/**
 * Logits of each tested row from a fit without it, log prior subtracted, `tested x labels` (labels that
 * have examples). The folds share the coordinates and the Gram matrix: a row that is held out has
 * weight 0, and its own part of A stays zero.
 */
async function outOfFoldLogits(
  problem: Problem,
  folds: Folds,
  options: FitOptions,
): Promise<Float64Array> {
  const { targets } = problem;
  const { labelCount } = targets;
  const logits = new Float64Array(folds.judged.length * labelCount);
  for (let fold = 0; fold < folds.count; fold++) {
    options.onFraction?.(fold / folds.count);
    if (!folds.judged.some((row) => folds.foldOf[row] === fold)) continue;
    const weightOf = targets.weightOf.map((weight, row) =>
      folds.foldOf[row] === fold ? 0 : weight,
    );
    const training = createTargets(labelCount, targets.labelOf, weightOf);
    // A cold start: the solution of all rows has been fitted on the held-out ones, too.
    const fit = await solve(problem, training, coldStart(problem), {
      ...options,
      onFraction: undefined,
    });
    const priors = logPriors(training);
    const isTrained = (label: number) => training.totalOfLabel[label]! > 0;
    folds.judged.forEach((row, i) => {
      if (folds.foldOf[row] !== fold) return;
      const own = logits.subarray(i * labelCount, (i + 1) * labelCount);
      let best = -Infinity;
      for (let c = 0; c < labelCount; c++) {
        own[c] = fit.logits[row * labelCount + c]! - priors[c]!;
        if (isTrained(c)) best = Math.max(best, own[c]!);
      }
      for (let c = 0; c < labelCount; c++) if (!isTrained(c)) own[c] = best - farBelow;
    });
  }
  return logits;
}
