import type { ExampleId, ExampleSummary } from '../../contracts/example.ts';
import type { Features, RefinedTail } from '../../contracts/extractor.ts';
import type { ProjectState } from './project-state.ts';

/** A state with the features that a tuned tail makes; examples of which it makes none are gone. */
export function withFeatures(
  state: ProjectState,
  refined: RefinedTail,
  features: ReadonlyMap<ExampleId, Features>,
): ProjectState {
  const renewed = (examples: readonly ExampleSummary[]) =>
    examples.flatMap((example) => {
      const own = features.get(example.id);
      return own ? [{ ...example, features: own }] : [];
    });
  return {
    ...state,
    examples: renewed(state.examples),
    testExamples: renewed(state.testExamples),
    refined,
  };
}
