import { throwIfAborted } from '../../abort.ts';
import type { ExampleSummary } from '../../contracts/example.ts';
import type { Features } from '../../contracts/extractor.ts';
import type { Box } from '../../contracts/modality.ts';
import { TlError } from '../../errors.ts';
import { isSameBox } from '../../live/same-box.ts';
import { checkedBox } from '../../project/features/box-for.ts';
import { reextract, type Reextracted } from '../../project/features/reextract.ts';
import type { Project } from '../../project/project.ts';
import { mediaExtractor } from '../extract-media.ts';
import type { TrainerParts } from '../trainer-parts.ts';

/**
 * Looks at another part of the camera's pictures: re-extracts the examples from a camera, and goes on with that part, as one
 * step of the history.
 *
 * @param box null: all of the picture.
 * @throws {TlError} as `Trainer.setBox`: nothing has changed then.
 */
export async function setBox<Input>(
  parts: TrainerParts<Input>,
  box: Box | null,
  signal: AbortSignal,
): Promise<void> {
  const wanted = checkedBox(box);
  const { slot, recorder, refining, live } = parts;
  const project = await slot.open();
  checkMayChange(project);
  throwIfAborted(signal);
  if (isSameBox(project.box, wanted)) return;
  recorder.stop();
  refining.cancel();
  const { extractor } = project;
  const extract = (await mediaExtractor(parts.modalities, extractor, live, wanted ?? undefined))!;
  const source = takenByCamera(project);
  const onProgress = (fraction: number) => parts.showReextracting(fraction);
  try {
    const options = { extractor, extract, signal, onProgress };
    const before = await reextract(source, options);
    // Another recording may have begun meanwhile.
    recorder.stop();
    await recorder.added;
    const done = await reextract(source, { ...options, done: before });
    throwIfAborted(signal);
    if (project.extractor === extractor) {
      await project.lookAt(wanted, foundIn(done));
      return;
    }
  } finally {
    parts.showReextracting(null);
  }
  // The network was refined meanwhile.
  return setBox(parts, box, signal);
}

function checkMayChange({ extractor, importedLabels }: Project): void {
  if (extractor.modality !== 'image') {
    throw new TlError(
      'model-unsupported',
      'Only pictures are taught by a part of them: a trainer with modality "image" has a box.',
    );
  }
  if (importedLabels.length === 0) return;
  throw new TlError(
    'model-unsupported',
    'This model was opened without its examples, which another box would need. Open its project instead.',
  );
}

/** The examples that are taken by a camera, as they are when it is read. */
function takenByCamera(project: Project) {
  const own = (examples: readonly ExampleSummary[]) =>
    examples.filter(({ isFromCamera }) => isFromCamera);
  return {
    get examples() {
      return own(project.examples);
    },
    get testExamples() {
      return own(project.testExamples);
    },
    readMedia: project.readMedia.bind(project),
  };
}

function foundIn(extracted: Reextracted): ReadonlyMap<string, Features> {
  return new Map([...extracted].flatMap(([id, features]) => (features ? [[id, features]] : [])));
}
