import { abortable } from '../abort.ts';
import { asyncDispose } from '../scope.ts';

/** A share in something that several use. It is closed when the last share is released. */
export interface Share<Value> {
  readonly value: Value;
  /** Calling it twice is harmless. */
  release(): Promise<void>;
}

interface Entry<Value> {
  readonly opening: Promise<Value>;
  readonly abandon: AbortController;
  /** Null until it is open. */
  value: Value | null;
  users: number;
}

/** Values that several users share, by key. The first one opens a value, and the last one closes it. */
export class Shares<Value extends AsyncDisposable> {
  readonly #isOver: (value: Value) => boolean;
  readonly #entries = new Map<unknown, Entry<Value>>();

  /** @param isOver true if a value can't be used any more and has to be opened again. */
  constructor(isOver: (value: Value) => boolean = () => false) {
    this.#isOver = isOver;
  }

  /**
   * Takes a share, and opens what is shared if nobody has.
   *
   * @throws whatever `open` throws; {TlError} `aborted` by `signal`. Others go on waiting then.
   */
  async take(
    key: unknown,
    open: (signal: AbortSignal) => Promise<Value>,
    signal: AbortSignal,
  ): Promise<Share<Value>> {
    const entry = this.#find(key) ?? this.#open(key, open);
    entry.users++;
    let isHeld = true;
    const release = async () => {
      if (!isHeld) return;
      isHeld = false;
      entry.users--;
      if (entry.users === 0) await this.#close(key, entry);
    };
    try {
      return { value: await abortable(entry.opening, signal), release };
    } catch (failure) {
      await release();
      throw failure;
    }
  }

  #find(key: unknown): Entry<Value> | null {
    const entry = this.#entries.get(key);
    return !entry || (entry.value && this.#isOver(entry.value)) ? null : entry;
  }

  #open(key: unknown, open: (signal: AbortSignal) => Promise<Value>): Entry<Value> {
    const abandon = new AbortController();
    const opening = open(abandon.signal);
    const entry: Entry<Value> = { opening, abandon, value: null, users: 0 };
    this.#entries.set(key, entry);
    opening.then(
      (value) => (entry.value = value),
      // A failure is forgotten, so that a retry opens it again.
      () => this.#forget(key, entry),
    );
    return entry;
  }

  async #close(key: unknown, entry: Entry<Value>): Promise<void> {
    this.#forget(key, entry);
    entry.abandon.abort();
    // Closed before the first `await`, so that a camera is off at once.
    const value = entry.value ?? (await entry.opening.catch(() => null));
    await value?.[asyncDispose]();
  }

  #forget(key: unknown, entry: Entry<Value>): void {
    if (this.#entries.get(key) === entry) this.#entries.delete(key);
  }
}
