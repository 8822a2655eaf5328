/**
 * Cuts out the middle of a picture. The picture stays open. The caller closes the result.
 *
 * @param share of its width, and of its height: 0..1.
 */
export function centerOf(picture: ImageBitmap, share: number): Promise<ImageBitmap> {
  const width = Math.max(1, Math.round(picture.width * share));
  const height = Math.max(1, Math.round(picture.height * share));
  const left = Math.floor((picture.width - width) / 2);
  const top = Math.floor((picture.height - height) / 2);
  return createImageBitmap(picture, left, top, width, height);
}

/**
 * Cuts out one corner of a picture's middle square. The picture stays open. The caller closes the
 * result.
 *
 * @param share of the square's side: 0..1.
 */
export function cornerOf(
  picture: ImageBitmap,
  share: number,
  corner: 'top-left' | 'bottom-right',
): Promise<ImageBitmap> {
  const { side, left, top } = middleSquareOf(picture);
  const part = Math.max(1, Math.round(side * share));
  const aside = corner === 'top-left' ? 0 : side - part;
  return createImageBitmap(picture, left + aside, top + aside, part, part);
}

/**
 * Turns a picture's middle square about its middle, and enlarges it until no corner is empty. The
 * picture stays open. The caller closes the result.
 *
 * @param angle clockwise, in radians, less than a quarter turn.
 */
export function turnedImageOf(picture: ImageBitmap, angle: number): ImageBitmap {
  const { side, left, top } = middleSquareOf(picture);
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d', { alpha: false })!;
  context.translate(side / 2, side / 2);
  context.rotate(angle);
  const closer = Math.cos(angle) + Math.abs(Math.sin(angle));
  context.scale(closer, closer);
  context.drawImage(picture, left, top, side, side, -side / 2, -side / 2, side, side);
  return canvas.transferToImageBitmap();
}

/**
 * Covers a picture's middle square with its mean color, but for a square in the middle of that. The picture stays
 * open. The caller closes the result.
 *
 * @param share of the square's side that stays: 0..1.
 */
export function coveredAround(picture: ImageBitmap, share: number): ImageBitmap {
  const { side, left, top } = middleSquareOf(picture);
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d', { alpha: false })!;
  context.fillStyle = meanColorOf(picture);
  context.fillRect(0, 0, side, side);
  const kept = Math.max(1, Math.round(side * share));
  const from = Math.floor((side - kept) / 2);
  context.drawImage(picture, left + from, top + from, kept, kept, from, from, kept, kept);
  return canvas.transferToImageBitmap();
}

/** Of the middle square, as CSS; of a small copy, which is as good. */
function meanColorOf(picture: ImageBitmap): string {
  const small = 16;
  const { side, left, top } = middleSquareOf(picture);
  const canvas = new OffscreenCanvas(small, small);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!;
  context.drawImage(picture, left, top, side, side, 0, 0, small, small);
  const { data } = context.getImageData(0, 0, small, small);
  const sums = [0, 0, 0];
  data.forEach((value, i) => {
    if (i % 4 < 3) sums[i % 4]! += value;
  });
  return `rgb(${sums.map((sum) => Math.round(sum / small ** 2)).join(' ')})`;
}

function middleSquareOf({ width, height }: ImageBitmap) {
  const side = Math.min(width, height);
  return { side, left: Math.floor((width - side) / 2), top: Math.floor((height - side) / 2) };
}

/** Mirrors a picture, left to right. The picture stays open. The caller closes the result. */
export function mirrorImageOf(picture: ImageBitmap): ImageBitmap {
  const { width, height } = picture;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false })!;
  context.setTransform(-1, 0, 0, 1, width, 0);
  context.drawImage(picture, 0, 0);
  return canvas.transferToImageBitmap();
}
