import type { ExampleId, ExampleSummary } from '../../contracts/example.ts';
import type { ProjectState } from './project-state.ts';

/** The change that brings a store from one state to another. `touched` examples are written in any case. */
export function changeBetween(
  previous: ProjectState,
  next: ProjectState,
  touched: ReadonlySet<ExampleId>,
): { readonly put: readonly ExampleSummary[]; readonly remove: readonly ExampleId[] } {
  const known = new Set(previous.examples);
  const nextIds = new Set(next.examples.map(({ id }) => id));
  return {
    put: next.examples.filter((example) => !known.has(example) || touched.has(example.id)),
    remove: previous.examples.map(({ id }) => id).filter((id) => !nextIds.has(id)),
  };
}
