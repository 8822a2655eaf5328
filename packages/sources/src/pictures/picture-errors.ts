import { TlError } from '@tl-elements/core/base';
import { nameInUrl } from '../name-in-url.ts';

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
export function nameOfPicture(input: unknown): string {
  if (typeof input === 'string' || input instanceof URL) return nameInUrl(input) ?? 'This picture';
  if (input instanceof Blob) return (input as Partial<File>).name || 'This picture';
  if (input instanceof HTMLImageElement)
    return nameInUrl(input.currentSrc || input.src) ?? 'This picture';
  if (input instanceof HTMLVideoElement) return 'This video';
  return 'This picture';
}

/** The error for a file that this browser can't show as a picture. The reason is read from its first bytes. */
export async function unreadableFile(file: Blob, name: string, cause: unknown): Promise<TlError> {
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
export function withheldPicture(name: string, cause: unknown): TlError {
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
