import {
  loadCode,
  TlError,
  type ExtractorInfo,
  type Modality,
  type Model,
} from '@tl-elements/core/base';
import { reextract, type ProjectSettings } from '@tl-elements/core/project';
import type { FiledExample, ProjectFile } from '@tl-elements/core/files';
import { findPlugin } from '../live/find-plugin.ts';
import { seerOf } from './look-again.ts';
import type { TrainerSession } from './session.ts';

/** What of a session opening a project takes. */
export type OpensProjects = Pick<TrainerSession, 'project' | 'live' | 'recording' | 'settings'>;
/** Makes the choices that a file was saved with; `extractor` names another one than the modality's own. */
export type Choose = (settings: ProjectSettings, extractor?: string) => Promise<void>;

/**
 * Takes what `file`, a project or a model, holds in place of what was taught. Where a project's features were made by another
 * extractor than this page's, its examples are seen again from their originals.
 *
 * @throws {TlError} `project-corrupt`, `project-too-new`, `model-corrupt`, `model-too-new`,
 *   `extractor-mismatch`, `extractor-unknown`, `nothing-found`.
 */
export async function openProjectFile(
  session: OpensProjects,
  file: Blob,
  choose: Choose,
): Promise<void> {
  const { holdsProject, readModel, readProject } = await loadCode(
    () => import('@tl-elements/core/files'),
  );
  if (await holdsProject(file)) return takeProject(session, await readProject(file), choose);
  return takeModel(session, await readModel(file), choose);
}

/**
 * Takes the labels of a model and what it knows of them, which stays known beside what is taught. It
 * goes on being seen through its own extractor.
 *
 * @throws {TlError} `extractor-mismatch`, `extractor-unknown`: nothing has changed then.
 */
export async function takeModel(
  session: OpensProjects,
  model: Model,
  choose: Choose,
): Promise<void> {
  const { extractor, head, modality } = model;
  const now = (await session.live.plugin()).info;
  if (now.modality !== modality) throw otherModality('model', modality, now.modality);
  const { info } = await findPlugin(modality, extractor.id);
  if (info.version !== extractor.version) {
    throw new TlError(
      'extractor-mismatch',
      `This model was made with version ${extractor.version} of "${extractor.id}", and this page has ` +
        `${info.version}. Open its project, which can be seen again.`,
    );
  }
  if (now.id !== info.id) {
    await choose({}, info.id);
    await session.settings.settled;
  }
  const file = { extractor: info, labels: head.labels, settings: {}, examples: [], model };
  await takeProject(session, file, choose);
}

/** Takes what was read from a file. @throws {TlError} `extractor-mismatch`, `nothing-found`. */
export async function takeProject(
  session: OpensProjects,
  file: ProjectFile,
  choose: Choose,
): Promise<void> {
  const project = await session.project.open();
  const fitting = await fitted(file, project.extractor, session);
  session.recording.stop();
  await project.replaceWith(fitting);
  // Last: a choice that leads to another extractor has the new examples seen again.
  await choose(file.settings);
}

/** The file as this page's extractor sees it. */
async function fitted(
  file: ProjectFile,
  extractor: ExtractorInfo,
  { live }: OpensProjects,
): Promise<ProjectFile> {
  const { id, version, modality } = file.extractor;
  if (id === extractor.id && version === extractor.version) return file;
  const see = seerOf(modality, live, extractor.modality);
  if (!see) {
    throw otherModality('project', modality, extractor.modality);
  }
  const named = file.examples.map((example, index) => ({ ...example, id: String(index) }));
  const readMedia = async (id: string) => named[Number(id)]?.media ?? null;
  const seen = await reextract({ examples: named, readMedia }, { extractor, see });
  const examples = named.flatMap(({ id, augmentations: _, ...example }): FiledExample[] => {
    const features = seen.get(id);
    return features ? [{ ...example, features }] : [];
  });
  if (examples.length === 0 && named.length > 0) {
    throw new TlError(
      'nothing-found',
      'Nothing was found in the pictures of this project. Take another one.',
    );
  }
  return { ...file, extractor, examples, model: null };
}

function otherModality(what: 'model' | 'project', its: Modality, ours: Modality): TlError {
  return new TlError(
    'extractor-mismatch',
    `This ${what} is of modality "${its}", and this trainer has "${ours}". ` +
      `Open it in <tl-trainer modality="${its}">.`,
  );
}
