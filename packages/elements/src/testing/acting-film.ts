import { drawFigure } from '../../../pose/src/testing/draw-figure.ts';
import { standing, type Figure, type Place } from '../../../pose/src/testing/figures.ts';
import type { SlottedFilm } from './slotted-film.ts';

/** A figure during a movement. @param share how much of it is over, 0..1. */
export type Act = (share: number) => Figure;

const mix = ([x, y]: Place, [toX, toY]: Place, share: number): Place => [
  x + share * (toX - x),
  y + share * (toY - y),
];

/** 0 at the beginning and the end, 1 in the middle. */
const thereAndBack = (share: number) => (1 - Math.cos(2 * Math.PI * share)) / 2;

/** The left arm goes up, and down again. */
export const raiseArm: Act = (share) => {
  const up = thereAndBack(share);
  return {
    ...standing,
    'left elbow': mix(standing['left elbow'], [0.18, 0.2], up),
    'left wrist': mix(standing['left wrist'], [0.2, 0.06], up),
  };
};

/** The knees bend, and stretch again. */
export const squat: Act = (share) => {
  const down = 0.14 * thereAndBack(share);
  const lower = ([x, y]: Place, part = 1): Place => [x, y + part * down];
  const joints = Object.entries(standing).map(([joint, place]) => {
    if (joint.endsWith('ankle')) return [joint, place];
    if (joint.endsWith('knee')) return [joint, [place[0] * 2, place[1] + 0.4 * down]];
    return [joint, lower(place)];
  });
  return Object.fromEntries(joints) as Figure;
};

/** Both arms spread to the sides, and come back. */
export const spreadArms: Act = (share) => {
  const out = thereAndBack(share);
  return {
    ...standing,
    'left elbow': mix(standing['left elbow'], [0.22, 0.28], out),
    'right elbow': mix(standing['right elbow'], [-0.22, 0.28], out),
    'left wrist': mix(standing['left wrist'], [0.34, 0.28], out),
    'right wrist': mix(standing['right wrist'], [-0.34, 0.28], out),
  };
};

/** Plays a movement in a film; then the figure stands. */
export async function perform(film: SlottedFilm, act: Act, lengthMs = 1000): Promise<void> {
  const begun = performance.now();
  for (let share = 0; share < 1; share = (performance.now() - begun) / lengthMs) {
    film.show(drawFigure(act(share)));
    await new Promise(requestAnimationFrame);
  }
  film.show(drawFigure(standing));
}

/** Stands still. */
export function rest(lengthMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, lengthMs));
}
