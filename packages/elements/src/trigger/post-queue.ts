import { Scope, TlError } from '@tl-elements/core/base';

/** At most one a second to each address, milliseconds. */
const pauseMs = 1000;

/** A host that fails is tried again after 2, 4, 8 … seconds, and later once a minute; milliseconds. */
const longestPauseMs = 60_000;

/** How often a message is tried in all. */
const mostTries = 6;

/** How many messages wait while a host can't be reached. Beyond that, the oldest are dropped. */
const mostWaiting = 50;

/** What a queue needs from the page; tests pass their own. */
export interface PostDevice {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Calls back after a time, milliseconds. */
  readonly after: (delayMs: number, callback: () => void) => void;
}

/** One message that waits. */
interface Message {
  readonly body: string;
  readonly onError: (error: Error) => void;
}

/** Sends messages to one address, one after the other, at most one a second. */
export class PostQueue {
  readonly #address: string;
  readonly #mode: RequestMode;
  readonly #device: PostDevice;
  readonly #waiting: Message[] = [];
  #isBusy = false;

  constructor(address: string, mode: RequestMode, device: PostDevice = ofPage()) {
    this.#address = address;
    this.#mode = mode;
    this.#device = device;
  }

  /** @param body JSON. @param onError is called if it can't be sent. */
  add(body: string, onError: (error: Error) => void): void {
    this.#waiting.push({ body, onError });
    if (this.#waiting.length > mostWaiting) this.#waiting.shift();
    if (!this.#isBusy) this.#next();
  }

  #next(): void {
    const message = this.#waiting.shift();
    this.#isBusy = message !== undefined;
    if (message) void this.#try(message, 1);
  }

  async #try(message: Message, tries: number): Promise<void> {
    const failure = await this.#send(message.body);
    if (failure?.isTemporary && tries < mostTries) {
      const pause = Math.min(pauseMs * 2 ** tries, longestPauseMs);
      this.#device.after(pause, () => void this.#try(message, tries + 1));
      return;
    }
    if (failure) message.onError(failure.error);
    this.#device.after(pauseMs, () => this.#next());
  }

  async #send(body: string): Promise<{ error: TlError; isTemporary: boolean } | null> {
    try {
      const response = await this.#device.fetch(this.#address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        // Also while the page is being left.
        keepalive: true,
        mode: this.#mode,
        credentials: 'same-origin',
      });
      if (response.ok) return null;
      const { status } = response;
      const isTemporary = status >= 500 || status === 429 || status === 408;
      return { error: postFailed(this.#address, `the host answered ${status}`), isTemporary };
    } catch (cause) {
      const why = 'the host could not be reached';
      return { error: postFailed(this.#address, why, cause), isTemporary: true };
    }
  }
}

function postFailed(address: string, why: string, cause?: unknown): TlError {
  return new TlError(
    'post-failed',
    `Nothing was sent to ${address}: ${why}. Check the address, and, if it is on another site, that this one allows it (CORS).`,
    { cause },
  );
}

function ofPage(): PostDevice {
  const scope = new Scope();
  return {
    fetch: (address, init) => fetch(address, init),
    after: (delayMs, callback) => void scope.after(delayMs, callback),
  };
}
