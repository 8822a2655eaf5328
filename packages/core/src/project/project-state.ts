import type { ExampleId, ExampleSummary } from '../contracts/example.ts';
import type { Head } from '../contracts/head.ts';
import type { Model } from '../contracts/model.ts';
import { withoutKnown, withRenamedKnown } from '../head/extension/known-labels.ts';
import { requireLabel, requireNewName } from './label-names.ts';

/** All that undo brings back. Never changed in place. */
export interface ProjectState {
  readonly labels: readonly string[];
  /** In order of capture. */
  readonly examples: readonly ExampleSummary[];
  /** A model that was opened without its examples. It follows changes of the labels. */
  readonly imported?: Model;
  /** The label that stands for "nothing happens": quiet seconds of its sounds are examples, too. */
  readonly background?: string;
}

/** @throws {TlError} `label-exists`, `input-empty` for a name that shows nothing. */
export function withLabel(state: ProjectState, name: string): ProjectState {
  requireNewName(state.labels, name);
  return { ...state, labels: [...state.labels, name] };
}

/** @throws {TlError} `label-unknown`, `label-exists`, `input-empty`. */
export function withRenamedLabel(state: ProjectState, from: string, to: string): ProjectState {
  checkLabel(state, from);
  if (from === to) return state;
  requireNewName(state.labels, to);
  return {
    ...withHead(state, (head) => withRenamedKnown(head, from, to)),
    ...(state.background === from && { background: to }),
    labels: state.labels.map((label) => (label === from ? to : label)),
    examples: state.examples.map((example) =>
      example.label === from ? { ...example, label: to } : example,
    ),
  };
}

/** Takes a label away, and its examples. @throws {TlError} `label-unknown`. */
export function withoutLabel(state: ProjectState, name: string): ProjectState {
  checkLabel(state, name);
  const { background, ...rest } = state;
  return {
    ...withHead(rest, (head) => withoutKnown(head, name)),
    ...(background !== undefined && background !== name && { background }),
    labels: state.labels.filter((label) => label !== name),
    examples: state.examples.filter((example) => example.label !== name),
  };
}

/** Adds examples at the end. */
export function withExamples(state: ProjectState, added: readonly ExampleSummary[]): ProjectState {
  return { ...state, examples: [...state.examples, ...added] };
}

/** Unknown ids are ignored: these examples may be gone meanwhile. */
export function withoutExamples(state: ProjectState, ids: readonly ExampleId[]): ProjectState {
  const gone = new Set(ids);
  const examples = state.examples.filter((example) => !gone.has(example.id));
  return examples.length === state.examples.length ? state : { ...state, examples };
}

/** @throws {TlError} `label-unknown`. */
export function checkLabel({ labels }: ProjectState, name: string): void {
  requireLabel(labels, name);
}

function withHead(state: ProjectState, change: (head: Head) => Head): ProjectState {
  const { imported } = state;
  return imported ? { ...state, imported: { ...imported, head: change(imported.head) } } : state;
}
