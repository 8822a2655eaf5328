import type { PictureFrame } from '@tl-elements/core/base';
import {
  decodePicture,
  encodePicture,
  picturesFrom,
  type PictureInput,
} from '@tl-elements/sources';
import type { PageMedium } from './medium.ts';

/** Pictures: photos, and frames of a camera or a video. */
export const pictures: PageMedium<PictureFrame> = {
  accept: 'image/*',
  filesFrom: (carrier, signal) => picturesFrom(carrier, signal),
  decode: async (input, { input: wanted }, signal) => {
    const longSide = 'longSide' in wanted ? wanted.longSide : undefined;
    return [await decodePicture(input as PictureInput, { longSide, signal })];
  },
  portray: async (file) => file,
  encode: (frame) => encodePicture(frame),
};
