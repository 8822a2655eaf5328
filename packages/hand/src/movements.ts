import { type MotionLayout, defineMovements } from '@tl-elements/core/motion';
import type { ExtractorPlugin } from '@tl-elements/core/base';
import { pointCount } from './hand.ts';
import { handLandmarks } from './hand-landmarks.ts';

const wrist = 0;
const fingertips = [4, 8, 12, 16, 20] as const;
const all = [...Array(pointCount).keys()];

/**
 * Movements of a hand: 6 channels, 114 features. The unit is the root mean square distance of the points from where
 * the wrist mostly is.
 */
export const handLayout: MotionLayout = {
  pointCount,
  origin: [wrist],
  unit: 'spread',
  needs: [wrist],
  trail: fingertips,
  mirrored: all,
  channels: [{ of: all, from: null }, ...fingertips.map((tip) => ({ of: [tip], from: all }))],
};

/** Movements of a hand: two seconds of its landmarks. */
export const handMovements: ExtractorPlugin<'movement'> = defineMovements({
  id: 'hand-landmarks-motion',
  version: '1.1',
  keypoints: handLandmarks,
  layout: handLayout,
});
