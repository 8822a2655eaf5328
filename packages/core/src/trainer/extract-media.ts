import type { Example } from '../contracts/example.ts';
import type { ExtractorPlugin, FeatureExtractor, Features } from '../contracts/extractor.ts';
import type { AnyFrame, Medium } from '../contracts/medium.ts';
import type { Augmentation, Modalities } from '../contracts/modality-support.ts';
import type { Modality } from '../contracts/modality.ts';
import type { AnyLiveInput } from '../live/live-input.ts';
import { inMirror } from '../live/mirrored.ts';
import type { ExtractMedia } from '../project/reextract.ts';

/** A stored original, and what it is extracted with. */
export interface StoredOriginal {
  readonly media: Blob;
  readonly example: Pick<Example, 'isFromCamera'>;
  readonly medium: Medium<never>;
  readonly plugin: Pick<ExtractorPlugin, 'mirrorsCamera'>;
  readonly extractor: FeatureExtractor;
  readonly signal: AbortSignal;
}

/**
 * How stored examples of modality `from` are extracted by the extractor that `live` loads; null if
 * it takes inputs of another kind.
 */
export function mediaExtractor(
  modalities: Modalities<never>,
  from: Modality,
  to: Modality,
  live: Pick<AnyLiveInput, 'load' | 'plugin'>,
): ExtractMedia | null {
  const medium = modalities[to]?.medium;
  if (!medium || modalities[from]?.medium !== medium) return null;
  return async (media, example, signal) => {
    const [plugin, extractor] = await Promise.all([live.plugin(), live.load()]);
    const original = { media, example, medium, plugin, extractor, signal };
    const [frame] = await framesOf(original);
    if (!frame) return null;
    return (await extractor.extract(frame, signal))?.features ?? null;
  };
}

/**
 * Extracts augmentations of a stored original.
 *
 * @returns the features of those in which something was found.
 * @throws {TlError} `input-unreadable`, `aborted`, the extractor's own.
 */
export async function extractAugmentations(
  original: StoredOriginal,
  augmentations: readonly Augmentation[],
): Promise<readonly Features[]> {
  const { extractor, signal } = original;
  const found: Features[] = [];
  for (const frame of await framesOf(original)) {
    try {
      for (const augment of augmentations) {
        const extraction = await extractor.extract(await augment(frame), signal);
        if (extraction) found.push(extraction.features);
      }
    } finally {
      if ('bitmap' in frame) frame.bitmap.close();
    }
  }
  return found;
}

/** Pictures of a camera are mirrored for an extractor that mirrors cameras. */
async function framesOf(original: StoredOriginal): Promise<readonly AnyFrame[]> {
  const { media, example, medium, plugin, extractor, signal } = original;
  const options = { input: extractor.info.input, keepsQuiet: true };
  const frames = await medium.decode(media, options, signal);
  const isMirrored = (example.isFromCamera ?? false) && (plugin.mirrorsCamera ?? false);
  return isMirrored ? frames.map(inMirror) : frames;
}
