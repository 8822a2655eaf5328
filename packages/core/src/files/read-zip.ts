import { inflateSync } from 'fflate';
import { requireGood, Unreadable, type FileSource } from './unreadable.ts';

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

/** The files of a zip, by name. Their names are never used as paths. */
export class ZipFiles {
  readonly #entries: ReadonlyMap<string, readonly ZipEntry[]>;
  /** How many bytes may still be read. Each byte is read once, even if entries overlap. */
  #left: number;

  private constructor(entries: ReadonlyMap<string, readonly ZipEntry[]>, size: number) {
    this.#entries = entries;
    this.#left = size;
  }

  /** @throws {Unreadable} as `openZip`. */
  static async open(source: ByteSource): Promise<ZipFiles> {
    const entries = new Map<string, ZipEntry[]>();
    for (const entry of await openZip(source)) {
      const namesakes = entries.get(entry.name);
      if (namesakes) namesakes.push(entry);
      else entries.set(entry.name, [entry]);
    }
    return new ZipFiles(entries, source.size);
  }

  /** The names of all files in it, each once. */
  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * The file of that name, unpacked.
   *
   * @param largest bytes that it may have, checked before it is unpacked.
   * @throws {Unreadable} if there is none, or more than one, or it is larger.
   */
  read(name: string, largest: number): Promise<Uint8Array> {
    const entry = this.take(name);
    requireGood(entry.size <= largest, `its ${name} is far too large`);
    return entry.read();
  }

  /** The entry of that name, to be read once. @throws {Unreadable} as `read`. */
  take(name: string): ZipEntry {
    const found = this.#entries.get(name) ?? [];
    const [entry] = found;
    requireGood(entry !== undefined, `there is no "${name}" in it`);
    requireGood(found.length === 1, `it has ${found.length} files "${name}" and needs one`);
    this.#left -= entry.packedSize;
    requireGood(this.#left >= 0, 'its files lie on top of each other');
    return entry;
  }
}

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

let table: Uint32Array | null = null;

/**
 * The checksum of zip files (polynomial 0xEDB88320, as in RFC 1952, section 8).
 *
 * @param before the checksum of what comes before `bytes`.
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  table ??= makeTable();
  let crc = ~before;
  for (let i = 0; i < bytes.length; i++) crc = table[(crc ^ bytes[i]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

function makeTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    return crc;
  });
}
