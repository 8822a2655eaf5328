import type { ExtractorInfo } from '../contracts/extractor.ts';

/** Id of the extractor as it ships, also of one that was refined. */
export function baseIdOf({ id, refined }: Pick<ExtractorInfo, 'id' | 'refined'>): string {
  return refined?.id ?? id;
}
