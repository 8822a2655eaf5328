import type { Example } from '../contracts/example.ts';
import type { FiledExample } from '../files/project-file.ts';
import { newExampleId } from './example-id.ts';
import type { ExampleDraft, ExampleOrigin } from './project-options.ts';

/** UTF-16 units that the name of a person has at most; a project file takes no longer ones. */
export const longestPerson = 200;

/**
 * An example of a label, in a take of its own if none is named. `now`: milliseconds since 1970.
 *
 * @throws {RangeError} if the name of the person is too long for a file.
 */
export function newExample(
  label: string,
  draft: ExampleDraft,
  { take, person = '' }: ExampleOrigin,
  now: number,
): Example {
  const id = newExampleId(now);
  const name = person.trim();
  if (name.length > longestPerson)
    throw new RangeError(`The name of a person has at most ${longestPerson} characters.`);
  const of = name === '' ? {} : { person: name };
  return { createdAt: now, ...draft, id, label, take: take ?? id, ...of };
}

/**
 * Examples of a file, with new ids: the file may have been saved from this project, whose history
 * still has the old ids.
 */
export function withNewIds(examples: readonly FiledExample[], now: number): readonly Example[] {
  const takes = new Map<string, string>();
  return examples.map((example) => {
    const take = takes.get(example.take) ?? newExampleId(now);
    takes.set(example.take, take);
    return { ...example, id: newExampleId(now), take };
  });
}
