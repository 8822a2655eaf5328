import type { ExampleSummary } from '../../contracts/example.ts';
import type { RefinedTail } from '../../contracts/extractor.ts';
import type { Box } from '../../contracts/modality.ts';
import type { LabelThresholds, Model } from '../../contracts/model.ts';
import type { ProjectSettings } from '../../storage/example-store.ts';
import { requireLabel } from '../label-names.ts';

/** All that undo brings back. Never changed in place. */
export interface ProjectState {
  readonly labels: readonly string[];
  /** In order of capture. */
  readonly examples: readonly ExampleSummary[];
  /** Never learnt from: what a model is tested on. A list of their own, so that nothing else takes them for examples. */
  readonly testExamples: readonly ExampleSummary[];
  /** A model that was opened without its examples. It follows changes of the labels. */
  readonly imported?: Model;
  /** The label that stands for "nothing happens": quiet seconds of its sounds are examples, too. */
  readonly background?: string;
  /** Of the labels whose threshold was chosen. */
  readonly thresholds?: LabelThresholds;
  /** Labels that are switched off: they keep their examples and take no part in the model. */
  readonly disabledLabels?: readonly string[];
  /** The part of the camera's pictures that all features here are of. Absent: all of them. */
  readonly box?: Box;
  /** The tail that all features here were made with. Absent: they are those of the extractor as it ships. */
  readonly refined?: RefinedTail;
}

/** The names of the settings that are part of the state. */
type SettingInState = 'background' | 'thresholds' | 'disabledLabels' | 'box';

/** The settings that are part of the state, so that undo brings them back. */
export function settingsInState({
  background,
  thresholds,
  disabledLabels = [],
  box,
}: Pick<ProjectSettings, SettingInState>): Pick<ProjectState, SettingInState> {
  return {
    ...(background !== undefined && { background }),
    ...(thresholds && thresholds.size > 0 && { thresholds }),
    ...(disabledLabels.length > 0 && { disabledLabels }),
    ...(box && { box }),
  };
}

/** The settings that are not part of the state. */
export function settingsBesideState({
  background: _,
  thresholds: __,
  disabledLabels: ___,
  box: ____,
  ...settings
}: ProjectSettings): ProjectSettings {
  return settings;
}

/** True if a model of the one is a model of the other. */
export function teachesTheSame(one: ProjectState, other: ProjectState): boolean {
  return (
    one.labels === other.labels &&
    one.examples === other.examples &&
    one.imported === other.imported &&
    one.refined === other.refined &&
    one.box === other.box &&
    one.background === other.background &&
    one.disabledLabels === other.disabledLabels
  );
}

/** @throws {TlError} `label-unknown`. */
export function checkLabel({ labels }: ProjectState, name: string): void {
  requireLabel(labels, name);
}
