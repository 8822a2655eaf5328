import { asyncDispose, loadCode, Scope, TlError, type TlErrorCode } from '@tl-elements/core/base';
import { memoryStore, type ExampleStore } from '@tl-elements/core/project';

/** Failures that are told beside the work, which goes on. */
const codes: readonly TlErrorCode[] = [
  'storage-full',
  'storage-blocked',
  'storage-evicted',
  'project-elsewhere',
  'project-too-new',
  'extractor-mismatch',
];

/** Owns where a trainer's work is kept, and knows what must be said about it. */
export class StorageKeeper {
  readonly #noticed: (notice: TlError | null) => void;
  #scope = new Scope();
  #store: ExampleStore = memoryStore();
  #notice: TlError | null = null;
  #hasAsked = false;

  /** @param noticed told when there is something new to say, or (null) nothing any more. */
  constructor(noticed: (notice: TlError | null) => void) {
    this.#noticed = noticed;
  }

  get store(): ExampleStore {
    return this.#store;
  }

  /** It outlives the page. */
  get isStored(): boolean {
    return this.#store.lost !== undefined;
  }

  /** Why work is not, or no longer, kept as it should be; null: all is well. */
  get notice(): TlError | null {
    return this.#notice;
  }

  /** Opens the store of that name: in memory without a name, or where the browser keeps nothing. */
  async open(name: string | null): Promise<void> {
    await this.close();
    this.dismiss();
    if (name === null) return;
    const { IndexedDbStore } = await loadCode(() => import('@tl-elements/core/storage'));
    try {
      const store = await IndexedDbStore.open(name);
      await this.use(store);
      this.#scope.listen(store.lost, 'abort', () => this.tell(store.lost.reason as TlError));
      if (store.evicted) this.tell(store.evicted);
    } catch (error) {
      if (!this.tells(error)) throw error;
    }
  }

  /** Goes on with another store. */
  async use(store: ExampleStore): Promise<void> {
    await this.close();
    this.#store = store;
  }

  /** Goes on in memory, and says why. */
  async goOnInMemory(why: TlError): Promise<void> {
    await this.close();
    this.tell(why);
  }

  /** Lets go of what is kept. What it could not tidy up is left to whoever opens it next. */
  async close(): Promise<void> {
    const [store, scope] = [this.#store, this.#scope];
    this.#store = memoryStore();
    this.#scope = new Scope();
    await scope.close();
    try {
      await store[asyncDispose]();
    } catch (error) {
      if (!isAboutKeeping(error)) throw error;
    }
  }

  /** Tells a failure of keeping, once for all the changes that fail alike; false for other failures. */
  tells(error: unknown): boolean {
    if (!isAboutKeeping(error)) return false;
    if (error.code !== this.#notice?.code) this.tell(error);
    return true;
  }

  tell(notice: TlError): void {
    this.#notice = notice;
    this.#noticed(notice);
  }

  /** It has been read, or is so no longer. */
  dismiss(): void {
    if (!this.#notice) return;
    this.#notice = null;
    this.#noticed(null);
  }

  /**
   * Asks the browser to spare what is kept when it runs short of room. Some ask the visitor in turn,
   * so this is for when there is something worth keeping.
   */
  askToStay(): void {
    if (this.#hasAsked || !this.isStored) return;
    this.#hasAsked = true;
    // Missing on pages without https. A refusal changes nothing.
    const { storage } = navigator as { readonly storage?: Partial<StorageManager> };
    storage?.persist?.().catch(() => {});
  }
}

function isAboutKeeping(error: unknown): error is TlError {
  return error instanceof TlError && codes.includes(error.code);
}
