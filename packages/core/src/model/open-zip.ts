import { inflateSync } from 'fflate';
import { crc32 } from './crc32.ts';

/** One file in a zip, as the directory at its end describes it. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes when unpacked. Nothing has been unpacked yet. */
  readonly size: number;
  /**
   * Unpacks it into exactly `size` bytes.
   *
   * @throws {ZipError}
   */
  read(): Uint8Array;
}

/** Says what is wrong with a zip, as the end of a sentence. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

const endMark = 0x06054b50;
const endLength = 22;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const stored = 0;
const deflated = 8;

/**
 * Lists the files of a zip without unpacking any (APPNOTE.TXT of PKWARE, sections 4.3.6 to 4.3.16).
 * Our own reading of the directory, since fflate checks no checksum: a flipped bit would pass.
 *
 * @throws {ZipError} where it is not a zip, is cut short, or uses what our files never use: more
 *   than one volume, 64-bit sizes, encryption.
 */
export function openZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    need(at + 46 <= end && view.getUint32(at, true) === entryMark, 'its directory is broken');
    const nameLength = view.getUint16(at + 28, true);
    const length = 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    need(at + length <= end, 'its directory is broken');
    entries.push(entryAt(bytes, view, at, nameLength));
    at += length;
  }
  return entries;
}

/** The record at the end, which only a comment may follow. */
function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  const first = Math.max(0, last - 0xffff);
  for (let at = last; at >= first; at--) {
    if (view.getUint32(at, true) !== endMark) continue;
    if (at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw new ZipError('it is not a zip file, or its end is missing');
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, nameLength: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const checksum = view.getUint32(at + 16, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  return {
    name,
    size,
    read() {
      need((flags & 1) === 0, `its ${name} is encrypted`);
      need(local + 30 <= at && view.getUint32(local, true) === localMark, `its ${name} is missing`);
      const start =
        local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      need(start + packedSize <= at, `its ${name} is cut short`);
      const data = unpack(bytes.subarray(start, start + packedSize), method, size, name);
      need(
        data.length === size && crc32(data) === checksum,
        `its ${name} has changed since it was saved`,
      );
      return data;
    },
  };
}

function unpack(packed: Uint8Array, method: number, size: number, name: string): Uint8Array {
  if (method === stored) return packed;
  need(method === deflated, `its ${name} is packed in a way that is not read here`);
  try {
    // With a buffer given, fflate never writes beyond it: `size` is the most that is allocated.
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch (cause) {
    throw new ZipError(`its ${name} cannot be unpacked`, { cause });
  }
}

function need(isGood: boolean, otherwise: string): asserts isGood {
  if (!isGood) throw new ZipError(otherwise);
}
