import type { ReactiveControllerHost } from 'lit';

/** Gives screen readers a text to read out. */
export class Announcer {
  readonly #host: ReactiveControllerHost;
  #words = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get words(): string {
    return this.#words;
  }

  say(words: string): void {
    this.#words = words;
    this.#host.requestUpdate();
  }
}
