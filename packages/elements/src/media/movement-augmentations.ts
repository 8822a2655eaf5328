import { loadCode, type Augmentation, type MovementFrame } from '@tl-elements/core/base';
import type * as movementCode from './movement-code.ts';

const code = () => loadCode<typeof movementCode>(() => import('./movement-code.ts'));

function moved(to: 'earlier' | 'later'): Augmentation {
  return async (frame) => [(await code()).movedMovement(frame as MovementFrame, to)];
}

/** As a live stream shows a movement: at any place in its window. */
export const movementAugmentations: readonly Augmentation[] = [moved('earlier'), moved('later')];

/** In a mirror. */
export const mirroredMovementAugmentation: Augmentation = async (frame) => [
  (await code()).mirroredMovement(frame as MovementFrame),
];
