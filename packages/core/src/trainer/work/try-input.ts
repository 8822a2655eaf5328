import type { Prediction } from '../../contracts/prediction.ts';
import type { ExtractedInput } from '../../live/extract-input.ts';
import { TlError } from '../../errors.ts';
import { requireLabel } from '../../project/labels/label-names.ts';
import { predictInput } from '../../recognition/predict-input.ts';
import type { TrainerParts } from '../trainer-parts.ts';
import { draftsOf } from './drafts-of.ts';

/** An input that was extracted to see what the model says: it can be asked about again, and kept as a test. */
export interface TriedInput {
  /** Id of the extractor: after the network was refined, its features say nothing. */
  readonly extractor: string;
  readonly frames: readonly ExtractedInput[];
  /** Something was found in it. */
  readonly isUsable: boolean;
  /** What it looks like, small; null: it has no picture. */
  readonly thumbnail: Blob | null;
}

/** A tried input, and the label that it really is. */
export interface TestToKeep {
  readonly tried: TriedInput;
  readonly label: string;
}

/** Extracts an input. @throws {TlError} `input-unreadable`, `input-empty`, `aborted`; of loading. */
export async function tryInput<Input>(
  { adder, live }: TrainerParts<Input>,
  input: Input,
  signal: AbortSignal,
): Promise<TriedInput> {
  const extractor = await live.load();
  const frames = await adder.extract(input, extractor, signal);
  const thumbnail = frames[0]?.thumbnail ?? null;
  return { extractor: extractor.info.id, frames, isUsable: draftsOf(frames).length > 0, thumbnail };
}

/** What the present model says of it; null: there is none, or it is of another extractor. */
export function answerTo<Input>(
  { slot, recognitionSettings }: TrainerParts<Input>,
  { extractor, frames }: TriedInput,
): Prediction | null {
  const model = slot.project?.model;
  if (!model || frames.length === 0 || model.extractor.id !== extractor) return null;
  return predictInput(model, frames, recognitionSettings);
}

/** Makes test examples of tried inputs, as one step of the history. @throws {TlError} `label-unknown`, `extractor-mismatch`. */
export async function keepAsTests<Input>(
  { slot }: TrainerParts<Input>,
  kept: readonly TestToKeep[],
): Promise<number> {
  const project = await slot.open();
  for (const { label, tried } of kept) {
    requireLabel(project.labels, label);
    if (tried.extractor === project.extractor.id) continue;
    throw new TlError('extractor-mismatch', 'The network has changed since these were tried. Try them again.'); // oxfmt-ignore
  }
  const { person } = slot;
  return project.addTogether({
    testExamples: kept.map(({ tried, label }) => ({
      label,
      drafts: draftsOf(tried.frames),
      person,
    })),
  });
}
