import type { PictureFrame } from '@tl-elements/core/base';

/** A thumbnail's side, in pixels: 48 CSS pixels on a screen of double density. */
export const thumbnailSide = 96;

/** A picture as it is stored. Both are JPEG. */
export interface EncodedPicture {
  /** The whole picture, in its own size. */
  readonly media: Blob;
  /** The middle square, `thumbnailSide` pixels wide. */
  readonly thumbnail: Blob;
}

/**
 * Compresses a picture, to store it. The bitmap stays open. The format is JPEG, since it is the only
 * lossy format that every browser writes.
 */
export async function encodePicture(picture: ImageBitmap | PictureFrame): Promise<EncodedPicture> {
  const bitmap = 'bitmap' in picture ? picture.bitmap : picture;
  const { width, height } = bitmap;
  const side = Math.min(width, height);
  const [media, thumbnail] = await Promise.all([
    toJpeg(bitmap, [0, 0, width, height], [width, height], 0.92),
    toJpeg(
      bitmap,
      [(width - side) / 2, (height - side) / 2, side, side],
      [thumbnailSide, thumbnailSide],
      0.8,
    ),
  ]);
  return { media, thumbnail };
}

function toJpeg(
  bitmap: ImageBitmap,
  from: readonly [x: number, y: number, width: number, height: number],
  [width, height]: readonly [width: number, height: number],
  quality: number,
): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false })!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, ...from, 0, 0, width, height);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}
