import type { ExtractorPlugin, RecognizedModalities } from '../contracts/extractor.ts';
import type { Modality } from '../contracts/modality.ts';
import { TlError } from '../errors.ts';
import { findExtractor, registerExtractor } from '../registry.ts';
import { supportOf } from './support-of.ts';

/**
 * Loads the code of an extractor, without its weights.
 *
 * @param id null: the modality's own.
 * @throws {TlError} `extractor-unknown`.
 */
export async function findPlugin<Input>(
  modalities: RecognizedModalities<Input>,
  modality: Modality,
  id: string | null,
): Promise<ExtractorPlugin> {
  const support = supportOf(modalities, modality, id);
  if (!support) {
    throw new TlError(
      'extractor-unknown',
      `This page has no modality "${modality}". It has: ${Object.keys(modalities).join(', ')}.`,
    );
  }
  // All of them: a refined one that is wanted is made of one of them.
  for (const plugin of await support.load()) registerExtractor(plugin);
  return findExtractor(id ?? support.extractor);
}
