import type { Figure, Place } from '../../../../packages/pose/src/testing/figures.ts';
import type { DrawnHand } from './draw-hand.ts';

/** What a camera of the gallery sees. */
export type Scene =
  | { readonly kind: 'hand'; readonly hand: DrawnHand }
  | { readonly kind: 'person'; readonly posture: Posture; readonly how: Variation }
  /** A white card with a red star in a room; null: the room alone. */
  | { readonly kind: 'card'; readonly card: { x: number; y: number; turn: number } | null };

/** How someone stands. */
export type Posture = 'standing' | 'left-up' | 'right-up' | 'slouching';

/** One way of showing it: examples and films differ in place, size and angle. */
export interface Variation {
  /** -1..1 each. */
  readonly x: number;
  readonly y: number;
  readonly turn: number;
}

const signs = {
  One: [0, 1, 0, 0, 0],
  Two: [0, 1, 1, 0, 0],
  Three: [0, 1, 1, 1, 0],
  Four: [0, 1, 1, 1, 1],
  Five: [1, 1, 1, 1, 1],
  Fist: [0, 0, 0, 0, 0],
  Thumb: [2, 0, 0, 0, 0],
} as const satisfies Readonly<Record<string, DrawnHand['fingers']>>;

function hand(name: keyof typeof signs, turned: number, { x, y, turn }: Variation): Scene {
  const center = [160 + 22 * x, 148 + 12 * y] as const;
  // One finger alone is found only where it is near.
  const size = (name === 'One' ? 0.8 : 0.6) + 0.06 * x * y;
  return { kind: 'hand', hand: { fingers: signs[name], turn: turned + 14 * turn, size, center } };
}

const person = (posture: Posture, how: Variation): Scene => ({ kind: 'person', posture, how });

const card = ({ x, y, turn }: Variation): Scene => ({
  kind: 'card',
  card: { x: 320 + 90 * x, y: 230 + 50 * y, turn: 18 * turn },
});

/** Draws a scene in one of its variations. */
export type DrawScene = (how: Variation) => Scene;

/** What the pictures of each model show, by label. */
export const pictureModels: Readonly<
  Record<string, Readonly<Record<string, readonly DrawScene[]>>>
> = {
  hand: {
    'Hand down': [(how) => person('standing', how)],
    'Hand up': [(how) => person('left-up', how), (how) => person('right-up', how)],
  },
  posture: {
    Upright: [(how) => person('standing', how)],
    Slouching: [(how) => person('slouching', how)],
  },
  card: {
    Nothing: [
      () => ({ kind: 'card', card: null }),
      (how) => person('standing', how),
      (how) => person('left-up', how),
    ],
    'Star card': [card],
  },
  fingers: Object.fromEntries(
    (['One', 'Two', 'Three', 'Four', 'Five', 'Fist'] as const).map((name) => [
      name,
      [(how: Variation) => hand(name, 0, how)],
    ]),
  ),
  thumb: {
    'Thumb up': [(how) => hand('Thumb', -12, how)],
    'Another sign': (['Fist', 'Two', 'Five', 'One'] as const).map(
      (name) => (how: Variation) => hand(name, 0, how),
    ),
  },
};

/** Nobody stands twice in the same way: each joint is a little elsewhere. */
export function varied(figure: Figure, { x, y, turn }: Variation): Figure {
  const places = Object.entries(figure).map(([joint, [atX, atY]], index): [string, Place] => [
    joint,
    [
      atX + 0.08 * x + 0.012 * Math.sin(2.1 * index + 3 * turn + 2 * y),
      atY + 0.012 * Math.sin(1.3 * index + 4 * y + 2 * x),
    ],
  ]);
  return Object.fromEntries(places) as Figure;
}

/** Someone who lets head and shoulders sink. */
export function slouch(standing: Figure): Figure {
  return {
    ...standing,
    head: [0.055, 0.25],
    'left shoulder': [0.085, 0.335],
    'right shoulder': [-0.05, 0.345],
    'left elbow': [0.15, 0.45],
    'right elbow': [-0.06, 0.47],
    'left wrist': [0.13, 0.57],
    'right wrist': [-0.03, 0.59],
  };
}

const steps = [-1, -0.35, 0.35, 1];

/** Sixteen ways, spread evenly, for examples. */
export const taught: readonly Variation[] = steps.flatMap((x, column) =>
  steps.map((y, row) => ({ x, y, turn: steps[(2 * column + row) % steps.length]! })),
);

/** Another way, for the film of a test: none of those that are taught. */
export const filmed: Variation = { x: 0.15, y: -0.1, turn: 0.1 };
