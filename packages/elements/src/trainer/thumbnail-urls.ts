import { Scope, type ExampleId, type ExampleSummary } from '@tl-elements/core/base';

/** So many may stay that are not shown any more: whoever scrolls back sees them at once. */
const mostUrls = 600;

/** Thumbnails that are read within this time are drawn together, milliseconds. */
const tellMs = 16;

/** So many are read at the same time. The others wait, and are left out if they were scrolled away meanwhile. */
const mostReading = 8;

/** Object URLs of the thumbnails that are shown. They are created when first asked for, and revoked later. */
export class ThumbnailUrls {
  readonly #read: (id: ExampleId) => Promise<Blob | null>;
  readonly #changed: () => void;
  readonly #urls = new Map<ExampleId, string>();
  readonly #asked = new Set<ExampleId>();
  #waiting: ExampleId[] = [];
  #reading = 0;
  /** Those that were not stored yet. */
  readonly #missing = new Set<ExampleId>();
  #refreshes = 0;
  /** Since the last rendering. */
  readonly #rendered = new Set<ExampleId>();
  #isToldSoon = false;
  #scope = new Scope();

  constructor(read: (id: ExampleId) => Promise<Blob | null>, changed: () => void) {
    this.#read = read;
    this.#changed = changed;
  }

  /** Null until it is read; `changed` is called then. */
  urlOf(id: ExampleId): string | null {
    this.#rendered.add(id);
    const url = this.#urls.get(id);
    if (url === undefined && !this.#asked.has(id)) {
      this.#asked.add(id);
      this.#waiting.push(id);
      this.#readNext();
    }
    return url ?? null;
  }

  /** Reads those again that were not stored yet when they were first asked for. */
  refresh(): void {
    this.#refreshes++;
    for (const id of this.#missing) this.#asked.delete(id);
    this.#missing.clear();
    this.#changed();
  }

  /** Call it after each rendering: with thousands of examples, those that were scrolled away are dropped. */
  rendered(): void {
    const surplus = this.#urls.size - mostUrls;
    if (surplus > 0) {
      const unseen = [...this.#urls.keys()].filter((id) => !this.#rendered.has(id));
      for (const id of unseen.slice(0, surplus)) this.#drop(id);
    }
    for (const id of this.#waiting) if (!this.#rendered.has(id)) this.#asked.delete(id);
    this.#waiting = this.#waiting.filter((id) => this.#rendered.has(id));
    this.#rendered.clear();
  }

  keepOnly(examples: readonly ExampleSummary[]): void {
    const shown = new Set(examples.map(({ id }) => id));
    for (const id of [...this.#urls.keys()]) if (!shown.has(id)) this.#drop(id);
  }

  clear(): void {
    for (const id of [...this.#urls.keys()]) this.#drop(id);
    this.#asked.clear();
    this.#missing.clear();
    this.#waiting = [];
    void this.#scope.close();
    this.#scope = new Scope();
    this.#isToldSoon = false;
  }

  #readNext(): void {
    while (this.#reading < mostReading && this.#waiting.length > 0) {
      this.#reading++;
      void this.#fetch(this.#waiting.shift()!).finally(() => {
        this.#reading--;
        this.#readNext();
      });
    }
  }

  async #fetch(id: ExampleId): Promise<void> {
    const refreshes = this.#refreshes;
    const thumbnail = await this.#read(id);
    if (!thumbnail) {
      this.#missing.add(id);
      // It may have been stored while it was read.
      if (refreshes !== this.#refreshes) this.refresh();
      return;
    }
    // It may have been removed while it was read.
    if (!this.#asked.has(id) || this.#urls.has(id)) return;
    this.#urls.set(id, URL.createObjectURL(thumbnail));
    this.#tellSoon();
  }

  /** Once for all that are read at about the same time. */
  #tellSoon(): void {
    if (this.#isToldSoon) return;
    this.#isToldSoon = true;
    this.#scope.after(tellMs, () => {
      this.#isToldSoon = false;
      this.#changed();
    });
  }

  #drop(id: ExampleId): void {
    URL.revokeObjectURL(this.#urls.get(id) ?? '');
    this.#urls.delete(id);
    this.#asked.delete(id);
  }
}
