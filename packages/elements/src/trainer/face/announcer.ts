import type { ReactiveControllerHost } from 'lit';

/** What screen readers read out next. */
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
