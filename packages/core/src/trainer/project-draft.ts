import type { ProjectState } from '../project/content/project-state.ts';
import type { Project } from '../project/project.ts';

/**
 * Adds what was edited before a project was open to what is stored: its labels, and what was chosen for them.
 *
 * @param seeds the labels that the draft had at first.
 */
export function addDraft(
  { labels, thresholds = new Map<string, number>(), disabledLabels = [] }: ProjectState,
  seeds: readonly string[],
  project: Project,
  setLabels: (labels: readonly string[]) => void,
): void {
  const added = labels.filter((label) => !seeds.includes(label));
  setLabels(project.examples.length > 0 ? [...project.labels, ...added] : labels);
  const isHere = (label: string) => project.labels.includes(label);
  for (const [label, value] of thresholds) if (isHere(label)) project.setThreshold(label, value);
  for (const label of disabledLabels) if (isHere(label)) project.setLabelEnabled(label, false);
}
