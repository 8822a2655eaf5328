import { Scope } from '@tl-elements/core/base';

/** The largest length of a picture's longer side that extractors expect, in pixels. */
export const defaultLongSide = 640;

/** Scales down, never up, so that the longer side is at most `longSide`. Whole pixels, at least one. */
export function fitLongSide(
  width: number,
  height: number,
  longSide: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, longSide / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

/** WebKit draws a video as nothing now and then, while the next frame comes; a moment later it draws the frame. */
const mayDrawNothing = () => navigator.vendor.startsWith('Apple');
/** How often a frame is drawn again. A video may be transparent itself. */
const repeats = 5;
/**
 * How much later a frame is asked for again, milliseconds. Chromium, on a busy machine, once gave no picture of a camera
 * that had just begun, though the video said it had one.
 */
const waitMs = 200;

/**
 * What a video shows. The caller closes it.
 *
 * @throws {DOMException} `InvalidStateError` if the browser has no picture of it for a second.
 */
export function pictureOfVideo(
  video: HTMLVideoElement,
  options?: ImageBitmapOptions,
): Promise<ImageBitmap> {
  return firstThatShows(() => createImageBitmap(video, options), mayDrawNothing());
}

/** The first picture that there is and, if it may be empty, that is not transparent; or the last. */
export async function firstThatShows(
  draw: () => Promise<ImageBitmap>,
  mayBeEmpty: boolean,
): Promise<ImageBitmap> {
  for (let left = repeats; ; left--) {
    try {
      const picture = await draw();
      if (left === 0 || !mayBeEmpty || !isTransparent(picture)) return picture;
      picture.close();
    } catch (cause) {
      if (left === 0 || !isNotThere(cause)) throw cause;
      const scope = new Scope();
      await new Promise<void>((resolve) => scope.after(waitMs, resolve));
    }
  }
}

/** Whether a browser says that there is no picture. */
export function isNotThere(cause: unknown): boolean {
  return (cause as DOMException).name === 'InvalidStateError';
}

function isTransparent(picture: ImageBitmap): boolean {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  context.drawImage(picture, 0, 0, 1, 1);
  try {
    return context.getImageData(0, 0, 1, 1).data[3] === 0;
  } catch {
    // A video of another site can't be read. Whoever wants its pixels is told so.
    return false;
  }
}
