import { TlError } from '@tl-elements/core/base';

/** Pixels: the size in which Teachable Machine stores a picture. */
const side = 224;

/**
 * The square in the middle of a picture as a JPEG of 224 x 224 pixels.
 *
 * @throws {TlError} `input-unreadable`.
 */
export async function squareJpeg(picture: Blob): Promise<Uint8Array> {
  const bitmap = await decode(picture);
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('There is no canvas to draw the picture on.');
  const shorter = Math.min(bitmap.width, bitmap.height);
  const left = (bitmap.width - shorter) / 2;
  const top = (bitmap.height - shorter) / 2;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, left, top, shorter, shorter, 0, 0, side, side);
  bitmap.close();
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
  return new Uint8Array(await jpeg.arrayBuffer());
}

async function decode(picture: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(picture);
  } catch (cause) {
    throw new TlError(
      'input-unreadable',
      'The picture of an example cannot be read any more. Remove the example, and save again.',
      { cause },
    );
  }
}
