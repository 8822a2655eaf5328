import { asyncDispose, type InputSource, type PictureFrame } from '@tl-elements/core/base';
import type { Camera } from '@tl-elements/sources';
import type { AnyFrame } from '../media/medium.ts';

/** The camera, its pictures to be seen as in a mirror. It stays the caller's to close. */
export function mirrored(camera: Camera): InputSource {
  return {
    async *frames(signal) {
      for await (const frame of camera.frames(signal)) yield inMirror(frame);
    },
    [asyncDispose]: async () => {},
  };
}

/** A frame that an extractor is to see as in a mirror; others have no sides. */
export function inMirror<Frame extends AnyFrame>(frame: Frame): Frame | PictureFrame {
  return 'bitmap' in frame ? { ...frame, isMirrored: true } : frame;
}
