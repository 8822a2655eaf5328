import type { ExampleId, ExampleSummary } from '../../contracts/example.ts';

/** The change that brings a stored list of examples from one state to another. `touched` ones are written in any case. */
export function changeBetween(
  previous: readonly ExampleSummary[],
  next: readonly ExampleSummary[],
  touched: ReadonlySet<ExampleId>,
): { readonly put: readonly ExampleSummary[]; readonly remove: readonly ExampleId[] } {
  const known = new Set(previous);
  const nextIds = new Set(next.map(({ id }) => id));
  return {
    put: next.filter((example) => !known.has(example) || touched.has(example.id)),
    remove: previous.map(({ id }) => id).filter((id) => !nextIds.has(id)),
  };
}
