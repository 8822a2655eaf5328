import type { Box, PictureFrame } from '../contracts/modality.ts';

/**
 * Cuts the part of a picture in a box out, at least one pixel of it, and stretches its shorter side, so that it is a square:
 * extractors look at the square in the middle, and all of the box is to count. Closes the picture.
 */
export async function cutOut(frame: PictureFrame, box: Box): Promise<PictureFrame> {
  const { bitmap } = frame;
  const [left, width] = pixelsOf(box.x, box.width, bitmap.width);
  const [top, height] = pixelsOf(box.y, box.height, bitmap.height);
  const side = Math.max(width, height);
  try {
    const part = await createImageBitmap(bitmap, left, top, width, height, {
      resizeWidth: side,
      resizeHeight: side,
      resizeQuality: 'medium',
    });
    return { ...frame, bitmap: part };
  } finally {
    bitmap.close();
  }
}

/** The first of the pixels that a part of a side covers, and how many they are. */
function pixelsOf(start: number, length: number, side: number): readonly [number, number] {
  const first = Math.min(side - 1, Math.round(start * side));
  return [first, Math.max(1, Math.min(side - first, Math.round((start + length) * side) - first))];
}
