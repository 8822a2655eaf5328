import type { RefinedTail } from '../contracts/extractor.ts';

/** By the id of the refined extractor. Not part of the registry, since every page has that. */
const tails = new Map<string, RefinedTail>();

/** Remembers the tail of a refined extractor, which is about to be registered. */
export function rememberTail(refined: RefinedTail): void {
  tails.set(refined.info.id, refined);
}

/** The tuned tail of the extractor of that id; null if it has none. */
export function refinedTailOf(id: string): RefinedTail | null {
  return tails.get(id) ?? null;
}
