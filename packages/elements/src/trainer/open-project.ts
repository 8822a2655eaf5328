import {
  importedFilesOf,
  ModalityMismatch,
  TlError,
  type ExtractorInfo,
  type Model,
} from '@tl-elements/core/base';
import type { DroppedExamples, ProjectFile, UnextractedProject } from '@tl-elements/core/files';
import {
  fitProject,
  noneDropped,
  type FittedProject,
  type ProjectSettings,
} from '@tl-elements/core/project';
import type { Work } from '../teachable-machine/read-work.ts';
import { findPlugin } from '../live/find-plugin.ts';
import { seerOf } from './look-again.ts';
import type { TrainerSession } from './session.ts';

/** What of a session opening a project takes. */
export type OpensProjects = Pick<TrainerSession, 'project' | 'live' | 'recording' | 'settings'>;
/** Makes the choices that a file was saved with; `extractor` names another one than the modality's own. */
export type Choose = (settings: ProjectSettings, extractor?: string) => Promise<void>;

/**
 * Takes what was read from a file in place of what was taught.
 *
 * @returns how many examples of it were left out.
 * @throws {TlError} `extractor-mismatch`, `extractor-unknown`, `nothing-found`, `input-unreadable`, `aborted`: nothing has
 *   changed then.
 */
export async function takeWork(
  session: OpensProjects,
  work: Work,
  choose: Choose,
  signal: AbortSignal,
): Promise<DroppedExamples> {
  return 'head' in work
    ? takeModel(session, work, choose, signal)
    : takeProject(session, work, choose, signal);
}

/**
 * Takes the labels of a model and what it knows of them, which stays known beside what is taught. It
 * goes on being seen through its own extractor.
 *
 * @throws {TlError} `extractor-mismatch`, `extractor-unknown`: nothing has changed then.
 */
async function takeModel(
  session: OpensProjects,
  model: Model,
  choose: Choose,
  signal: AbortSignal,
): Promise<DroppedExamples> {
  const { extractor, head, modality } = model;
  const now = (await session.live.plugin()).info;
  if (now.modality !== modality) throw new ModalityMismatch('model', modality, now.modality);
  const { info } = await findPlugin(modality, extractor.id);
  if (info.version !== extractor.version) {
    throw new TlError(
      'extractor-mismatch',
      `This model was made with version ${extractor.version} of "${extractor.id}", and this page has ` +
        `${info.version}. Open its project, which can be seen again.`,
    );
  }
  await useExtractor(session, info.id, choose);
  const file = { extractor: info, labels: head.labels, settings: {}, examples: [], model };
  return takeProject(session, file, choose, signal);
}

async function useExtractor(session: OpensProjects, id: string, choose: Choose): Promise<void> {
  if ((await session.live.plugin()).info.id === id) return;
  await choose({}, id);
  await session.settings.settled;
}

async function takeProject(
  session: OpensProjects,
  file: ProjectFile | UnextractedProject,
  choose: Choose,
  signal: AbortSignal,
): Promise<DroppedExamples> {
  const now = (await session.live.plugin()).info.modality;
  const its = 'dropped' in file ? file.modality : file.extractor.modality;
  // Pictures can be taught for their postures, too; a project of postures would lose them as one of pictures.
  if (its === 'pose' && now !== 'pose') throw new ModalityMismatch('project', its, now);
  if ('extractor' in file && its === now && importedFilesOf(file.extractor.id).size > 0) {
    await useExtractor(session, file.extractor.id, choose);
  }
  const project = await session.project.open();
  const fitting = await fitted(file, project.extractor, session, signal);
  session.recording.stop();
  await project.replaceWith(fitting.file);
  // Last: a choice that leads to another extractor has the new examples re-extracted.
  if ('settings' in file) await choose(file.settings);
  return fitting.dropped;
}

/** The file with features of this page's extractor. */
async function fitted(
  file: ProjectFile | UnextractedProject,
  extractor: ExtractorInfo,
  { live }: OpensProjects,
  signal: AbortSignal,
): Promise<FittedProject> {
  if ('extractor' in file) {
    const { id, version } = file.extractor;
    if (id === extractor.id && version === extractor.version) return { file, dropped: noneDropped };
  }
  const its = 'dropped' in file ? file.modality : file.extractor.modality;
  const extract = seerOf(its, live, extractor.modality);
  if (!extract) throw new ModalityMismatch('project', its, extractor.modality);
  return fitProject(file, { extractor, extract, signal });
}
