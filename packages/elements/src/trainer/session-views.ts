import type { Features } from '@tl-elements/core/base';
import { modalities, type ModalityEntry } from '../modalities.ts';
import type { Augmentation } from '../media/picture-augmentations.ts';
import { IdleAugmentation } from './idle-augmentation.ts';
import { countByLabel, originalOf, seeViews } from './look-again.ts';
import type { TrainerSession } from './session.ts';
import type { SessionHooks, SessionHost } from './session-hooks.ts';

/** More looks help a label with fewer examples than this; above, they gain next to nothing. */
const fewExamples = 30;

/** Looks at the examples of one label, all in all: each takes time, and makes training longer. */
const looksPerLabel = 60;

/** Uses a trainer's idle time for other views of its examples, as its modality has them. */
export function idleAugmentationOf(
  host: SessionHost,
  session: TrainerSession,
  hooks: SessionHooks,
): IdleAugmentation {
  const { live, project } = session;
  const entry = () => modalities[hooks.liveSettings().modality] as ModalityEntry;
  const looks = (count: number): readonly Augmentation[] => {
    if (count >= fewExamples) return [];
    const { views, mirrorCopies } = entry();
    const own = views.slice(0, Math.floor(looksPerLabel / count));
    return hooks.mirrorsCopies() ? [...own, ...(mirrorCopies?.views ?? [])] : own;
  };
  const mirrorsFeatures = () => {
    const { mirrorCopies } = entry();
    // Views of its own, or an extractor of its own, know better.
    return (
      mirrorCopies?.views.length === 0 && !mirrorCopies.sidedExtractor && hooks.mirrorsCopies()
    );
  };
  return new IdleAugmentation(host, {
    isIdle: () => live.extractor !== null && !live.isOutdated && !session.isTeaching,
    isWatching: () => live.state === 'running',
    examples: () => project.examples,
    wantsViews: ({ id }, count) =>
      project.augmentationCount(id) === 0 && (mirrorsFeatures() || looks(count).length > 0),
    look: async (example, signal) => {
      const { id, label, features } = example;
      const found: Features[] = [];
      const plugin = await live.plugin();
      const mirror = mirrorsFeatures() ? plugin.mirror : undefined;
      if (mirror) found.push(mirror(features));
      const views = looks(countByLabel(project.examples).get(label) ?? 0);
      const media = views.length > 0 ? await project.readMedia(id) : null;
      const { extractor } = live;
      if (!media || !extractor) return found;
      const original = originalOf(media, example, plugin);
      return [...found, ...(await seeViews(original, views, entry().medium, extractor, signal))];
    },
    found: (id, views) => project.addAugmentations(id, views),
    failed: (error) => live.fail(error),
  });
}
