/** Points of a body: x, y of each in turn, in the order of `keypointNames`. */
export type Points = Float32Array;

/** What MoveNet finds, in its order, which is that of the COCO data set. Sides are the person's. */
export const keypointNames = [
  'nose',
  'left eye',
  'right eye',
  'left ear',
  'right ear',
  'left shoulder',
  'right shoulder',
  'left elbow',
  'right elbow',
  'left wrist',
  'right wrist',
  'left hip',
  'right hip',
  'left knee',
  'right knee',
  'left ankle',
  'right ankle',
] as const;

/** Name of a keypoint. */
export type KeypointName = (typeof keypointNames)[number];

/** Place of a keypoint among the others. */
export function indexOf(name: KeypointName): number {
  return keypointNames.indexOf(name);
}

/** For each keypoint, the one that it becomes in a mirror. */
export const mirrored: readonly number[] = keypointNames.map((name) => {
  const other = name.startsWith('left')
    ? name.replace('left', 'right')
    : name.replace('right', 'left');
  return indexOf(other as KeypointName);
});

/** Two keypoints that a line joins, by their places. */
export type Bone = readonly [from: number, to: number];

/** Neck, trunk, arms and legs. */
export const limbs: readonly Bone[] = bonesBetween([
  ['nose', 'left shoulder'],
  ['nose', 'right shoulder'],
  ['left shoulder', 'right shoulder'],
  ['left shoulder', 'left hip'],
  ['right shoulder', 'right hip'],
  ['left hip', 'right hip'],
  ['left shoulder', 'left elbow'],
  ['left elbow', 'left wrist'],
  ['right shoulder', 'right elbow'],
  ['right elbow', 'right wrist'],
  ['left hip', 'left knee'],
  ['left knee', 'left ankle'],
  ['right hip', 'right knee'],
  ['right knee', 'right ankle'],
]);

/** The whole skeleton: limbs and face. */
export const bones: readonly Bone[] = [
  ...limbs,
  ...bonesBetween([
    ['nose', 'left eye'],
    ['nose', 'right eye'],
    ['left eye', 'left ear'],
    ['right eye', 'right ear'],
  ]),
];

function bonesBetween(names: readonly (readonly [KeypointName, KeypointName])[]): Bone[] {
  return names.map(([from, to]) => [indexOf(from), indexOf(to)]);
}
