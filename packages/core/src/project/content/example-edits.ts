import type { ExampleId, ExampleSummary } from '../../contracts/example.ts';
import { checkLabel, type ProjectState } from './project-state.ts';

/** Adds examples at the end. */
export function withExamples(state: ProjectState, added: readonly ExampleSummary[]): ProjectState {
  return { ...state, examples: [...state.examples, ...added] };
}

/** Adds test examples at the end. */
export function withTestExamples(
  state: ProjectState,
  added: readonly ExampleSummary[],
): ProjectState {
  return { ...state, testExamples: [...state.testExamples, ...added] };
}

/** Unknown ids are ignored: these examples may be gone meanwhile. */
export function withoutExamples(state: ProjectState, ids: readonly ExampleId[]): ProjectState {
  const gone = new Set(ids);
  return withChanged(state, (example) => (gone.has(example.id) ? null : example));
}

/** Gives examples to another label. Unknown ids are ignored. @throws {TlError} `label-unknown`. */
export function withMovedExamples(
  state: ProjectState,
  ids: readonly ExampleId[],
  label: string,
): ProjectState {
  checkLabel(state, label);
  const moved = new Set(ids);
  return withChanged(state, (example) =>
    moved.has(example.id) && example.label !== label ? { ...example, label } : example,
  );
}

/** Leaves examples out, or takes them in again. Unknown ids are ignored. */
export function withExcluded(
  state: ProjectState,
  ids: readonly ExampleId[],
  on: boolean,
): ProjectState {
  const meant = new Set(ids);
  return withChanged(state, (example) => {
    const { isExcluded = false, ...rest } = example;
    if (!meant.has(example.id) || isExcluded === on) return example;
    return on ? { ...rest, isExcluded: true } : rest;
  });
}

/**
 * Changes examples and test examples; the same state if `change` changes nothing.
 *
 * @param change returns null to remove an example.
 */
export function withChanged(
  state: ProjectState,
  change: (example: ExampleSummary) => ExampleSummary | null,
): ProjectState {
  const examples = changed(state.examples, change);
  const testExamples = changed(state.testExamples, change);
  const isSame = examples === state.examples && testExamples === state.testExamples;
  return isSame ? state : { ...state, examples, testExamples };
}

function changed(
  examples: readonly ExampleSummary[],
  change: (example: ExampleSummary) => ExampleSummary | null,
): readonly ExampleSummary[] {
  const next = examples.flatMap((example) => change(example) ?? []);
  const isSame =
    next.length === examples.length && next.every((example, i) => example === examples[i]);
  return isSame ? examples : next;
}
