import { asyncDispose, type InputSource } from '@tl-elements/core';
import type { Camera } from '@tl-elements/sources';

/** The camera, its pictures to be seen as in a mirror. It stays the caller's to close. */
export function mirrored(camera: Camera): InputSource {
  return {
    async *frames(signal) {
      for await (const frame of camera.frames(signal)) yield { ...frame, isMirrored: true };
    },
    [asyncDispose]: async () => {},
  };
}
