import { loadCode, type Augmentation, type SoundFrame } from '@tl-elements/core/base';
import type * as onsetCode from '@tl-elements/audio/onsets';

const code = () => loadCode<typeof onsetCode>(() => import('@tl-elements/audio/onsets'));

/** What triggers hear of a sound that has just begun: decision 49. */
export const soundAugmentations: readonly Augmentation[] = [
  async (frame) => (await code()).beginningsOf(frame as SoundFrame),
];
