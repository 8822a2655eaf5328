import type { ExampleId } from '../contracts/example.ts';

let count = 0;

/**
 * A new id. It sorts after those made before it, and is practically unique, also among pages.
 * (`crypto.randomUUID` is missing on pages without https.)
 */
export function newExampleId(now: number): ExampleId {
  const [random] = crypto.getRandomValues(new Uint32Array(1));
  return [now, count++, random ?? 0].map((part) => part.toString(36).padStart(9, '0')).join('-');
}
