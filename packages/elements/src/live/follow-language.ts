import type { ReactiveElement } from 'lit';

/** Keeps an element in the language of the page: renders it again when a `lang` or `dir` changes. */
export function followLanguage(host: ReactiveElement): void {
  const observer = new MutationObserver(() => host.requestUpdate());
  host.addController({
    hostConnected() {
      // The page, and each shadow that the element is in.
      let root: Node | undefined = host;
      while ((root = root?.getRootNode())) {
        observer.observe(root, { attributeFilter: ['lang', 'dir'], subtree: true });
        root = (root as Partial<ShadowRoot>).host;
      }
    },
    hostDisconnected: () => observer.disconnect(),
  });
}
