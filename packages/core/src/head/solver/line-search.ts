/** First and second derivative of a convex function at one step length. */
export interface Derivatives {
  readonly slope: number;
  readonly curvature: number;
}

/** The slope is brought down to this part of what it was at the start. */
const exactness = 1e-3;
const mostEvaluations = 25;

/**
 * The step at which a convex function of one variable is least, by Newton's method kept inside the
 * bracket that the signs of the slopes give. The last evaluation is at the step returned.
 *
 * @param at evaluates the function's derivatives at a step.
 * @param slopeAtZero negative.
 * @param firstStep the first step to try; null: the minimum of the parabola at zero.
 */
export function searchLine(
  at: (step: number) => Derivatives,
  slopeAtZero: number,
  firstStep: number | null,
): number {
  let low = 0;
  let high = Infinity;
  let step = firstStep ?? newtonStep(0, at(0));
  if (!(step > 0)) step = 1;
  for (let i = 1; ; i++) {
    const derivatives = at(step);
    if (i === mostEvaluations) return step;
    if (Math.abs(derivatives.slope) <= exactness * -slopeAtZero) return step;
    if (derivatives.slope < 0) low = step;
    else high = step;
    step = newtonStep(step, derivatives);
    // If the loss is flat, Newton's step is far too long: nothing outside the bracket is tried.
    const furthest = high === Infinity ? 10 * low : high;
    if (!(step > low && step < furthest)) step = high === Infinity ? furthest : (low + high) / 2;
  }
}

function newtonStep(step: number, { slope, curvature }: Derivatives): number {
  return step - slope / curvature;
}
