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
  const picture = frame as PictureFrame;
  return { ...picture, bitmap: await centreOf(picture.bitmap, 0.85) };
};

/** Away from the middle. */
function cornerView(corner: 'top-left' | 'bottom-right'): FrameView {
  return async (frame) => {
    const picture = frame as PictureFrame;
    return { ...picture, bitmap: await cornerOf(picture.bitmap, 0.8, corner) };
  };
}

/** Held a little askew; `angle` in radians. */
function turnedView(angle: number): FrameView {
  return async (frame) => {
    const picture = frame as PictureFrame;
    return { ...picture, bitmap: turnedImageOf(picture.bitmap, angle) };
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
  const picture = frame as PictureFrame;
  return { ...picture, bitmap: mirrorImageOf(picture.bitmap) };
};
