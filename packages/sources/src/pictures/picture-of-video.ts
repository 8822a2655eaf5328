/** WebKit draws a video as nothing now and then, while the next frame comes; a moment later it draws the frame. */
const mayDrawNothing = () => navigator.vendor.startsWith('Apple');
/** How often a frame is drawn again. A video may be transparent itself. */
const repeats = 5;

/** What a video shows. The caller closes it. */
export function pictureOfVideo(
  video: HTMLVideoElement,
  options: ImageBitmapOptions = {},
): Promise<ImageBitmap> {
  const draw = () => createImageBitmap(video, options);
  return mayDrawNothing() ? firstThatShows(draw) : draw();
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
