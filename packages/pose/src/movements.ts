import { type MotionChannel, type MotionLayout, defineMovements } from '@tl-elements/core/motion';
import type { ExtractorPlugin } from '@tl-elements/core/base';
import { indexOf, keypointNames, mirrored, type KeypointName } from './keypoints.ts';
import { moveNetLightning } from './movenet.ts';

const hips = places('left hip', 'right hip');
const shoulders = places('left shoulder', 'right shoulder');

const head: MotionChannel = { of: places('nose'), from: shoulders };

const arms: readonly MotionChannel[] = [
  { of: places('left elbow'), from: places('left shoulder') },
  { of: places('right elbow'), from: places('right shoulder') },
  { of: places('left wrist'), from: places('left elbow') },
  { of: places('right wrist'), from: places('right elbow') },
];

/** Movements of a whole body: 9 channels, 171 features. The unit is the length of the trunk. */
export const bodyLayout: MotionLayout = {
  pointCount: keypointNames.length,
  origin: hips,
  unit: { from: hips, to: shoulders, factor: 1 },
  channels: [
    { of: hips, from: null },
    { of: shoulders, from: hips },
    head,
    ...arms,
    { of: places('left knee'), from: places('left hip') },
    { of: places('right knee'), from: places('right hip') },
  ],
  needs: places('left hip', 'right hip', 'left knee', 'right knee'),
  trail: places('left wrist', 'right wrist'),
  mirrored,
};

/**
 * Movements where hips and knees can't be seen, as of people before a laptop: 6 channels, 114 features. The unit is
 * 1.4 times the width of the shoulders, which is about as long as a trunk.
 */
export const upperBodyLayout: MotionLayout = {
  pointCount: keypointNames.length,
  origin: shoulders,
  unit: { from: places('left shoulder'), to: places('right shoulder'), factor: 1.4 },
  channels: [{ of: shoulders, from: null }, head, ...arms],
  needs: shoulders,
  trail: places('left wrist', 'right wrist'),
  mirrored,
};

function places(...names: readonly KeypointName[]): readonly number[] {
  return names.map(indexOf);
}

/** Of MoveNet, and of the features that are made of its keypoints. */
const version = '4.1';

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
