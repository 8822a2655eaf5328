import type { Evaluation, ExampleId } from '@tl-elements/core/base';
import { suspectExamples } from '@tl-elements/core/trainer';
import type { ExampleFinder } from '../review/example-index.ts';

/** The examples of a cell that still have its label: what is moved or removed leaves at once. */
export function takenFor(
  { heldOut = [] }: Evaluation,
  index: ExampleFinder,
  label: string,
  said: string,
): readonly ExampleId[] {
  return heldOut
    .filter((each) => each.label === label && each.answer === said)
    .map(({ id }) => id)
    .filter((id) => isLearntAs(label, id, index));
}

/** The examples that might have the wrong label, the most doubtful first; without those that were mended since. */
export function suspectsIn(evaluation: Evaluation, index: ExampleFinder): readonly ExampleId[] {
  return suspectExamples(evaluation)
    .filter(({ id, label }) => isLearntAs(label, id, index))
    .map(({ id }) => id);
}

/** What a model that had not seen the example called it, if that is something else; else null. */
export function otherAnswer(evaluation: Evaluation | null, id: ExampleId): string | null {
  const held = evaluation?.heldOut?.find((each) => each.id === id);
  return held && held.answer !== held.label ? held.answer : null;
}

function isLearntAs(label: string, id: ExampleId, index: ExampleFinder): boolean {
  const example = index.get(id)?.example;
  return example?.label === label && !example.isExcluded;
}
