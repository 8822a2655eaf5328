import type {
  ExampleSummary,
  ExtractorPlugin,
  FeatureExtractor,
  Features,
  Modality,
} from '@tl-elements/core/base';
import type { LiveController } from '../live/live-controller.ts';
import type { Augmentation } from '../media/picture-augmentations.ts';
import { inMirror } from '../live/mirrored.ts';
import type { AnyFrame, Medium } from '../media/medium.ts';
import { mediumOf } from '../modalities.ts';

/** An example's original, as it was seen when it was shown. */
interface Original {
  readonly media: Blob;
  /** It was seen as in a mirror. */
  readonly isMirrored: boolean;
}

/** An extractor that sees cameras as in a mirror has seen what a camera saw so. */
export function originalOf(
  media: Blob,
  { isFromCamera = false }: Pick<ExampleSummary, 'isFromCamera'>,
  { mirrorsCamera = false }: Pick<ExtractorPlugin, 'mirrorsCamera'>,
): Original {
  return { media, isMirrored: isFromCamera && mirrorsCamera };
}

/** @throws {TlError} `input-unreadable`, `aborted`. */
async function framesOf(
  { media, isMirrored }: Original,
  medium: Medium,
  extractor: FeatureExtractor,
  signal: AbortSignal,
): Promise<readonly AnyFrame[]> {
  const frames = await medium.decode(media, extractor.info, signal);
  return isMirrored ? frames.map(inMirror) : frames;
}

/**
 * Looks at what was kept of an example in other ways.
 *
 * @returns the features of those views in which something was found.
 * @throws {TlError} `input-unreadable`, `aborted`, the extractor's own.
 */
export async function seeViews(
  original: Original,
  views: readonly Augmentation[],
  medium: Medium,
  extractor: FeatureExtractor,
  signal: AbortSignal,
): Promise<readonly Features[]> {
  const found: Features[] = [];
  for (const frame of await framesOf(original, medium, extractor, signal)) {
    try {
      for (const view of views) {
        const extraction = await extractor.extract(await view(frame), signal);
        if (extraction) found.push(extraction.features);
      }
    } finally {
      if ('bitmap' in frame) frame.bitmap.close();
    }
  }
  return found;
}

/** What the extractor makes of an original; null: it finds nothing in it. */
async function seeOnce(
  original: Original,
  medium: Medium,
  extractor: FeatureExtractor,
  signal: AbortSignal,
): Promise<Features | null> {
  const [frame] = await framesOf(original, medium, extractor, signal);
  const extraction = frame && (await extractor.extract(frame, signal));
  return extraction?.features ?? null;
}

/** As `fitProject` calls it, and `reextract` without a signal. */
type SeeOriginal = (
  media: Blob,
  example: Pick<ExampleSummary, 'isFromCamera'>,
  signal?: AbortSignal,
) => Promise<Features | null>;

/**
 * How examples of another extractor are seen by the one that `live` loads; null where it takes inputs
 * of another kind.
 */
export function seerOf(
  before: Modality,
  live: Pick<LiveController, 'load' | 'plugin'>,
  now: Modality,
): SeeOriginal | null {
  const medium = mediumOf(now);
  if (mediumOf(before) !== medium) return null;
  return async (media, example, signal = new AbortController().signal) => {
    const [plugin, extractor] = await Promise.all([live.plugin(), live.load()]);
    return seeOnce(originalOf(media, example, plugin), medium, extractor, signal);
  };
}

/** How many examples each label has. */
export function countByLabel(examples: readonly ExampleSummary[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of examples) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
