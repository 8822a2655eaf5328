import type { Evaluation } from '../../contracts/prediction.ts';
import { takingPart } from '../../project/content/learnt-from.ts';
import { coach } from './coach.ts';
import type { TrainerState } from '../trainer-state.ts';

/** What to do next, or how good the model is once that can be said. */
export type NextStep =
  /** There are fewer than two labels. */
  | { readonly kind: 'add-label'; readonly labels: 0 | 1 }
  /** No label has examples yet. */
  | { readonly kind: 'first-examples'; readonly label: string }
  /** Other labels have examples; this one is next. */
  | { readonly kind: 'next-examples'; readonly label: string }
  /** An imported model knows these labels; they have no examples of their own. */
  | { readonly kind: 'extend-imported'; readonly labels: readonly string[] }
  | { readonly kind: 'more-examples'; readonly label: string }
  /** These labels may be recognized by the background: they need another one. */
  | { readonly kind: 'other-place'; readonly labels: readonly string[] }
  /** All examples of the label, or of several (null), are of one take. */
  | { readonly kind: 'second-take'; readonly label: string | null }
  | { readonly kind: 'wait' }
  | { readonly kind: 'judged'; readonly evaluation: Evaluation };

/** What the next step depends on. */
type Taught = Pick<
  TrainerState,
  'labels' | 'examples' | 'importedLabels' | 'evaluation' | 'bySurroundings' | 'isLearning'
> &
  Partial<Pick<TrainerState, 'disabledLabels'>>;

/** What somebody who teaches should do next. */
export function nextStep(taught: Taught): NextStep {
  const { importedLabels, evaluation, bySurroundings, isLearning } = taught;
  const { labels, examples } = takingPart(taught);
  const untaught = labels.filter(
    (label) =>
      !importedLabels.includes(label) && !examples.some((example) => example.label === label),
  );
  const [first] = untaught;
  if (importedLabels.length > 0) {
    return first === undefined
      ? { kind: 'extend-imported', labels: importedLabels }
      : { kind: 'next-examples', label: first };
  }
  if (labels.length - untaught.length < 2) {
    if (first === undefined) return { kind: 'add-label', labels: labels.length === 0 ? 0 : 1 };
    const isFirst = untaught.length === labels.length;
    return { kind: isFirst ? 'first-examples' : 'next-examples', label: first };
  }
  const advice = coach(evaluation, examples, labels);
  const few = advice.find(({ kind }) => kind === 'need-more-examples');
  if (few && 'label' in few && !evaluation) return { kind: 'more-examples', label: few.label };
  if (bySurroundings.length > 0) return { kind: 'other-place', labels: bySurroundings };
  const single = advice.flatMap((each) => (each.kind === 'need-second-take' ? [each.label] : []));
  if (single.length === 1) return { kind: 'second-take', label: single[0]! };
  const isOptimistic = evaluation?.optimistic ?? false;
  if (single.length > 1 || isOptimistic) return { kind: 'second-take', label: null };
  if (evaluation) return { kind: 'judged', evaluation };
  return isLearning ? { kind: 'wait' } : { kind: 'second-take', label: null };
}
