import {
  findExtractor,
  registerExtractor,
  TlError,
  type ExtractorPlugin,
  type Modality,
} from '@tl-elements/core/base';
import { modalities } from '../modalities.ts';

/**
 * Brings the code of an extractor, not yet its weights.
 *
 * @param id null: the modality's own.
 * @throws {TlError} `extractor-unknown`.
 */
export async function findPlugin(modality: Modality, id: string | null): Promise<ExtractorPlugin> {
  const entry = modalities[modality];
  if (!entry) {
    throw new TlError(
      'extractor-unknown',
      `Nothing on this page knows the modality "${modality}". It knows: ${Object.keys(modalities).join(', ')}.`,
    );
  }
  const own = await entry.load();
  const wanted = id ?? entry.extractor;
  const plugin = own.find(({ info }) => info.id === wanted);
  if (!plugin) return findExtractor(wanted);
  registerExtractor(plugin);
  return plugin;
}
