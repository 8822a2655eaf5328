import { throwIfAborted } from '../../abort.ts';
import type { Box } from '../../contracts/modality.ts';
import { TlError } from '../../errors.ts';
import { noneDropped, type DroppedExamples, type ProjectFile } from '../../files/project-file.ts';
import { namedAfterFiles, type NamedFile } from '../../project/merging/named-after-files.ts';
import type { TrainerParts } from '../trainer-parts.ts';
import { fit, requireKind, type Work } from './open-work.ts';

/** A project, and the name of the file that it was read from; empty if it has none. */
export interface NamedWork {
  readonly work: Work;
  readonly name: string;
  /** Who taught it, where the file does not say; empty: nobody in particular. Absent: nobody was asked. */
  readonly person?: string | undefined;
}

/**
 * Adds the labels and examples of other projects to what was taught, as one step of the history. Examples of another
 * extractor are re-extracted from their originals. Settings stay.
 *
 * @returns how many examples of them were left out.
 * @throws {TlError} as `openWork`; `model-unsupported` for a model, which has no examples. Nothing has changed then.
 */
export async function mergeWork<Input>(
  parts: TrainerParts<Input>,
  works: readonly NamedWork[],
  signal: AbortSignal,
): Promise<DroppedExamples> {
  const project = await parts.slot.open();
  const files: NamedFile[] = [];
  let dropped = noneDropped;
  for (const { work, name, person } of works) {
    const fitted = await fitProjectOnly(parts, work, project.box, signal);
    files.push({ file: fitted.file, name, person });
    dropped = sumOf(dropped, fitted.dropped);
  }
  throwIfAborted(signal);
  await project.merge(namedAfterFiles(files));
  return dropped;
}

async function fitProjectOnly<Input>(
  parts: TrainerParts<Input>,
  work: Work,
  box: Box | undefined,
  signal: AbortSignal,
): Promise<{ readonly file: ProjectFile; readonly dropped: DroppedExamples }> {
  if ('head' in work) {
    throw new TlError(
      'model-unsupported',
      'This is a model, which has no examples that could be added. Choose the project that it comes from.',
    );
  }
  await requireKind(parts, work);
  return fit(parts, work, box, signal);
}

function sumOf(one: DroppedExamples, other: DroppedExamples): DroppedExamples {
  return {
    unsupported: one.unsupported + other.unsupported,
    unreadable: one.unreadable + other.unreadable,
    nothingFound: one.nothingFound + other.nothingFound,
  };
}
