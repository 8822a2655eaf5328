import type { ExtractorPlugin } from '@tl-elements/core/base';
import { defineMovements } from '@tl-elements/core/motion';
import { bodyLayout, upperBodyLayout } from './motion-layouts.ts';
import { moveNetLightning } from './movenet.ts';

/** Of MoveNet, and of the features that are made of its keypoints. */
const version = '4.1';

export { bodyLayout, upperBodyLayout };

/** Movements of a whole body: two seconds of the keypoints that MoveNet Lightning finds. */
export const bodyMovements: ExtractorPlugin<'movement'> = defineMovements({
  id: 'movenet-lightning-motion',
  version,
  keypoints: moveNetLightning,
  layout: bodyLayout,
});

/** The same for people whose hips and knees are not in the picture. */
export const upperBodyMovements: ExtractorPlugin<'movement'> = defineMovements({
  id: 'movenet-lightning-motion-upper',
  version,
  keypoints: moveNetLightning,
  layout: upperBodyLayout,
});
