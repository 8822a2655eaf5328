import type { Box } from '../contracts/modality.ts';

/** True if the two are the same part; null and undefined are all of a picture. */
export function isSameBox(one: Box | null | undefined, other: Box | null | undefined): boolean {
  return textOf(one) === textOf(other);
}

const textOf = (box: Box | null | undefined) =>
  box ? [box.x, box.y, box.width, box.height].join() : '';
