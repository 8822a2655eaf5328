import type { TlError } from '../../errors.ts';
import type { LabeledInput } from '../../project/addition.ts';
import type { TrainerParts } from '../trainer-parts.ts';
import { draftsOf } from './drafts-of.ts';

/** A file whose label is known. */
export interface LabeledFile<Input> {
  readonly label: string;
  readonly file: Input;
  /** It is never learnt from. */
  readonly isTest?: boolean;
}

/** What became of files that were added with their labels. */
export interface AddedLabeled {
  readonly labels: readonly string[];
  readonly examples: number;
  readonly testExamples: number;
  /** Why some files could not be read; the others have become examples. */
  readonly unreadable: readonly TlError[];
}

/** How files are added with their labels. */
export interface AddLabeledOptions {
  /** Labels that give way to those of the files. */
  readonly gone?: readonly string[];
  readonly signal?: AbortSignal;
}

/**
 * Adds files and the labels that they need, as one step of the history: those that can be read. If `signal` aborts,
 * nothing is added.
 *
 * @throws {TlError} `nothing-found` if in none anything was; `input-empty` for a label without a name; `aborted`.
 */
export async function addLabeled<Input>(
  parts: TrainerParts<Input>,
  files: readonly LabeledFile<Input>[],
  { gone = [], signal = new AbortController().signal }: AddLabeledOptions,
): Promise<AddedLabeled> {
  const { adder, slot } = parts;
  const { person } = slot;
  const { extracted, unreadable } = await adder.extractFiles(files, signal);
  const labels = [...new Set(extracted.map(({ label }) => label))];
  const one = labels.length === 1 ? labels[0]! : null;
  adder.skipEmpty(
    one,
    extracted.map(({ frames }) => frames),
  );
  const inputs = (isTest: boolean): readonly LabeledInput[] =>
    extracted
      .filter((each) => (each.isTest ?? false) === isTest)
      .map(({ label, frames }) => ({ label, drafts: draftsOf(frames), person }))
      .filter(({ drafts }) => drafts.length > 0);
  const [examples, testExamples] = [inputs(false), inputs(true)];
  const project = await slot.open();
  if (examples.length + testExamples.length > 0)
    await project.addTogether({ examples, testExamples, gone });
  const added = [...examples, ...testExamples].map(({ label }) => label);
  return {
    labels: [...new Set(added)],
    examples: countOf(examples),
    testExamples: countOf(testExamples),
    unreadable,
  };
}

function countOf(inputs: readonly LabeledInput[]): number {
  return inputs.reduce((sum, { drafts }) => sum + drafts.length, 0);
}
