import type { Example } from '../contracts/example.ts';
import type { FiledExample } from '../files/project-file.ts';
import { newExampleId } from './example-id.ts';

/**
 * Examples of a file, under ids of their own: a file may have been saved by this very project, whose
 * history still knows the old ones.
 */
export function withNewIds(examples: readonly FiledExample[], now: number): readonly Example[] {
  const takes = new Map<string, string>();
  return examples.map((example) => {
    const take = takes.get(example.take) ?? newExampleId(now);
    takes.set(example.take, take);
    return { ...example, id: newExampleId(now), take };
  });
}
