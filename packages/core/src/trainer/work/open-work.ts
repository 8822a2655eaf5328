import type { Box } from '../../contracts/modality.ts';
import type { Model } from '../../contracts/model.ts';
import { TlError } from '../../errors.ts';
import {
  noneDropped,
  type DroppedExamples,
  type ProjectFile,
  type UnextractedProject,
} from '../../files/project-file.ts';
import { isSameBox } from '../../live/same-box.ts';
import { findPlugin } from '../../live/find-plugin.ts';
import { isOfMovements } from '../../live/support-of.ts';
import { ModalityMismatch, type TaughtKind } from '../../modality-mismatch.ts';
import { fitProject, type FittedProject } from '../../project/features/fit-project.ts';
import { baseIdOf, shippedIdOf } from '../../refined/refined-extractor.ts';
import { importedFilesOf } from '../../files/imported-files.ts';
import { mediaExtractor, type OriginalsOf } from '../extract-media.ts';
import { isSameExtractor } from '../move-project.ts';
import type { TrainerParts } from '../trainer-parts.ts';

/** What a trainer opens: a project with or without features, or a model. */
export type Work = ProjectFile | UnextractedProject | Model;

/**
 * Replaces everything that was taught by a project or a model, as one step of the history.
 *
 * @returns how many examples of it were left out.
 * @throws {TlError} `extractor-mismatch`, `extractor-unknown`, `nothing-found`, `input-unreadable`,
 *   `aborted`, the extractor's own: nothing has changed then.
 */
export async function openWork<Input>(
  parts: TrainerParts<Input>,
  work: Work,
  signal: AbortSignal,
): Promise<DroppedExamples> {
  const { slot, recorder, follower } = parts;
  const file = 'head' in work ? await projectOfModel(parts, work) : work;
  if (!('head' in work)) await prepareFor(parts, work);
  const project = await slot.open();
  const { file: fitted, dropped } = (await fitsAsItIs(parts, file))
    ? { file: file as ProjectFile, dropped: noneDropped }
    : await fit(parts, file, 'settings' in file ? file.settings.box : undefined, signal);
  recorder.stop();
  await project.replaceWith(fitted);
  // Last, since settings with another extractor make it re-extract the new examples.
  parts.restore(fitted.settings);
  await follower.settled;
  return dropped;
}

/**
 * A model as a project without examples, but with its labels. From now on the trainer uses the extractor
 * of the model.
 */
async function projectOfModel<Input>(
  parts: TrainerParts<Input>,
  model: Model,
): Promise<ProjectFile> {
  const { extractor, head, modality } = model;
  const now = kindOf(parts, (await parts.live.plugin()).info);
  const its = kindOf(parts, extractor);
  if (now.modality !== modality || now.motion !== its.motion) {
    throw new ModalityMismatch('model', its, now);
  }
  const { info } = await findPlugin(parts.modalities, modality, extractor.id);
  if (info.version !== extractor.version) {
    throw new TlError(
      'extractor-mismatch',
      `This model was made with version ${extractor.version} of "${extractor.id}", and this page has ` +
        `version ${info.version}. Open the project it comes from: its examples can be used again.`,
    );
  }
  await useExtractor(parts, baseIdOf(info));
  return {
    extractor: info,
    labels: head.labels,
    settings: model.preprocessing.box ? { box: model.preprocessing.box } : {},
    examples: [],
    testExamples: [],
    model,
  };
}

/** Uses the extractor of a project that was imported with one. */
async function prepareFor<Input>(
  parts: TrainerParts<Input>,
  file: ProjectFile | UnextractedProject,
): Promise<void> {
  const { its, now } = await requireKind(parts, file);
  if (!('extractor' in file) || its.modality !== now.modality || its.motion !== now.motion) return;
  const { id } = file.extractor;
  if (importedFilesOf(id).size > 0) await useExtractor(parts, shippedIdOf(id));
  // Before its examples are read: without hips, a whole body finds nothing in them.
  const upperBody = parts.modalities[its.modality]?.movements?.upperBody ?? null;
  if (!its.motion || upperBody === null) return;
  parts.restore({ upperBody: id === upperBody });
  await parts.follower.settled;
}

/**
 * What the examples of a project are, and what is taught here.
 *
 * @throws {TlError} `extractor-mismatch` if a project of postures would be taught as pictures.
 */
export async function requireKind<Input>(
  parts: TrainerParts<Input>,
  file: ProjectFile | UnextractedProject,
): Promise<{ readonly its: TaughtKind; readonly now: TaughtKind }> {
  const now = kindOf(parts, (await parts.live.plugin()).info);
  const its = kindOf(parts, originalsOf(file));
  // Pictures can be taught for their postures; a project of postures would lose them as pictures.
  if (its.modality === 'pose' && now.modality !== 'pose') {
    throw new ModalityMismatch('project', its, now);
  }
  return { its, now };
}

/** What is taught with an extractor. */
function kindOf<Input>(
  { modalities }: TrainerParts<Input>,
  { id, modality }: OriginalsOf,
): TaughtKind {
  return { modality, motion: isOfMovements(modalities[modality], id) };
}

async function useExtractor<Input>(parts: TrainerParts<Input>, id: string): Promise<void> {
  if (baseIdOf((await parts.live.plugin()).info) === id) return;
  parts.restore({ extractor: id });
  await parts.follower.settled;
}

/** Whether a project replaces this one without another extraction: it, or what it was refined on, is the same. */
async function fitsAsItIs<Input>(
  parts: TrainerParts<Input>,
  file: ProjectFile | UnextractedProject,
): Promise<boolean> {
  if (!('extractor' in file)) return false;
  const { info } = await parts.live.plugin();
  const { id, version } = file.extractor;
  return isSameExtractor({ id: shippedIdOf(id), version }, { ...info, id: baseIdOf(info) });
}

/** The project with features of this trainer's extractor, of this part of a camera's pictures. @throws {TlError} as `fitProject`. */
export async function fit<Input>(
  parts: TrainerParts<Input>,
  file: ProjectFile | UnextractedProject,
  box: Box | undefined,
  signal: AbortSignal,
): Promise<FittedProject> {
  const { modalities, live } = parts;
  const { info: extractor } = await live.plugin();
  const fits = 'extractor' in file && isSameExtractor(file.extractor, extractor);
  if (fits && isSameBox(file.settings.box, box)) {
    return { file, dropped: noneDropped };
  }
  const from = originalsOf(file);
  const extract = await mediaExtractor(modalities, from, live, box);
  if (!extract) {
    throw new ModalityMismatch('project', kindOf(parts, from), kindOf(parts, extractor));
  }
  return fitProject(file, { extractor, extract, signal });
}

function originalsOf(file: ProjectFile | UnextractedProject): OriginalsOf {
  return 'dropped' in file ? { id: '', modality: file.modality } : file.extractor;
}
