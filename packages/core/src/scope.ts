/// <reference lib="esnext.disposable" preserve="true" />
const native = (Symbol as { readonly asyncDispose?: typeof Symbol.asyncDispose }).asyncDispose;

/** `Symbol.asyncDispose`, or a stand-in if the browser is too old to have it. */
export const asyncDispose: typeof Symbol.asyncDispose =
  native ?? (Symbol.for('Symbol.asyncDispose') as typeof Symbol.asyncDispose);

type Closer = () => unknown;

/**
 * Owns what must be closed: listeners, timers, workers, devices. Closing it closes everything, the last
 * one first, and aborts `signal`. Closing twice is harmless. What is added to a closed scope is closed
 * at once.
 */
export class Scope implements AsyncDisposable {
  readonly #controller = new AbortController();
  #closers: Closer[] = [];
  #closing: Promise<void> | null = null;

  /** Aborted when the scope closes. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Calls `closer` when the scope closes; returns a function that calls it earlier. */
  add(closer: Closer): () => void {
    let isOpen = true;
    const once = () => {
      if (!isOpen) return;
      isOpen = false;
      this.#closers = this.#closers.filter((other) => other !== once);
      return closer();
    };
    if (this.signal.aborted) once();
    else this.#closers.push(once);
    return once;
  }

  /** Listens until the scope closes; returns a function that stops earlier. */
  listen(
    target: EventTarget,
    type: string,
    listener: (event: never) => void,
    options?: AddEventListenerOptions,
  ): () => void {
    target.addEventListener(type, listener as EventListener, options);
    return this.add(() => target.removeEventListener(type, listener as EventListener, options));
  }

  /** Calls back once after `delayMs`, unless the scope closes first; returns its cancellation. */
  after(delayMs: number, callback: () => void): () => void {
    const timer = setTimeout(() => {
      cancel();
      callback();
    }, delayMs);
    const cancel = this.add(() => clearTimeout(timer));
    return cancel;
  }

  /** Calls back each `periodMs` until the scope closes; returns its cancellation. */
  every(periodMs: number, callback: () => void): () => void {
    const timer = setInterval(callback, periodMs);
    return this.add(() => clearInterval(timer));
  }

  /** A scope that closes with this one, at the latest. */
  child(): Scope {
    const child = new Scope();
    const forget = this.add(() => child.close());
    // Not awaited: `forget` closes the child, which would wait for itself.
    child.add(() => {
      forget();
    });
    return child;
  }

  /** Closes everything. The first error is thrown after all have been tried. */
  close(): Promise<void> {
    this.#closing ??= this.#closeAll();
    return this.#closing;
  }

  [asyncDispose](): Promise<void> {
    return this.close();
  }

  async #closeAll(): Promise<void> {
    this.#controller.abort();
    const failures: unknown[] = [];
    for (const closer of this.#closers.slice().reverse()) {
      try {
        await closer();
      } catch (failure) {
        failures.push(failure);
      }
    }
    this.#closers = [];
    if (failures.length > 0) throw failures[0];
  }
}
