import type { ReactiveController, ReactiveElement } from 'lit';
import { languageOf, nearest } from '../language-of.ts';

/** Sets the direction of an element's texts: that of their language, unless the page says another. */
export class DirectionController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #ofLanguage: (lang: string) => string;

  /** @param ofLanguage the direction of a language, by its BCP 47 tag. */
  constructor(host: ReactiveElement, ofLanguage: (lang: string) => string) {
    this.#host = host;
    this.#ofLanguage = ofLanguage;
    host.addController(this);
  }

  hostUpdated(): void {
    const said = nearest(this.#host, '[dir],[lang]:not([lang=""])')?.dir;
    for (const child of this.#host.renderRoot.children) {
      (child as HTMLElement).dir = said || this.#ofLanguage(languageOf(this.#host));
    }
  }
}
