/** A promise of something that may be begun again: loads that follow each other, or fail. */
export class Readiness {
  #deferred = new Deferred();

  /** Settles with what was begun last. */
  get promise(): Promise<void> {
    return this.#deferred.promise;
  }

  /** Makes a new promise if the last one is settled; otherwise those who wait go on waiting. */
  begin(): void {
    if (this.#deferred.isSettled) this.#deferred = new Deferred();
  }

  resolve(): void {
    this.#deferred.settle(null);
  }

  reject(error: Error): void {
    this.#deferred.settle(error);
  }
}

class Deferred {
  readonly promise: Promise<void>;
  isSettled = false;
  #resolve: () => void = () => {};
  #reject: (error: Error) => void = () => {};

  constructor() {
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // Whoever waits gets the failure. If nobody waits, that must not be an unhandled rejection.
    this.promise.catch(() => {});
  }

  settle(error: Error | null): void {
    this.isSettled = true;
    if (error) this.#reject(error);
    else this.#resolve();
  }
}
