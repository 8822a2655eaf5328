/** A point of a drawing, in shares of its height; x is measured from the middle. */
export type Place = readonly [x: number, y: number];

/** Joints of a drawn figure. Left and right are the figure's, who faces us. */
export type Joint =
  | 'head'
  | 'left shoulder'
  | 'right shoulder'
  | 'left elbow'
  | 'right elbow'
  | 'left wrist'
  | 'right wrist'
  | 'left hip'
  | 'right hip'
  | 'left knee'
  | 'right knee'
  | 'left ankle'
  | 'right ankle';

/** Where the joints of a drawn figure are. */
export type Figure = Readonly<Record<Joint, Place>>;

/** Standing, arms down. */
export const standing: Figure = {
  head: [0, 0.16],
  'left shoulder': [0.08, 0.28],
  'right shoulder': [-0.08, 0.28],
  'left elbow': [0.12, 0.42],
  'right elbow': [-0.12, 0.42],
  'left wrist': [0.14, 0.55],
  'right wrist': [-0.14, 0.55],
  'left hip': [0.05, 0.54],
  'right hip': [-0.05, 0.54],
  'left knee': [0.06, 0.72],
  'right knee': [-0.06, 0.72],
  'left ankle': [0.06, 0.9],
  'right ankle': [-0.06, 0.9],
};

/** Standing, the left arm up. */
export const leftArmUp: Figure = {
  ...standing,
  'left elbow': [0.18, 0.2],
  'left wrist': [0.2, 0.06],
};
