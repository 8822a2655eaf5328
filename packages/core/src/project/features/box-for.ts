import type { Box, Modality } from '../../contracts/modality.ts';
import { TlError } from '../../errors.ts';
import type { ProjectSettings } from '../../storage/example-store.ts';

/** Below this share of a picture's side hardly anything can be seen. */
const leastBoxSide = 0.05;

/** The settings without the box where it does not count: only pictures themselves are taught by a part of them. */
export function settingsFor(modality: Modality, settings: ProjectSettings): ProjectSettings {
  return modality === 'image' ? settings : withoutBox(settings);
}

function withoutBox({ box: _, ...settings }: ProjectSettings): ProjectSettings {
  return settings;
}

/**
 * A box within the picture; null if it is the whole picture.
 *
 * @throws {TlError} `input-unreadable` if it is no box, lies outside, or has a side below `leastBoxSide`.
 */
export function checkedBox(box: Box | null): Box | null {
  if (box === null) return null;
  const numbers = [box.x, box.y, box.width, box.height];
  const [left, top, width, height] = numbers as [number, number, number, number];
  const [right, bottom] = [Math.min(1, left + width), Math.min(1, top + height)];
  const [x, y] = [Math.max(0, left), Math.max(0, top)];
  const isLarge = right - x >= leastBoxSide - tiny && bottom - y >= leastBoxSide - tiny;
  if (!numbers.every(Number.isFinite) || !isLarge) {
    throw new TlError(
      'input-unreadable',
      'A box needs x, y, width and height as fractions of the picture, 0 to 1, and at least a twentieth of each side.',
    );
  }
  const isWhole = right - x >= 1 - tiny && bottom - y >= 1 - tiny;
  return isWhole ? null : { x, y, width: right - x, height: bottom - y };
}

const tiny = 1e-6;
