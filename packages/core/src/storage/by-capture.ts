import type { ExampleSummary } from '../contracts/example.ts';

/** Sorts examples in order of capture. */
export function byCapture(a: ExampleSummary, b: ExampleSummary): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}
