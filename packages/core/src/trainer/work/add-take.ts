import type { ExampleId } from '../../contracts/example.ts';
import type { ExampleDraft, ExampleOrigin } from '../../project/project-options.ts';
import type { Project } from '../../project/project.ts';

/** The list that examples are added to. */
export type ExampleList = 'examples' | 'testExamples';

/** Adds examples to a list, as one take of their own. @throws {TlError} `label-unknown`. */
export async function addTake(
  project: Project,
  label: string,
  drafts: readonly ExampleDraft[],
  origin: ExampleOrigin,
  to: ExampleList,
): Promise<ExampleId[]> {
  const take = project.beginTake(label);
  try {
    return await addTo(to, project, label, drafts, { ...origin, take });
  } finally {
    project.endTake(take);
  }
}

/** Adds examples to a list. @throws {TlError} `label-unknown`. */
export function addTo(
  list: ExampleList,
  project: Project,
  ...added: Parameters<Project['addExamples']>
): Promise<ExampleId[]> {
  return list === 'examples' ? project.addExamples(...added) : project.addTestExamples(...added);
}
