import type { Example } from '../contracts/example.ts';
import type { Merged } from './merging/with-merged.ts';
import { requireNewName } from './label-names.ts';
import { newExampleId } from './example-id.ts';
import { newExample } from './new-examples.ts';
import type { ExampleDraft } from './project-options.ts';

/** What was found in one input, and the label that it is for. */
export interface LabeledInput {
  readonly label: string;
  /** Several, such as the seconds of one sound, are a take. */
  readonly drafts: readonly ExampleDraft[];
  /** Who it came from; absent or blank: nobody in particular. */
  readonly person?: string | undefined;
}

/** Labels and their examples that are added together, as one step. */
export interface Addition {
  /** Labels that a project does not have are added, in the order of their first input. */
  readonly examples?: readonly LabeledInput[];
  readonly testExamples?: readonly LabeledInput[];
  /** Labels that give way to them. A label that is not there is ignored. */
  readonly gone?: readonly string[];
}

/** An addition as a project takes it. @throws {TlError} `input-empty` for a name that shows nothing. @throws {RangeError} as `newExample`. */
export function mergedOf({ examples = [], testExamples = [] }: Addition, now: number) {
  const labels = [...new Set([...examples, ...testExamples].map(({ label }) => label))];
  for (const label of labels) requireNewName([], label);
  const madeOf = (inputs: readonly LabeledInput[]) =>
    inputs.flatMap((input) => examplesOf(input, now));
  return {
    labels,
    settings: {},
    examples: madeOf(examples),
    testExamples: madeOf(testExamples),
  } satisfies Merged;
}

function examplesOf({ label, drafts, person }: LabeledInput, now: number): readonly Example[] {
  const take = drafts.length > 1 ? newExampleId(now) : undefined;
  return drafts.map((draft) => newExample(label, draft, { take, person }, now));
}
