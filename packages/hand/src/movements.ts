import type { ExtractorPlugin } from '@tl-elements/core/base';
import { defineMovements } from '@tl-elements/core/motion';
import { handLandmarks } from './hand-landmarks.ts';
import { handLayout } from './motion-layout.ts';

export { handLayout };

/** Movements of a hand: two seconds of its landmarks. */
export const handMovements: ExtractorPlugin<'movement'> = defineMovements({
  id: 'hand-landmarks-motion',
  version: '1.1',
  keypoints: handLandmarks,
  layout: handLayout,
});
