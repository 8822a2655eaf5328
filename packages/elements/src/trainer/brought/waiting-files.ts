import type { FoundFile } from '@tl-elements/sources';

/** At most so many are shown. */
const mostShown = 12;

/** Files that wait until somebody chooses their label. */
export class WaitingFiles {
  #files: readonly File[] = [];
  #pictures: readonly string[] = [];
  #folder: string | null = null;

  get files(): readonly File[] {
    return this.#files;
  }

  /** URLs of the first pictures among them. */
  get pictures(): readonly string[] {
    return this.#pictures;
  }

  /** The folder that all of them were in; null: in none, or in several. */
  get folder(): string | null {
    return this.#folder;
  }

  hold(found: readonly FoundFile[]): void {
    this.clear();
    this.#files = found.map(({ file }) => file);
    const folders = new Set(found.map(({ folder }) => folder));
    this.#folder = folders.size === 1 ? [...folders][0]! : null;
    const shown = this.#files.slice(0, mostShown).filter(({ type }) => type.startsWith('image/'));
    this.#pictures = shown.map((file) => URL.createObjectURL(file));
  }

  clear(): void {
    for (const url of this.#pictures) URL.revokeObjectURL(url);
    this.#pictures = [];
    this.#files = [];
    this.#folder = null;
  }
}
