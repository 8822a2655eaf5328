import type { FileSource } from '../unreadable.ts';

/** Bytes that are read only when they are needed: a file may be far larger than memory. */
export interface ByteSource {
  readonly size: number;
  /** The bytes `[start, end)`, both within `size`. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** In bytes: how much of a file is read at once. */
const windowSize = 4 * 2 ** 20;

/** The bytes of a Blob, of which only one window is in memory, or bytes that are in memory already. */
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
