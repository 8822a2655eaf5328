import type { RefinedTail } from '../contracts/extractor.ts';
import { registeredExtractors } from '../registry.ts';
import { baseIdOf } from './base-id.ts';

/** The tuned tail of the extractor of that id; null if it has none. Not part of the registry, since every page has that. */
export function refinedTailOf(id: string): RefinedTail | null {
  return registeredExtractors.get(id)?.refined ?? null;
}

/** Id of the extractor as it ships that the one of this id was refined from, or is. */
export function shippedIdOf(id: string): string {
  const refined = refinedTailOf(id);
  return refined ? baseIdOf(refined.info) : id;
}
