import type { ExampleId, ExampleSummary } from '@tl-elements/core/base';

/** Object URLs of the thumbnails that are shown. They are created when first asked for, and revoked later. */
export class ThumbnailUrls {
  readonly #read: (id: ExampleId) => Promise<Blob | null>;
  readonly #changed: () => void;
  readonly #urls = new Map<ExampleId, string>();
  readonly #asked = new Set<ExampleId>();

  constructor(read: (id: ExampleId) => Promise<Blob | null>, changed: () => void) {
    this.#read = read;
    this.#changed = changed;
  }

  /** Null until it is read; `changed` is called then. */
  urlOf(id: ExampleId): string | null {
    const url = this.#urls.get(id);
    if (url === undefined && !this.#asked.has(id)) void this.#fetch(id);
    return url ?? null;
  }

  /** Reads those again that were not stored yet when they were first asked for. */
  refresh(): void {
    for (const id of this.#asked) if (!this.#urls.has(id)) this.#asked.delete(id);
    this.#changed();
  }

  keepOnly(examples: readonly ExampleSummary[]): void {
    const shown = new Set(examples.map(({ id }) => id));
    for (const id of [...this.#urls.keys()]) if (!shown.has(id)) this.#drop(id);
  }

  clear(): void {
    for (const id of [...this.#urls.keys()]) this.#drop(id);
    this.#asked.clear();
  }

  async #fetch(id: ExampleId): Promise<void> {
    this.#asked.add(id);
    const thumbnail = await this.#read(id);
    // It may have been removed while it was read.
    if (!thumbnail || !this.#asked.has(id) || this.#urls.has(id)) return;
    this.#urls.set(id, URL.createObjectURL(thumbnail));
    this.#changed();
  }

  #drop(id: ExampleId): void {
    URL.revokeObjectURL(this.#urls.get(id) ?? '');
    this.#urls.delete(id);
    this.#asked.delete(id);
  }
}
