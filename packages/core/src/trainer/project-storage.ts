import type { ExampleStore } from '../storage/example-store.ts';
import { memoryStore } from '../storage/memory-store.ts';
import { TlError, type TlErrorCode } from '../errors.ts';
import { loadCode } from '../load-code.ts';
import { asyncDispose, Scope } from '../scope.ts';

/** Errors of storing after which the work goes on in memory. */
const codes: readonly TlErrorCode[] = [
  'storage-full',
  'storage-blocked',
  'storage-evicted',
  'project-elsewhere',
  'project-too-new',
  'extractor-mismatch',
];

/** The store of a trainer's project, and a notice if it does not store as it should. */
export class ProjectStorage {
  readonly #onNotice: (notice: TlError | null) => void;
  #scope = new Scope();
  #store: ExampleStore = memoryStore();
  #notice: TlError | null = null;
  #hasAskedToPersist = false;

  /** @param onNotice called with each new notice, and with null when there is none any more. */
  constructor(onNotice: (notice: TlError | null) => void) {
    this.#onNotice = onNotice;
  }

  get store(): ExampleStore {
    return this.#store;
  }

  /** The store outlives the page. */
  get isPersistent(): boolean {
    return this.#store.lost !== undefined;
  }

  /** Why work is not stored as it should be; null: it is. */
  get notice(): TlError | null {
    return this.#notice;
  }

  /** Opens the store of that name: in memory without a name, or if the browser stores nothing. */
  async open(name: string | null): Promise<void> {
    await this.close();
    this.dismiss();
    if (name === null) return;
    const { IndexedDbStore } = await loadCode(() => import('../storage/indexed-db-store.ts'));
    try {
      const store = await IndexedDbStore.open(name);
      await this.use(store);
      this.#scope.listen(store.lost, 'abort', () => this.notify(store.lost.reason as TlError));
      if (store.evicted) this.notify(store.evicted);
    } catch (error) {
      if (!this.takesNotice(error)) throw error;
    }
  }

  /** Goes on with another store. */
  async use(store: ExampleStore): Promise<void> {
    await this.close();
    this.#store = store;
  }

  /** Goes on in memory, and shows why. */
  async goOnInMemory(why: TlError): Promise<void> {
    await this.close();
    this.notify(why);
  }

  /** Closes the store. What could not be cleaned up now is cleaned up when it is next opened. */
  async close(): Promise<void> {
    const [store, scope] = [this.#store, this.#scope];
    this.#store = memoryStore();
    this.#scope = new Scope();
    await scope.close();
    try {
      await store[asyncDispose]();
    } catch (error) {
      if (!isAboutStorage(error)) throw error;
    }
  }

  /** Shows an error of storing as the notice, once for equal ones; false for other errors. */
  takesNotice(error: unknown): boolean {
    if (!isAboutStorage(error)) return false;
    if (error.code !== this.#notice?.code) this.notify(error);
    return true;
  }

  notify(notice: TlError): void {
    this.#notice = notice;
    this.#onNotice(notice);
  }

  /** Removes the notice: it was read, or is no longer true. */
  dismiss(): void {
    if (!this.#notice) return;
    this.#notice = null;
    this.#onNotice(null);
  }

  /**
   * Asks the browser not to delete what is stored when it runs short of room. Some browsers ask the
   * visitor, so call this only when there is something worth storing.
   */
  askToPersist(): void {
    if (this.#hasAskedToPersist || !this.isPersistent) return;
    this.#hasAskedToPersist = true;
    // Missing in workers and on pages without https. A refusal changes nothing.
    const { storage } = navigator as { readonly storage?: { persist?(): Promise<boolean> } };
    storage?.persist?.().catch(() => {});
  }
}

/** True for an error of storing after which the work goes on in memory. */
export function isAboutStorage(error: unknown): error is TlError {
  return error instanceof TlError && codes.includes(error.code);
}
