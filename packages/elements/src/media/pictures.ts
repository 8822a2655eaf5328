import { loadCode, type PictureFrame } from '@tl-elements/core/base';
import { encodePicture, type PictureInput } from '@tl-elements/sources';
import type { PageMedium } from './medium.ts';

/** Pictures: photos, and frames of a camera or a video. */
export const pictures: PageMedium<PictureFrame> = {
  accept: 'image/*',
  decode: async (input, { input: wanted }, signal) => {
    const { decodePicture } = await loadCode(() => import('./picture-code.ts'));
    const longSide = 'longSide' in wanted ? wanted.longSide : undefined;
    return [await decodePicture(input as PictureInput, { longSide, signal })];
  },
  portray: async (file) => file,
  // Draws the frame before it returns: the extractor takes the bitmap right after.
  encode: (frame) => encodePicture(frame),
};
