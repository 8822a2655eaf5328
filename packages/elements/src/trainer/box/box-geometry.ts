import type { Box } from '@tl-elements/core/base';

/** A place on a picture, as fractions 0..1 of its width and height. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The corner of a box that is dragged. */
export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** A smaller side can't be gripped, and hardly shows anything. */
const leastSide = 0.1;

/** What is offered at first: the middle. */
export const middleBox: Box = { x: 0.25, y: 0.2, width: 0.5, height: 0.6 };

/** The same part of the mirrored picture. */
export function mirroredBox(box: Box): Box {
  return { ...box, x: 1 - box.x - box.width };
}

/** The box that has two places as its corners; as small as a box may be where they are too near. */
export function boxBetween(one: Place, other: Place): Box {
  const [x, width] = span(one.x, other.x);
  const [y, height] = span(one.y, other.y);
  return { x, y, width, height };
}

/** From `anchor` to `end`, within 0..1: where it begins, and how long it is. */
function span(anchor: number, end: number): readonly [start: number, length: number] {
  const [from, to] = [within(anchor, 0, 1), within(end, 0, 1)];
  const length = Math.max(leastSide, Math.abs(to - from));
  const start = to < from ? from - length : from;
  return [within(start, 0, 1 - length), length];
}

/** The box moved, as far as the picture goes. */
export function movedBox(box: Box, by: Place): Box {
  const x = within(box.x + by.x, 0, 1 - box.width);
  const y = within(box.y + by.y, 0, 1 - box.height);
  return { ...box, x, y };
}

/** The box with another size, its upper left corner where it was. */
function resizedBox(box: Box, by: Place): Box {
  const width = within(box.width + by.x, leastSide, 1 - box.x);
  const height = within(box.height + by.y, leastSide, 1 - box.y);
  return { ...box, width, height };
}

/** The corner that stays where it is while another is dragged. */
export function oppositeOf(box: Box, corner: Corner): Place {
  return {
    x: corner.endsWith('left') ? box.x + box.width : box.x,
    y: corner.startsWith('top') ? box.y + box.height : box.y,
  };
}

/** How far an arrow key goes. */
const step = 0.02;

/** What an arrow key does with a box; null: it is no arrow key. @param isSizing Shift is pressed. */
export function boxAfterKey(box: Box, key: string, isSizing: boolean): Box | null {
  const by = arrows[key];
  if (!by) return null;
  return isSizing ? resizedBox(box, by) : movedBox(box, by);
}

const arrows: Readonly<Record<string, Place>> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
};

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
