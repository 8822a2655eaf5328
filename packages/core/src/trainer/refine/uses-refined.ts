import type { ExtractorInfo } from '../../contracts/extractor.ts';
import { baseIdOf, refinedDim, refinedExtractor } from '../../refined/refined-extractor.ts';
import { registerExtractor } from '../../registry.ts';
import type { ProjectHeader } from '../../storage/example-store.ts';

/**
 * True if what is stored was made by a refined extractor that runs on the wanted one; its tail is known on this page then.
 * Otherwise the examples have to be re-extracted.
 */
export function usesRefined(header: ProjectHeader | null, wanted: ExtractorInfo): boolean {
  const refined = header?.refined;
  // Earlier code may have re-extracted the examples, and left the tail there.
  if (!refined || header.extractor.id !== refined.info.id) return false;
  const { info } = refined;
  if (baseIdOf(info) !== baseIdOf(wanted) || info.version !== wanted.version) return false;
  if (info.dim !== (wanted.refined ? wanted.dim : refinedDim(wanted.dim))) return false;
  registerExtractor(refinedExtractor(refined));
  return true;
}
