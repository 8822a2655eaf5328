import {
  seeAgain,
  TlError,
  type ExtractorInfo,
  type FiledExample,
  type ProjectFile,
  type ProjectSettings,
} from '@tl-elements/core';
import { seerOf } from './look-again.ts';
import type { TrainerSession } from './session.ts';

/** What of a session opening a project takes. */
export type OpensProjects = Pick<TrainerSession, 'project' | 'live' | 'recording' | 'settings'>;
/** Makes the choices that a file was saved with; `extractor` names another one than the modality's own. */
export type Choose = (settings: ProjectSettings, extractor?: string) => Promise<void>;

/**
 * Takes what `file` holds in place of what was taught. Where its features were made by another
 * extractor than this page's, its examples are seen again from their originals.
 *
 * @throws {TlError} `project-corrupt`, `project-too-new`, `model-unsupported`, `extractor-mismatch`,
 *   `nothing-found`.
 */
export async function openProjectFile(
  session: OpensProjects,
  file: Blob,
  choose: Choose,
): Promise<void> {
  const { holdsProject, readProject } = await import('../model-file.ts');
  if (!(await holdsProject(file))) {
    throw new TlError(
      'model-unsupported',
      'This file holds no examples to go on with. If it is a model, give it to <tl-classifier>.',
    );
  }
  await takeProject(session, await readProject(file), choose);
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
    throw new TlError(
      'extractor-mismatch',
      `This project was taught with modality "${modality}", and this trainer has "${extractor.modality}". ` +
        `Open it in <tl-trainer modality="${modality}">.`,
    );
  }
  const named = file.examples.map((example, index) => ({ ...example, id: String(index) }));
  const readMedia = async (id: string) => named[Number(id)]?.media ?? null;
  const seen = await seeAgain({ examples: named, readMedia }, { extractor, see });
  const examples = named.flatMap(({ id, views: _, ...example }): FiledExample[] => {
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
