import type { ReactiveController, ReactiveElement } from 'lit';

/** Keeps an element in the language of the page: renders when a `lang` or `dir` changes. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #observer: MutationObserver;

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#observer = new MutationObserver(() => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    // The page, and each shadow that the element is in.
    let root: Node | undefined = this.#host;
    while ((root = root?.getRootNode())) {
      this.#observer.observe(root, { attributeFilter: ['lang', 'dir'], subtree: true });
      root = (root as Partial<ShadowRoot>).host;
    }
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
