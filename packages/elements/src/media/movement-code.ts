import {
  TlError,
  type MovementFrame,
  type MovementReader,
  type KeypointRecording,
} from '@tl-elements/core/base';
import {
  isClip,
  keypointType,
  movedWindows,
  readKeypoints,
  writeKeypoints,
} from '@tl-elements/core/motion';
import { drawTrail } from '../look/trail-drawing.ts';
import type { ExampleInput, PageMedium } from './medium.ts';
import { readVideo, stillOf } from './video-keypoints.ts';

/** A thumbnail's side, in pixels. */
const thumbnailSide = 96;

/** What is longer may hold several movements, milliseconds. */
const longestMovementMs = 4000;

/** Whose keypoints a frame has: it is drawn with their bones. */
const readers = new WeakMap<MovementFrame, MovementReader>();

/** The part for movements that is loaded separately: cutting, drawing and storing keypoints, and reading videos. */
export const movementMedium: Required<Omit<PageMedium<MovementFrame>, 'accept'>> = {
  decode: async (input, { movements }, signal) => {
    if (!movements) throw new TypeError('Movements are read by an extractor of movements.');
    const frames = await framesOf(input, movements, signal);
    for (const frame of frames) readers.set(frame, movements);
    return frames;
  },
  read: async (input, movements, signal) => {
    if (!(input instanceof Blob)) return isKeypoints(input) ? input : null;
    if (holdsKeypoints(input)) return readKeypoints(input, movements.pointCount);
    return { ...(await readVideo(input, movements, signal)), isRecording: true };
  },
  portray: stillOf,
  encode: async (frame) => {
    const media = writeKeypoints(frame as Required<MovementFrame>);
    const canvas = new OffscreenCanvas(thumbnailSide, thumbnailSide);
    const reader = readers.get(frame);
    if (reader) drawTrail(canvas, frame, reader);
    return { media, thumbnail: await canvas.convertToBlob({ type: 'image/png' }) };
  },
};

/** Draws keypoints that were stored. @param side of the drawing, in pixels. @throws {TlError} `input-unreadable`. */
export async function drawMovement(
  media: Blob,
  movements: MovementReader,
  side: number,
): Promise<Blob> {
  const canvas = new OffscreenCanvas(side, side);
  drawTrail(canvas, await readKeypoints(media, movements.pointCount), movements);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** The movements of an input: of keypoints, of those that were stored, or of a video. */
async function framesOf(
  input: ExampleInput,
  movements: MovementReader,
  signal: AbortSignal,
): Promise<readonly MovementFrame[]> {
  if (input instanceof Blob) {
    if (holdsKeypoints(input)) return [await readKeypoints(input, movements.pointCount)];
    return movements.cut(await readVideo(input, movements, signal));
  }
  if (!isKeypoints(input)) {
    throw new TlError('input-unreadable', 'This is no movement. Use a video, or keypoints.');
  }
  const { pointCount } = movements;
  if (!isClip(input, pointCount)) {
    throw new TlError(
      'input-unreadable',
      `These keypoints can't be read: points needs ${pointCount} x 3 numbers for each time of at, and times that rise.`,
    );
  }
  // Keypoints that were stored say which part of them is the movement.
  if ('window' in input) return [input];
  const lengthMs = input.at.at(-1)! - input.at[0]!;
  const isCut = 'isRecording' in input || lengthMs > longestMovementMs;
  return isCut ? movements.cut(input) : [movements.whole(input)];
}

/** The same movement where its window lies earlier or later: a live window seldom has it in its middle. */
export function movedMovement(frame: MovementFrame, to: 'earlier' | 'later'): MovementFrame {
  const { window } = frame as Required<MovementFrame>;
  const [earlier, later] = movedWindows(window);
  return { ...frame, window: to === 'earlier' ? earlier : later };
}

/** The movement in a mirror. @param frame as `decode` gave it. */
export function mirroredMovement(frame: MovementFrame): MovementFrame {
  return readers.get(frame)?.mirror(frame) ?? frame;
}

/** Stored keypoints, or a file of them, whose type no system knows. */
function holdsKeypoints(input: Blob): boolean {
  return (
    input.type === keypointType ||
    (input instanceof File && input.type === '' && /\.keypoints$/i.test(input.name))
  );
}

function isKeypoints(input: ExampleInput): input is MovementFrame | KeypointRecording {
  return typeof input === 'object' && 'points' in input && 'at' in input;
}
