import { inflateSync } from 'fflate';
import type { ByteSource } from './byte-source.ts';
import { crc32 } from './crc32.ts';
import { requireGood, Unreadable } from '../unreadable.ts';

/** One file in a zip, as the directory at its end describes it. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes when unpacked. */
  readonly size: number;
  /** Bytes in the zip. */
  readonly packedSize: number;
  /** True if it is stored in the zip without compression. */
  readonly isStored: boolean;
  /**
   * Unpacks it into exactly `size` bytes, not to be written to.
   *
   * @throws {Unreadable}
   */
  read(): Promise<Uint8Array>;
  /**
   * The bytes of a stored file, in pieces of `pieceSize`, not to be written to.
   *
   * @throws {Unreadable} also after the last piece, since the checksum covers all of them.
   */
  pieces(pieceSize: number): AsyncIterable<Uint8Array>;
}

/** Where a file lies, and how. */
interface Place {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly local: number;
  /** Where the directory begins: no file lies beyond. */
  readonly limit: number;
}

const endMark = 0x06054b50;
const endLength = 22;
const entryMark = 0x02014b50;
const entryLength = 46;
const localMark = 0x04034b50;
const localLength = 30;
const stored = 0;
const deflated = 8;
/** In bytes: several times as much as 65,535 entries of ours take. */
const largestDirectory = 32 * 2 ** 20;

/**
 * Lists the files of a zip without unpacking any (APPNOTE.TXT of PKWARE, sections 4.3.6 to 4.3.16).
 * fflate checks no checksum, so damaged bytes would go unnoticed: this is why we read the directory
 * ourselves.
 *
 * @throws {Unreadable} if it is not a zip, is cut short, or uses what our files never use: more
 *   than one volume, 64-bit sizes, encryption.
 */
export async function openZip(source: ByteSource): Promise<readonly ZipEntry[]> {
  const tailFrom = Math.max(0, source.size - endLength - 0xffff);
  const tail = viewOf(await source.read(tailFrom, source.size));
  const end = findEnd(tail);
  const count = tail.getUint16(end + 10, true);
  const from = tail.getUint32(end + 16, true);
  const length = tailFrom + end - from;
  requireGood(
    length >= count * entryLength && length <= largestDirectory,
    'its directory is broken',
  );
  const directory = await source.read(from, from + length);
  return [...placesIn(directory, count, from)].map((place) => entryAt(source, place));
}

/** The record at the end, which only a comment may follow. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - endLength; at >= 0; at--) {
    if (view.getUint32(at, true) !== endMark) continue;
    if (at + endLength + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw new Unreadable('it is not a zip file, or its end is missing');
}

function* placesIn(bytes: Uint8Array, count: number, limit: number): Iterable<Place> {
  const view = viewOf(bytes);
  const decoder = new TextDecoder();
  for (let i = 0, at = 0; i < count; i++) {
    requireGood(
      at + entryLength <= bytes.length && view.getUint32(at, true) === entryMark,
      'its directory is broken',
    );
    const nameEnd = at + entryLength + view.getUint16(at + 28, true);
    const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    requireGood(next <= bytes.length, 'its directory is broken');
    yield {
      name: decoder.decode(bytes.subarray(at + entryLength, nameEnd)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      local: view.getUint32(at + 42, true),
      limit,
    };
    at = next;
  }
}

function entryAt(source: ByteSource, place: Place): ZipEntry {
  const { name, size, packedSize, method, checksum } = place;
  const isStored = method === stored && size === packedSize;
  return {
    name,
    size,
    packedSize,
    isStored,
    async read() {
      const start = await dataStart(source, place);
      const packed = await source.read(start, start + packedSize);
      const data = isStored ? packed : unpack(packed, place);
      requireUnchanged(data.length === size && crc32(data) === checksum, name);
      return data;
    },
    async *pieces(pieceSize) {
      requireGood(isStored, `its ${name} is packed, and must not be`);
      const start = await dataStart(source, place);
      let sum = 0;
      for (let at = 0; at < size; at += pieceSize) {
        const piece = await source.read(start + at, start + Math.min(size, at + pieceSize));
        sum = crc32(piece, sum);
        yield piece;
      }
      requireUnchanged(sum === checksum, name);
    },
  };
}

/** Where the bytes of a file begin. */
async function dataStart(source: ByteSource, place: Place): Promise<number> {
  const { name, flags, local, packedSize, limit } = place;
  requireGood((flags & 1) === 0, `its ${name} is encrypted`);
  requireGood(local + localLength <= limit, `its ${name} is missing`);
  const view = viewOf(await source.read(local, local + localLength));
  requireGood(view.getUint32(0, true) === localMark, `its ${name} is missing`);
  const start = local + localLength + view.getUint16(26, true) + view.getUint16(28, true);
  requireGood(start + packedSize <= limit, `its ${name} is cut short`);
  return start;
}

function unpack(packed: Uint8Array, { method, size, name }: Place): Uint8Array {
  requireGood(method === deflated, `its ${name} is packed in a way that is not read here`);
  try {
    // With a buffer given, fflate never writes beyond it: `size` is the most that is allocated.
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch (cause) {
    throw new Unreadable(`its ${name} cannot be unpacked`, { cause });
  }
}

function requireUnchanged(isUnchanged: boolean, name: string): void {
  requireGood(isUnchanged, `its ${name} has changed since it was saved`);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
