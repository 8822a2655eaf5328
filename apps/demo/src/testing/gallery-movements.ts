import {
  leftArmUp,
  standing,
  type Figure,
  type Place,
} from '../../../../packages/pose/src/testing/figures.ts';

/** A figure during a movement. @param share how much of it is over, 0..1. */
export type Act = (share: number) => Figure;

/** 0 at the beginning and the end, 1 in the middle. */
const thereAndBack = (share: number) => (1 - Math.cos(2 * Math.PI * share)) / 2;

const mix = ([x, y]: Place, [toX, toY]: Place, share: number): Place => [
  x + share * (toX - x),
  y + share * (toY - y),
];

/** The left hand goes up, and twice from side to side. */
const wave: Act = (share) => {
  const up = Math.min(1, 2.5 * thereAndBack(share));
  const aside = 0.09 * Math.sin(4 * Math.PI * share);
  const [x, y] = leftArmUp['left wrist'];
  return {
    ...standing,
    'left elbow': mix(standing['left elbow'], leftArmUp['left elbow'], up),
    'left wrist': mix(standing['left wrist'], [x + aside, y], up),
  };
};

/** The right hand goes across, from its own side to the other, at the height of the chest. */
const swipe: Act = (share) => {
  const raised = Math.min(1, 3 * thereAndBack(share));
  const across = (1 - Math.cos(Math.PI * share)) / 2;
  return {
    ...standing,
    'right elbow': mix(standing['right elbow'], [-0.2 + 0.16 * across, 0.36], raised),
    'right wrist': mix(standing['right wrist'], [-0.32 + 0.46 * across, 0.33], raised),
  };
};

/** The knees bend, and everything goes up and comes down again. */
const jump: Act = (share) => {
  const bent = share < 0.4 ? thereAndBack(share / 0.4) : 0;
  const high = share > 0.3 ? 0.1 * thereAndBack((share - 0.3) / 0.7) : 0;
  return moved((joint, [x, y]) => {
    if (joint.endsWith('ankle')) return [x, y - high];
    if (joint.endsWith('knee')) return [x * (1 + bent), y + 0.04 * bent - high];
    return [x, y + 0.1 * bent - high];
  });
};

/** Both arms spread, and come back. */
const spread: Act = (share) => {
  const out = thereAndBack(share);
  return {
    ...standing,
    'left elbow': mix(standing['left elbow'], [0.22, 0.28], out),
    'right elbow': mix(standing['right elbow'], [-0.22, 0.28], out),
    'left wrist': mix(standing['left wrist'], [0.34, 0.28], out),
    'right wrist': mix(standing['right wrist'], [-0.34, 0.28], out),
  };
};

/** A bow to the side. */
const lean: Act = (share) => {
  const far = 0.1 * thereAndBack(share);
  return moved((joint, [x, y]) => [
    /hip|knee|ankle/.test(joint) ? x : x + far * (1 + 2 * (0.54 - y)),
    y,
  ]);
};

function moved(to: (joint: string, place: Place) => Place): Figure {
  const joints = Object.entries(standing).map(([joint, place]) => [joint, to(joint, place)]);
  return Object.fromEntries(joints) as Figure;
}

/** Everything that the figures of the gallery do. */
export const acts = { wave, swipe, jump, spread, lean } as const satisfies Record<string, Act>;

/** What the label of each model is taught by. */
export const movementModels: Readonly<
  Record<string, Readonly<Record<string, readonly (keyof typeof acts)[]>>>
> = {
  wave: { 'Something else': ['spread', 'lean', 'jump'], Wave: ['wave'] },
  swipe: { 'Something else': ['spread', 'lean', 'wave'], Swipe: ['swipe'] },
  jump: { 'Something else': ['spread', 'lean', 'wave'], Jump: ['jump'] },
};
