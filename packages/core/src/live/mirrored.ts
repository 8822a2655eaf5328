import type { AnyFrame } from '../contracts/medium.ts';
import type { PictureFrame } from '../contracts/modality.ts';
import type { InputSource } from '../contracts/source.ts';
import { asyncDispose } from '../scope.ts';

/** A camera whose pictures are extracted mirrored. The caller closes the camera. */
export function mirrored(camera: InputSource): InputSource {
  return {
    isCamera: true,
    async *frames(signal) {
      for await (const frame of camera.frames(signal)) yield inMirror(frame);
    },
    [asyncDispose]: async () => {},
  };
}

/** A frame that is extracted mirrored; sounds stay as they are. */
export function inMirror<Frame extends AnyFrame>(frame: Frame): Frame | PictureFrame {
  return 'bitmap' in frame ? { ...frame, isMirrored: true } : frame;
}
