import type { Evaluation, ExampleId } from '@tl-elements/core/base';
import type { ExampleIndex } from '../review/example-index.ts';

/** The examples of a label that were taken for another, or for itself, and still are of that label. */
export function takenFor(
  { heldOut }: Evaluation,
  index: ExampleIndex,
  label: string,
  said: string,
): readonly ExampleId[] {
  return index.idsOf(label).filter((id) => heldOut?.get(id)?.label === said);
}

/** The examples that might have the wrong label, the most doubtful first. */
export function suspectsIn(evaluation: Evaluation, index: ExampleIndex): readonly ExampleId[] {
  const { heldOut } = evaluation;
  return [...(heldOut?.keys() ?? [])].filter((id) => {
    const label = index.get(id)?.example.label;
    return label !== undefined && heldOut?.get(id)?.label !== label;
  });
}
