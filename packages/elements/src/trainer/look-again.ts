import type { ExampleSummary, FeatureExtractor, Features, Project } from '@tl-elements/core';
import type { FrameView } from '../media/picture-views.ts';
import type { Medium } from '../media/medium.ts';

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

/**
 * Adds to `to` the examples of `from`, seen by another extractor. Those whose original was not kept,
 * and those in which it finds nothing, are left out.
 *
 * @throws {TlError} `input-unreadable`, `aborted`, the extractor's own.
 */
export async function seeAllAgain(
  from: Project,
  to: Project,
  medium: Medium,
  extractor: FeatureExtractor,
  signal: AbortSignal,
): Promise<void> {
  for (const { id, label, burst, createdAt } of from.examples) {
    const media = await from.readMedia(id);
    if (!media) continue;
    const thumbnail = await from.readThumbnail(id);
    const features = await seeOnce(media, medium, extractor, signal);
    if (!features) continue;
    const draft = { features, createdAt, media, ...(thumbnail && { thumbnail }) };
    await to.addExamples(label, [draft], { burst });
  }
}

async function seeOnce(
  media: Blob,
  medium: Medium,
  extractor: FeatureExtractor,
  signal: AbortSignal,
): Promise<Features | null> {
  const [frame] = await medium.decode(media, extractor.info, signal);
  return frame ? extractor.extract(frame, signal) : null;
}

/** How many examples each label has. */
export function countByLabel(examples: readonly ExampleSummary[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of examples) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}
