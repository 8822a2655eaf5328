/**
 * Takes the middle of a picture. The picture stays open and is the caller's, as is the result.
 *
 * @param share of its width, and of its height: 0..1.
 */
export function centreOf(picture: ImageBitmap, share: number): Promise<ImageBitmap> {
  const width = Math.max(1, Math.round(picture.width * share));
  const height = Math.max(1, Math.round(picture.height * share));
  const left = Math.floor((picture.width - width) / 2);
  const top = Math.floor((picture.height - height) / 2);
  return createImageBitmap(picture, left, top, width, height);
}

/** Turns a picture into what a mirror shows. The picture stays open and is the caller's. */
export function mirrorImageOf(picture: ImageBitmap): ImageBitmap {
  const { width, height } = picture;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false })!;
  context.setTransform(-1, 0, 0, 1, width, 0);
  context.drawImage(picture, 0, 0);
  return canvas.transferToImageBitmap();
}
