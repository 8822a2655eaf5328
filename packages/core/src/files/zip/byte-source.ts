import type { FileSource } from '../unreadable.ts';

/** Bytes that are read where they are wanted: a file may be far larger than memory. */
export interface ByteSource {
  readonly size: number;
  /** The bytes `[start, end)`, both within `size`. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** Bytes: what is fetched at once of a file that is read from front to back, piece by piece. */
const windowSize = 4 * 2 ** 20;

/** Bytes of memory, or of a Blob, of which no more than a window is held. */
export function byteSource(source: FileSource): ByteSource {
  if (source instanceof Blob) return blobSource(source);
  const bytes = source instanceof Uint8Array ? source : new Uint8Array(source);
  return { size: bytes.length, read: async (start, end) => bytes.subarray(start, end) };
}

/** True for the text form: text begins with a brace, a zip with the letters PK. */
export async function startsAsJson(bytes: ByteSource): Promise<boolean> {
  const start = await bytes.read(0, Math.min(bytes.size, 64));
  return new TextDecoder().decode(start).trimStart().startsWith('{');
}

function blobSource(blob: Blob): ByteSource {
  let held = new Uint8Array();
  let heldFrom = 0;
  return {
    size: blob.size,
    async read(start, end) {
      if (start < heldFrom || end > heldFrom + held.length) {
        // Thousands of small reads would each ask the browser's storage anew.
        const until = Math.min(blob.size, Math.max(end, start + windowSize));
        held = new Uint8Array(await blob.slice(start, until).arrayBuffer());
        heldFrom = start;
      }
      return held.subarray(start - heldFrom, end - heldFrom);
    },
  };
}
