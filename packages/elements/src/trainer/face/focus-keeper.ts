import { isOnServer } from '../../on-server.ts';
import type { TrainerHost } from './trainer-host.ts';

/** The first control of a row that is always there: the button that teaches, or the one for files. */
const firstOfRow = '.tools > button';

/** Where the focus goes when its element is removed, by the part of the trainer that it was in. */
const fallbacks: readonly (readonly [part: string, selectors: readonly string[]])[] = [
  ['.stage', ['.stage .error button', '.stage .primary', `.row ${firstOfRow}`, '.stage button']],
  ['.refine', ['.refine button:enabled', '.quality button', `.row ${firstOfRow}`]],
  ['.problem-strip', [`.row ${firstOfRow}`]],
  ['.tray', [`.row ${firstOfRow}`]],
  ['.foot', ['.foot button:enabled']],
  ['#understand', ['[aria-controls=understand]', `.row ${firstOfRow}`]],
  ['#use-it', ['[part~=use-button]:enabled', '.foot button:enabled']],
  ['.notice', ['.foot button:enabled']],
];

/** Keeps the keyboard's focus within the trainer when a rendering takes the focused element away. */
export class FocusKeeper {
  readonly #host: TrainerHost;
  /** The focused element before the rendering, and selectors of elements that may get the focus next. */
  #former: { readonly element: HTMLElement; readonly next: readonly string[] } | null = null;
  #wanted: (() => HTMLElement | null | undefined) | null = null;

  constructor(host: TrainerHost) {
    this.#host = host;
  }

  /** Moves the focus after the next rendering. */
  moveTo(find: () => HTMLElement | null | undefined): void {
    this.#wanted = find;
    this.#host.requestUpdate();
  }

  beforeRendering(): void {
    if (isOnServer) return;
    const element = this.#root.activeElement;
    this.#former = element instanceof HTMLElement ? { element, next: nextOf(element) } : null;
  }

  afterRendering(): void {
    const former = this.#former;
    this.#former = null;
    const wanted = this.#wanted?.();
    this.#wanted = null;
    if (wanted) wanted.focus({ preventScroll: wanted.matches('.stage *, .tools *') });
    else if (former && isGone(former.element)) this.#focusFirst(former.next);
    // An element that a rendering moves loses the focus.
    else if (former && !this.#root.activeElement) former.element.focus({ preventScroll: true });
  }

  #focusFirst(selectors: readonly string[]): void {
    for (const selector of selectors) {
      const found = this.#host.renderRoot.querySelector<HTMLElement>(selector);
      if (found) return found.focus({ preventScroll: true });
    }
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }
}

function isGone(element: HTMLElement): boolean {
  return !element.isConnected || element.matches(':disabled');
}

function nextOf(element: HTMLElement): readonly string[] {
  const row = element.closest<HTMLElement>('.row');
  if (row) {
    const place = [...(row.parentElement?.children ?? [])].indexOf(row) + 1;
    return [`.row:nth-child(${place}) ${firstOfRow}`, `.row:last-child ${firstOfRow}`, '.add'];
  }
  return fallbacks.find(([part]) => element.closest(part))?.[1] ?? [];
}
