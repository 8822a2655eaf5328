import type { ExampleId } from '../contracts/example.ts';

let count = 0;

/**
 * A new id that sorts behind those made before it and is unlikely ever to be made again, on this
 * page or another. (`crypto.randomUUID` is missing on pages without https.)
 */
export function newExampleId(now: number): ExampleId {
  const [random] = crypto.getRandomValues(new Uint32Array(1));
  return [now, count++, random ?? 0].map((part) => part.toString(36).padStart(9, '0')).join('-');
}
