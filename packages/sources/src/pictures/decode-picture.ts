import { abortable, throwIfAborted, TlError, type PictureFrame } from '@tl-elements/core/base';
import { fetchInput, nameInUrl } from '../fetch-input.ts';
import { defaultLongSide, fitLongSide, isNotThere, pictureOfVideo } from './picture-of-video.ts';

/** Options of `decodePicture`. */
export interface DecodeOptions {
  /** The largest length of the picture's longer side, in pixels. Default: 640. */
  readonly longSide?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes a frame of anything that holds a picture: whole, turned upright by its EXIF orientation,
 * never mirrored, transparency on white. The caller closes the frame's bitmap. The input stays open.
 *
 * @throws {TlError} `input-unreadable`; `input-empty`, also for a video before its `loadeddata`; `aborted`.
 */
export async function decodePicture(
  input: PictureInput,
  options: DecodeOptions = {},
): Promise<PictureFrame> {
  const { longSide = defaultLongSide, signal = new AbortController().signal } = options;
  throwIfAborted(signal);
  const at = performance.now();
  const picture = await open(input, signal);
  try {
    return { bitmap: redraw(picture, longSide, nameOfPicture(input)), at };
  } finally {
    picture.close();
  }
}

/** A copy of the input, in its full size. */
async function open(input: PictureInput, signal: AbortSignal): Promise<ImageBitmap> {
  if (typeof input === 'string' || input instanceof URL) return openUrl(input, signal);
  if (input instanceof Blob) return openFile(input, nameOfPicture(input), signal);
  if (input instanceof HTMLImageElement) await waitForImage(input, signal);
  assertHasPixels(input);
  if (input instanceof HTMLVideoElement) return openVideo(input, signal);
  return grab(createImageBitmap(input), signal);
}

async function openVideo(video: HTMLVideoElement, signal: AbortSignal): Promise<ImageBitmap> {
  try {
    return await grab(pictureOfVideo(video), signal);
  } catch (cause) {
    throw isNotThere(cause) ? emptyVideo(cause) : cause;
  }
}

async function openUrl(url: string | URL, signal: AbortSignal): Promise<ImageBitmap> {
  const name = nameOfPicture(url);
  return openFile(await fetchInput(url, { name, kind: 'picture' }, signal), name, signal);
}

async function openFile(file: Blob, name: string, signal: AbortSignal): Promise<ImageBitmap> {
  if (file.size === 0) {
    throw new TlError('input-empty', `${name} is an empty file. Choose another, or save it again.`);
  }
  try {
    // Upright by default: "from-image", formerly spelled "none" (HTML, ImageOrientation).
    return await grab(createImageBitmap(file), signal);
  } catch (cause) {
    throwIfAborted(signal);
    throw await unreadableFile(file, name, cause);
  }
}

async function waitForImage(image: HTMLImageElement, signal: AbortSignal): Promise<void> {
  if (!image.currentSrc && !image.src) {
    throw new TlError('input-empty', 'This image element has no picture yet. Give it a src first.');
  }
  try {
    await abortable(image.decode(), signal);
  } catch (cause) {
    throwIfAborted(signal);
    throw new TlError(
      'input-unreadable',
      `${nameOfPicture(image)} did not load. Check the address in the image's src.`,
      { cause },
    );
  }
}

function assertHasPixels(input: Exclude<PictureInput, Blob | string | URL>): void {
  if (input instanceof HTMLVideoElement) {
    if (input.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) return;
    throw emptyVideo();
  }
  if (input.width === 0 || input.height === 0) {
    throw new TlError(
      'input-empty',
      'This picture is empty: it is zero pixels wide or high, or was closed.',
    );
  }
}

function emptyVideo(cause?: unknown): TlError {
  const message = 'This video shows no picture yet. Try again in a moment.';
  return new TlError('input-empty', message, { cause });
}

/** Closes a bitmap that comes after the abort. */
function grab(bitmap: Promise<ImageBitmap>, signal: AbortSignal): Promise<ImageBitmap> {
  return abortable(bitmap, signal).catch((failure: unknown) => {
    bitmap.then(
      (late) => late.close(),
      () => {},
    );
    throw failure;
  });
}

function redraw(picture: ImageBitmap, longSide: number, name: string): ImageBitmap {
  const { width, height } = fitLongSide(picture.width, picture.height, longSide);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false })!;
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  try {
    context.getImageData(0, 0, 1, 1);
  } catch (cause) {
    throw withheldPicture(name, cause);
  }
  return canvas.transferToImageBitmap();
}

/** Anything that holds a picture. A string is a URL. */
export type PictureInput =
  | Blob
  | ImageBitmap
  | ImageData
  | HTMLImageElement
  | HTMLCanvasElement
  | HTMLVideoElement
  | OffscreenCanvas
  | URL
  | string;

/** What messages call an input: its file name if it has one. */
function nameOfPicture(input: unknown): string {
  if (typeof input === 'string' || input instanceof URL) return nameInUrl(input) ?? 'This picture';
  if (input instanceof Blob) return (input as Partial<File>).name || 'This picture';
  if (input instanceof HTMLImageElement)
    return nameInUrl(input.currentSrc || input.src) ?? 'This picture';
  if (input instanceof HTMLVideoElement) return 'This video';
  return 'This picture';
}

/** The error for a file that this browser can't show as a picture. The reason is read from its first bytes. */
async function unreadableFile(file: Blob, name: string, cause: unknown): Promise<TlError> {
  const start = await file
    .slice(0, 16)
    .text()
    .catch(() => null);
  const because =
    start === null
      ? ' is no longer where it was. Choose it again.'
      : complaint(file.type, name, start);
  return new TlError('input-unreadable', name + because, { cause });
}

/** The error for a picture of another site, which the browser shows but doesn't let the page read. */
function withheldPicture(name: string, cause: unknown): TlError {
  return new TlError(
    'input-unreadable',
    `${name} comes from another site, so the browser shows it but lets no page read it. ` +
      'Save the picture to your own site; or add crossorigin="anonymous" to the element, if that site allows it.',
    { cause },
  );
}

/** @returns the rest of the sentence that begins with the file's name. */
function complaint(type: string, name: string, start: string): string {
  // ISO base media files say "ftyp" and a brand after four bytes of length (ISO/IEC 14496-12, 4.3).
  const brand = start.slice(4, 8) === 'ftyp' ? start.slice(8, 12) : '';
  if (/^(hei|hev|mif1|msf1)/.test(brand) || /hei[cf]/.test(type) || /\.hei[cf]$/i.test(name)) {
    return ' is an HEIC photo, which this browser cannot open. Export it as JPEG; or, on an iPhone, choose Settings, Camera, Formats, Most Compatible.';
  }
  if (type.startsWith('video/')) return ' is a video. Use a still picture of it.';
  if (type.startsWith('audio/')) return ' is a sound, not a picture.';
  if (type.startsWith('image/svg') || start.trimStart().startsWith('<svg')) {
    return ' is a drawing in SVG. Save it as PNG or JPEG.';
  }
  if (type !== '' && !type.startsWith('image/'))
    return ' is not a picture. Use a JPEG, PNG or WebP.';
  return ' could not be opened: it is damaged, or of a kind that this browser does not know. Save it again as JPEG or PNG.';
}
