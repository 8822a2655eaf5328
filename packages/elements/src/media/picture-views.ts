import type { PictureFrame } from '@tl-elements/core';
import { centreOf, cornerOf, mirrorImageOf, turnedImageOf } from '@tl-elements/sources';
import type { AnyFrame } from './medium.ts';

/**
 * Another look at a frame, worth learning from beside the frame itself. The frame stays open and is
 * the caller's, as is the result.
 */
export type FrameView = (frame: AnyFrame) => Promise<AnyFrame>;

/** A little closer. Of single views none gains more accuracy. */
const closerView: FrameView = async (frame) => {
  const { bitmap, at } = frame as PictureFrame;
  return { bitmap: await centreOf(bitmap, 0.85), at };
};

/** Away from the middle. */
function cornerView(corner: 'top-left' | 'bottom-right'): FrameView {
  return async (frame) => {
    const { bitmap, at } = frame as PictureFrame;
    return { bitmap: await cornerOf(bitmap, 0.8, corner), at };
  };
}

/** Held a little askew; `angle` in radians. */
function turnedView(angle: number): FrameView {
  return async (frame) => {
    const { bitmap, at } = frame as PictureFrame;
    return { bitmap: turnedImageOf(bitmap, angle), at };
  };
}

/** What most gains accuracy stands first: decision 19. Darker and brighter views gained none. */
export const pictureViews: readonly FrameView[] = [
  closerView,
  cornerView('top-left'),
  cornerView('bottom-right'),
  turnedView(0.2),
  turnedView(-0.2),
];

/** In a mirror. */
export const mirroredView: FrameView = async (frame) => {
  const { bitmap, at } = frame as PictureFrame;
  return { bitmap: mirrorImageOf(bitmap), at };
};
