import type { Folds } from './folds.ts';
import type { FitOptions } from '../solver/minimize.ts';
import { coldStart, solve, type Problem } from '../solver/problem.ts';
import { createTargets, logPriors } from '../solver/targets.ts';

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
export async function outOfFoldLogits(
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
