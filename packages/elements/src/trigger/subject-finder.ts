import { Scope, type Model } from '@tl-elements/core/base';
import type { FrameNeed } from '../live/pause-controller.ts';
import type { TriggerHost } from './trigger-settings.ts';

const tags = 'tl-classifier, tl-trainer';

/** What a trigger listens to: a `<tl-classifier>` or a `<tl-trainer>`. */
export interface Subject extends HTMLElement {
  readonly model: Model | null;
  needFrames(when: FrameNeed): () => void;
  listenForOnsets(): () => void;
  onStop(listener: () => void): () => void;
}

/**
 * Finds what a trigger listens to, also if it is added to the page later: the element with an id, in the
 * trigger's own tree or in those around it; without an id, the nearest one around the trigger.
 */
export class SubjectFinder {
  readonly #host: TriggerHost;
  readonly #attach: (subject: Subject, scope: Scope) => void;
  #id: string | null = null;
  #subject: Subject | null = null;
  /** While the host is connected. */
  #scope: Scope | null = null;
  /** Open while the trigger listens to the present subject. */
  #attached: Scope | null = null;

  /** @param attach begins to listen; what it opens closes with the scope. */
  constructor(host: TriggerHost, attach: (subject: Subject, scope: Scope) => void) {
    this.#host = host;
    this.#attach = attach;
  }

  /** Null while it is missing or not upgraded yet. */
  get subject(): Subject | null {
    return this.#subject;
  }

  connect(): void {
    this.#scope = new Scope();
    // It may be written further down, be added by a script, be moved, or get its id later.
    const observer = new MutationObserver(() => this.#look());
    for (const root of rootsOf(this.#host)) {
      observer.observe(root, { childList: true, subtree: true, attributeFilter: ['id'] });
    }
    this.#scope.add(() => observer.disconnect());
    for (const name of ['tl-classifier', 'tl-trainer']) {
      void customElements.whenDefined(name).then(() => this.#look());
    }
    this.#look();
  }

  disconnect(): void {
    void this.#scope?.close();
    this.#scope = null;
    this.#take(null);
  }

  /** @param id null: the nearest one around the trigger. */
  follow(id: string | null): void {
    if (id === this.#id) return;
    this.#id = id;
    this.#look();
  }

  #look(): void {
    if (this.#scope) this.#take(this.#find());
  }

  #take(subject: Subject | null): void {
    if (subject === this.#subject) return;
    void this.#attached?.close();
    this.#subject = subject;
    this.#attached = subject && new Scope();
    if (subject && this.#attached) this.#attach(subject, this.#attached);
    this.#host.requestUpdate();
  }

  #find(): Subject | null {
    const found = this.#id === null ? around(this.#host) : inRoots(this.#host, this.#id);
    if (!found) return null;
    customElements.upgrade(found);
    return 'needFrames' in found ? (found as Subject) : null;
  }
}

function around(start: Element): Element | null {
  let element: Element | null = start;
  while (element) {
    const found = element.closest(tags);
    if (found) return found;
    element = hostOf(element);
  }
  return null;
}

function inRoots(start: Element, id: string): Element | null {
  for (const root of rootsOf(start)) {
    const found = root.querySelector(`#${CSS.escape(id)}`);
    if (found?.matches(tags)) return found;
  }
  return null;
}

/** The tree of an element, and those around it. */
export function rootsOf(start: Element): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [];
  let element: Element | null = start;
  while (element) {
    const root = element.getRootNode();
    if (root instanceof Document || root instanceof ShadowRoot) roots.push(root);
    element = hostOf(element);
  }
  return roots;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
