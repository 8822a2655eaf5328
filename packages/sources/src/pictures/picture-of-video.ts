import { Scope } from '@tl-elements/core/base';

/** WebKit draws a video as nothing now and then, while the next frame comes; a moment later it draws the frame. */
const mayDrawNothing = () => navigator.vendor.startsWith('Apple');
/** How often a frame is drawn again. A video may be transparent itself. */
const repeats = 5;

/**
 * Chromium, on a busy machine, once gave no picture of a camera that had just begun, though the video said it had one.
 * So often it is asked again, each time so much later, in milliseconds.
 */
const waits = 20;
const waitMs = 50;

/**
 * What a video shows. The caller closes it.
 *
 * @throws {DOMException} `InvalidStateError` if the browser has no picture of it for a second.
 */
export function pictureOfVideo(
  video: HTMLVideoElement,
  options: ImageBitmapOptions = {},
): Promise<ImageBitmap> {
  const draw = () => firstThere(() => createImageBitmap(video, options));
  return mayDrawNothing() ? firstThatShows(draw) : draw();
}

/** The first picture that the browser has. */
export async function firstThere(draw: () => Promise<ImageBitmap>): Promise<ImageBitmap> {
  const scope = new Scope();
  for (let left = waits; ; left--) {
    try {
      return await draw();
    } catch (cause) {
      if (left === 0 || !isNotThere(cause)) throw cause;
      await new Promise<void>((resolve) => scope.after(waitMs, resolve));
    }
  }
}

/** Whether a browser says that there is no picture. */
export function isNotThere(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'InvalidStateError';
}

/** The first picture that is not transparent, or the last. */
export async function firstThatShows(draw: () => Promise<ImageBitmap>): Promise<ImageBitmap> {
  for (let left = repeats; ; left--) {
    const picture = await draw();
    if (left === 0 || !isTransparent(picture)) return picture;
    picture.close();
  }
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
