import type { ExampleSummary, FeatureExtractor, Features, Modality } from '@tl-elements/core';
import type { LiveController } from '../live/live-controller.ts';
import type { FrameView } from '../media/picture-views.ts';
import type { Medium } from '../media/medium.ts';
import { mediumOf } from '../modalities.ts';

/**
 * Looks at what was kept of an example in other ways.
 *
 * @returns the features of those views in which something was found.
 * @throws {TlError} `input-unreadable`, `aborted`, the extractor's own.
 */
export async function seeViews(
  media: Blob,
  views: readonly FrameView[],
  medium: Medium,
  extractor: FeatureExtractor,
  signal: AbortSignal,
): Promise<readonly Features[]> {
  const found: Features[] = [];
  for (const frame of await medium.decode(media, extractor.info, signal)) {
    try {
      for (const view of views) {
        const features = await extractor.extract(await view(frame), signal);
        if (features) found.push(features);
      }
    } finally {
      if ('bitmap' in frame) frame.bitmap.close();
    }
  }
  return found;
}

/** What the extractor makes of an original; null: it finds nothing in it. */
async function seeOnce(
  media: Blob,
  medium: Medium,
  extractor: FeatureExtractor,
  signal: AbortSignal,
): Promise<Features | null> {
  const [frame] = await medium.decode(media, extractor.info, signal);
  return frame ? extractor.extract(frame, signal) : null;
}

/**
 * How examples of another extractor are seen by the one that `live` loads; null where it takes inputs
 * of another kind.
 */
export function seerOf(
  before: Modality,
  live: Pick<LiveController, 'load'>,
  now: Modality,
): ((media: Blob) => Promise<Features | null>) | null {
  const medium = mediumOf(now);
  if (mediumOf(before) !== medium) return null;
  const { signal } = new AbortController();
  return async (media) => seeOnce(media, medium, await live.load(), signal);
}

/** How many examples each label has. */
export function countByLabel(examples: readonly ExampleSummary[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of examples) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
