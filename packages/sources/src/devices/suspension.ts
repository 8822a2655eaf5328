import { type Scope } from '@tl-elements/core/base';

/** The time in which a device is switched off, to be switched on again. */
export class Suspension {
  /** Resolves when it is over: also if the device is closed for good. */
  readonly over: Promise<void>;
  readonly #scope: Scope;

  /** @param device closes with the device. */
  constructor(device: Scope) {
    this.#scope = device.child();
    this.over = new Promise((resolve) => this.#scope.add(resolve));
  }

  end(): void {
    void this.#scope.close();
  }
}
