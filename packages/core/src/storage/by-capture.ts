import type { ExampleSummary } from '../contracts/example.ts';

/** Orders examples as they were captured. */
export function byCapture(a: ExampleSummary, b: ExampleSummary): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}
