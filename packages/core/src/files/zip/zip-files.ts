import type { ByteSource } from './byte-source.ts';
import { openZip, type ZipEntry } from './open-zip.ts';
import { requireGood } from '../unreadable.ts';

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
