import type { Example } from '../contracts/example.ts';
import type {
  ExtractorInfo,
  ExtractorPlugin,
  FeatureExtractor,
  FeatureMap,
  Features,
  AnyFrame,
  Medium,
  Augmentation,
  RecognizedModalities,
} from '../contracts/extractor.ts';
import type { AnyLiveInput } from '../live/live-input.ts';
import type { Box } from '../contracts/modality.ts';
import { viewed } from '../live/camera-view.ts';
import { isOfMovements, supportOf } from '../live/support-of.ts';
import type { ExtractMedia } from '../project/features/reextract.ts';

/** A stored original, and what it is extracted with. */
export interface StoredOriginal {
  readonly media: Blob;
  readonly example: Pick<Example, 'isFromCamera'>;
  readonly medium: Medium<never>;
  readonly plugin: Pick<ExtractorPlugin, 'mirrorsCamera'>;
  /** The part of a camera's pictures that is extracted; absent: all. */
  readonly box: Box | undefined;
  readonly extractor: FeatureExtractor;
  readonly signal: AbortSignal;
}

/** What tells which kind of originals a project has. */
export type OriginalsOf = Pick<ExtractorInfo, 'id' | 'modality'>;

/**
 * How stored examples of the extractor `from` are extracted by the one that `live` loads; null if it takes
 * inputs of another kind.
 *
 * @param box the part of a camera's pictures that is extracted, if they are taught as pictures; absent: all.
 */
export async function mediaExtractor(
  modalities: RecognizedModalities<never>,
  from: OriginalsOf,
  live: Pick<AnyLiveInput, 'load' | 'plugin'>,
  box: Box | undefined,
): Promise<ExtractMedia | null> {
  const to = (await live.plugin()).info;
  const medium = supportOf(modalities, to.modality, to.id)?.medium;
  if (!medium || supportOf(modalities, from.modality, from.id)?.medium !== medium) return null;
  // The keypoints of a hand are not those of a body.
  const isMovement = isOfMovements(modalities[to.modality], to.id);
  if (isMovement && from.modality !== to.modality) return null;
  return async (media, example, signal) => {
    const [plugin, extractor] = await Promise.all([live.plugin(), live.load()]);
    const seen = to.modality === 'image' ? box : undefined;
    const original = { media, example, medium, plugin, extractor, box: seen, signal };
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
        for (const altered of await augment(frame)) {
          const extraction = await extractor.extract(altered, signal);
          if (extraction) found.push(extraction.features);
        }
      }
    } finally {
      if ('bitmap' in frame) frame.bitmap.close();
    }
  }
  return found;
}

/** The features of each place of a stored original; null if nothing was found in it, or the extractor has none. */
export async function extractMap(original: StoredOriginal): Promise<FeatureMap | null> {
  const [frame] = await framesOf(original);
  if (!frame) return null;
  const { extractor, signal } = original;
  return (await extractor.extract(frame, signal, { withMap: true }))?.map ?? null;
}

/** The frames of a stored original. Those of a camera are extracted as they were when it was live, other pictures whole. */
export async function framesOf(original: StoredOriginal): Promise<readonly AnyFrame[]> {
  const { media, example, medium, plugin, extractor, box, signal } = original;
  const { info, movements } = extractor;
  const options = { input: info.input, keepsQuiet: true, ...(movements && { movements }) };
  const frames = await medium.decode(media, options, signal);
  if (!example.isFromCamera) return frames;
  const view = { isMirrored: plugin.mirrorsCamera ?? false, box };
  return Promise.all(frames.map((frame) => viewed(frame, view)));
}
