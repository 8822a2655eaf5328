import type { ExampleSummary } from '../../contracts/example.ts';
import { type ProjectSettings, byCapture } from '../../storage/example-store.ts';
import type { ProjectState } from '../content/project-state.ts';

/** What is added to a project, its examples under new ids. */
export interface Merged {
  readonly labels: readonly string[];
  readonly settings: Pick<ProjectSettings, 'disabledLabels'>;
  readonly examples: readonly ExampleSummary[];
  readonly testExamples: readonly ExampleSummary[];
}

/**
 * A state with the labels and examples of another one besides its own. Labels of the same name are one label. Settings are
 * those of `state`; a label that it does not have stays off if it was.
 */
export function withMerged(state: ProjectState, merged: Merged): ProjectState {
  const { disabledLabels = [] } = state;
  const added = merged.labels.filter((label) => !state.labels.includes(label));
  const off = added.filter((label) => merged.settings.disabledLabels?.includes(label));
  return {
    ...state,
    ...(off.length > 0 && { disabledLabels: [...disabledLabels, ...off] }),
    labels: added.length > 0 ? [...state.labels, ...added] : state.labels,
    examples: inOrder(state.examples, merged.examples),
    testExamples: inOrder(state.testExamples, merged.testExamples),
  };
}

function inOrder(
  own: readonly ExampleSummary[],
  added: readonly ExampleSummary[],
): readonly ExampleSummary[] {
  return added.length === 0 ? own : [...own, ...added].sort(byCapture);
}
