import { deflateSync } from 'fflate';
import { joinBytes } from '../bytes/bytes.ts';
import { TlError } from '../errors.ts';
import { crc32 } from './read-zip.ts';

/** A part of a file. A Blob stays in the browser's storage until it is read. */
export type ZipPart = Blob | Uint8Array<ArrayBuffer>;

const stored = 0;
const deflated = 8;
/** 1980-01-01, the earliest date in a zip. A fixed date, so that equal content makes equal files. */
const date = 0x21;
const version = 20;
const mostEntries = 0xffff;
const largestFile = 0xffffffff;
/**
 * So many parts are joined at a time. Joining 12,000 at the end (4,000 examples) held up the page for a second: 0.08 ms each,
 * in Chromium.
 */
const partsAtOnce = 128;

interface Entry {
  readonly name: Uint8Array<ArrayBuffer>;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** Writes files one after the other (APPNOTE.TXT of PKWARE, sections 4.3.6 to 4.3.16). */
export class ZipWriter {
  readonly #joined: Blob[] = [];
  #parts: ZipPart[] = [];
  readonly #entries: Entry[] = [];
  #size = 0;

  /** Adds a file, packed. */
  addPacked(name: string, bytes: Uint8Array<ArrayBuffer>): void {
    const packed = deflateSync(bytes);
    this.#add(name, [packed], deflated, crc32(bytes), packed.length, bytes.length);
  }

  /** Adds a file as it is. Its Blobs are read one at a time, for the checksum alone. */
  async addStored(name: string, parts: readonly ZipPart[]): Promise<void> {
    let checksum = 0;
    let size = 0;
    for (const part of parts) {
      const bytes = part instanceof Blob ? new Uint8Array(await part.arrayBuffer()) : part;
      checksum = crc32(bytes, checksum);
      size += bytes.length;
    }
    this.#add(name, parts, stored, checksum, size, size);
  }

  /**
   * The whole zip.
   *
   * @throws {TlError} `project-too-large` for more than a zip without 64-bit sizes can hold.
   */
  blob(): Blob {
    const from = this.#size;
    const directory = this.#entries.map(directoryEntry);
    const length = directory.reduce((sum, entry) => sum + entry.length, 0);
    if (this.#entries.length > mostEntries || from + length + 22 > largestFile) throw tooLarge();
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x06054b50, true);
    end.setUint16(8, this.#entries.length, true);
    end.setUint16(10, this.#entries.length, true);
    end.setUint32(12, length, true);
    end.setUint32(16, from, true);
    const parts = [
      ...this.#joined,
      ...this.#parts,
      joinBytes(directory),
      new Uint8Array(end.buffer),
    ];
    return new Blob(parts, { type: 'application/zip' });
  }

  #add(
    name: string,
    parts: readonly ZipPart[],
    method: number,
    checksum: number,
    packedSize: number,
    size: number,
  ): void {
    const offset = this.#size;
    const entry = {
      name: new TextEncoder().encode(name),
      method,
      checksum,
      packedSize,
      size,
      offset,
    };
    const header = localHeader(entry);
    this.#parts.push(header, ...parts);
    if (this.#parts.length >= partsAtOnce) {
      this.#joined.push(new Blob(this.#parts));
      this.#parts = [];
    }
    this.#size += header.length + packedSize;
    if (this.#size > largestFile) throw tooLarge();
    this.#entries.push(entry);
  }
}

/** The failure of saving more than a file can hold. */
function tooLarge(): TlError {
  return new TlError(
    'project-too-large',
    'This project is too large for one file. Remove examples that are not needed, and save again.',
  );
}

function localHeader(entry: Entry): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(30));
  view.setUint32(0, 0x04034b50, true);
  writeCommon(view, 4, entry);
  return withName(view, entry.name);
}

function directoryEntry(entry: Entry): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(46));
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, version, true);
  writeCommon(view, 6, entry);
  view.setUint32(42, entry.offset, true);
  return withName(view, entry.name);
}

/** The part that the local header and the directory have in common, from "version needed" on. */
function writeCommon(view: DataView, at: number, entry: Entry): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, date, true);
  view.setUint32(at + 10, entry.checksum, true);
  view.setUint32(at + 14, entry.packedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.name.length, true);
}

function withName(view: DataView, name: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(view.byteLength + name.length);
  bytes.set(new Uint8Array(view.buffer));
  bytes.set(name, view.byteLength);
  return bytes;
}
