import type { Head } from '../../contracts/model.ts';
import type { LabelThresholds } from '../../contracts/model.ts';
import { withoutKnown, withRenamedKnown } from '../../head/extend-head.ts';
import { withName, withNewName, withoutName } from '../label-names.ts';
import { withChanged } from './example-edits.ts';
import { checkLabel, settingsInState, type ProjectState } from './project-state.ts';

/** The threshold of a label for which none was chosen. */
export const neutralThreshold = 0.5;

/** @throws {TlError} `label-exists`, `input-empty` for a name that shows nothing. */
export function withLabel(state: ProjectState, name: string): ProjectState {
  return { ...state, labels: withName(state.labels, name) };
}

/** @throws {TlError} `label-unknown`, `label-exists`, `input-empty`. */
export function withRenamedLabel(state: ProjectState, from: string, to: string): ProjectState {
  const labels = withNewName(state.labels, from, to);
  if (labels === state.labels) return state;
  const renamed = withChanged(state, (example) =>
    example.label === from ? { ...example, label: to } : example,
  );
  return {
    ...withHead(renamed, (head) => withRenamedKnown(head, from, to)),
    ...(state.background === from && { background: to }),
    ...(state.thresholds && { thresholds: withRenamedKey(state.thresholds, from, to) }),
    ...(state.disabledLabels && { disabledLabels: renamedIn(state.disabledLabels, from, to) }),
    labels,
  };
}

/** Takes a label away, and its examples. @throws {TlError} `label-unknown`. */
export function withoutLabel(state: ProjectState, name: string): ProjectState {
  const labels = withoutName(state.labels, name);
  const left = withChanged(state, (example) => (example.label === name ? null : example));
  const { background, thresholds, disabledLabels, ...rest } = left;
  return {
    ...withHead(rest, (head) => withoutKnown(head, name)),
    ...settingsInState({
      ...(background !== undefined && background !== name && { background }),
      ...(thresholds && { thresholds: withoutKey(thresholds, name) }),
      ...(disabledLabels && { disabledLabels: without(disabledLabels, name) }),
    }),
    labels,
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

/** Switches a label on or off. @throws {TlError} `label-unknown`. */
export function withLabelEnabled(state: ProjectState, label: string, on: boolean): ProjectState {
  checkLabel(state, label);
  const { disabledLabels = [], ...rest } = state;
  if (on !== disabledLabels.includes(label)) return state;
  const others = without(disabledLabels, label);
  return { ...rest, ...settingsInState({ disabledLabels: on ? others : [...others, label] }) };
}

function renamedIn(labels: readonly string[], from: string, to: string): readonly string[] {
  return labels.map((label) => (label === from ? to : label));
}

function without(labels: readonly string[], name: string): readonly string[] {
  return labels.filter((label) => label !== name);
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
