import type { ExampleSummary } from '../../contracts/example.ts';
import { withoutKnown } from '../../head/extend-head.ts';
import type { ProjectState } from './project-state.ts';

/** What somebody has taught, and what of it was left out. */
interface Taught<Of extends Pick<ExampleSummary, 'label' | 'isExcluded'>> {
  readonly labels: readonly string[];
  readonly examples: readonly Of[];
  readonly disabledLabels?: readonly string[];
}

/** Labels that are switched on, and their examples that are not excluded: all that figures and advice are about. */
export function takingPart<Of extends Pick<ExampleSummary, 'label' | 'isExcluded'>>({
  labels,
  examples,
  disabledLabels = [],
}: Taught<Of>): { readonly labels: readonly string[]; readonly examples: readonly Of[] } {
  const off = new Set(disabledLabels);
  return {
    labels: labels.filter((label) => !off.has(label)),
    examples: examples.filter(({ label, isExcluded }) => !isExcluded && !off.has(label)),
  };
}

/** The part of a state that a model is made of: as if what was left out were not there. */
export function learntFrom(state: ProjectState): ProjectState {
  const { imported, disabledLabels = [], ...rest } = state;
  const head = imported && disabledLabels.reduce(withoutKnown, imported.head);
  return {
    ...rest,
    ...takingPart(state),
    testExamples: [],
    ...(imported &&
      head && { imported: head === imported.head ? imported : { ...imported, head } }),
  };
}
