import type { ExampleId, ExampleSummary } from '../../contracts/example.ts';
import type { Head } from '../../contracts/head.ts';
import type { LabelThresholds, Model } from '../../contracts/model.ts';
import { withoutKnown, withRenamedKnown } from '../../head/extension/known-labels.ts';
import type { ProjectSettings } from '../../storage/example-store.ts';
import { requireLabel, requireNewName } from '../labels/label-names.ts';

/** The threshold of a label for which none was chosen. */
export const neutralThreshold = 0.5;

/** All that undo brings back. Never changed in place. */
export interface ProjectState {
  readonly labels: readonly string[];
  /** In order of capture. */
  readonly examples: readonly ExampleSummary[];
  /** A model that was opened without its examples. It follows changes of the labels. */
  readonly imported?: Model;
  /** The label that stands for "nothing happens": quiet seconds of its sounds are examples, too. */
  readonly background?: string;
  /** Of the labels whose threshold was chosen. */
  readonly thresholds?: LabelThresholds;
}

/** The settings that are part of the state, so that undo brings them back. */
export function settingsInState({
  background,
  thresholds,
}: Pick<ProjectSettings, 'background' | 'thresholds'>): Pick<
  ProjectState,
  'background' | 'thresholds'
> {
  return {
    ...(background !== undefined && { background }),
    ...(thresholds && thresholds.size > 0 && { thresholds }),
  };
}

/** True if a model of the one is a model of the other. */
export function teachesTheSame(one: ProjectState, other: ProjectState): boolean {
  return (
    one.labels === other.labels &&
    one.examples === other.examples &&
    one.imported === other.imported &&
    one.background === other.background
  );
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
    ...(state.thresholds && { thresholds: withRenamedKey(state.thresholds, from, to) }),
    labels: state.labels.map((label) => (label === from ? to : label)),
    examples: state.examples.map((example) =>
      example.label === from ? { ...example, label: to } : example,
    ),
  };
}

/** Takes a label away, and its examples. @throws {TlError} `label-unknown`. */
export function withoutLabel(state: ProjectState, name: string): ProjectState {
  checkLabel(state, name);
  const { background, thresholds, ...rest } = state;
  return {
    ...withHead(rest, (head) => withoutKnown(head, name)),
    ...settingsInState({
      ...(background !== undefined && background !== name && { background }),
      ...(thresholds && { thresholds: withoutKey(thresholds, name) }),
    }),
    labels: state.labels.filter((label) => label !== name),
    examples: state.examples.filter((example) => example.label !== name),
  };
}

/**
 * Chooses the threshold of a label; null, and a neutral one, is none.
 *
 * @throws {TlError} `label-unknown`.
 * @throws {RangeError} if it is not a number.
 */
export function withThreshold(
  state: ProjectState,
  label: string,
  value: number | null,
): ProjectState {
  checkLabel(state, label);
  if (value !== null && Number.isNaN(value))
    throw new RangeError('A threshold is a number from 0 to 1.');
  // Beyond these a label could never win, or always.
  const threshold = Math.min(0.98, Math.max(0.02, value ?? neutralThreshold));
  if (threshold === (state.thresholds?.get(label) ?? neutralThreshold)) return state;
  const { thresholds = new Map<string, number>(), ...rest } = state;
  const others = withoutKey(thresholds, label);
  const chosen = threshold === neutralThreshold ? others : new Map([...others, [label, threshold]]);
  return { ...rest, ...settingsInState({ thresholds: chosen }) };
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

function withRenamedKey(map: LabelThresholds, from: string, to: string): LabelThresholds {
  return new Map([...map].map(([label, value]) => [label === from ? to : label, value]));
}

function withoutKey(map: LabelThresholds, key: string): LabelThresholds {
  return new Map([...map].filter(([label]) => label !== key));
}

function withHead(state: ProjectState, change: (head: Head) => Head): ProjectState {
  const { imported } = state;
  return imported ? { ...state, imported: { ...imported, head: change(imported.head) } } : state;
}
