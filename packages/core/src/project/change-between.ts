import type { Example, ExampleSummary } from '../contracts/example.ts';
import type { StoreChange } from '../examples/example-store.ts';
import type { ProjectState } from './project-state.ts';

/** What a store has to do to follow a project from one state to another. */
export function changeBetween(
  previous: ProjectState,
  next: ProjectState,
  complete: (example: ExampleSummary) => Example,
): Pick<StoreChange, 'put' | 'remove'> {
  const known = new Set(previous.examples);
  const nextIds = new Set(next.examples.map(({ id }) => id));
  return {
    put: next.examples.filter((example) => !known.has(example)).map(complete),
    remove: previous.examples.map(({ id }) => id).filter((id) => !nextIds.has(id)),
  };
}
