import { Scope } from '@tl-elements/core/base';
import type { Pause } from '@tl-elements/core/classifier';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** When something else on the page needs an element's frames, whether the element is on screen or not. */
export type FrameNeed = 'always' | 'while-shown';

/** The element that is paused. */
interface PausedHost extends ReactiveControllerHost, HTMLElement {
  /** Also while it is hidden or off-screen. */
  readonly keepRunning: boolean;
}

/** Frames are taken a little before the element is scrolled into view. */
const rootMargin = '100px';

/**
 * Decides when an element takes no frames: while its page is hidden, while it is off-screen, and while
 * something around it is not displayed. An element whose own style is `display: none` is used without an
 * interface, and runs.
 */
export class PauseController implements ReactiveController {
  readonly #host: PausedHost;
  readonly #onChange: (pause: Pause | null) => void;
  /** One for each user of the frames. */
  readonly #needs = new Set<{ readonly when: FrameNeed }>();
  /** Open while the element is connected. */
  #scope = new Scope();
  #isInView = true;
  #wasDrawn = true;
  #pause: Pause | null = null;

  /** @param onChange is called when the pause changes; null: frames are taken. */
  constructor(host: PausedHost, onChange: (pause: Pause | null) => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  get pause(): Pause | null {
    return this.#pause;
  }

  /** True if somebody may see what is drawn. */
  get isDrawn(): boolean {
    if (document.hidden) return false;
    return this.#isInView || displayOf(this.#host) === 'contents';
  }

  hostConnected(): void {
    this.#scope = new Scope();
    this.#isInView = true;
    const observer = new IntersectionObserver(
      (entries) => {
        this.#isInView = entries.at(-1)?.isIntersecting ?? true;
        this.#update();
      },
      { rootMargin },
    );
    observer.observe(this.#host);
    // An element out of view that gets `display: none` changes its size, and nothing else tells.
    const resized = new ResizeObserver(() => void this.#resized());
    resized.observe(this.#host);
    this.#scope.add(() => {
      observer.disconnect();
      resized.disconnect();
    });
    this.#scope.listen(document, 'visibilitychange', () => this.#update());
    this.#update();
  }

  async #resized(): Promise<void> {
    // What changes the layout during the observation is reported as an error of the page.
    await new Promise(requestAnimationFrame);
    if (this.#host.isConnected) this.#update();
  }

  hostDisconnected(): void {
    void this.#scope.close();
  }

  /** `keepRunning` may have changed. */
  hostUpdated(): void {
    this.#update();
  }

  /** Keeps frames coming, until the returned function is called. */
  need(when: FrameNeed): () => void {
    const need = { when };
    this.#needs.add(need);
    this.#update();
    return () => {
      this.#needs.delete(need);
      this.#update();
    };
  }

  #update(): void {
    const { isDrawn } = this;
    // Renders what was not drawn meanwhile.
    if (isDrawn && !this.#wasDrawn) this.#host.requestUpdate();
    this.#wasDrawn = isDrawn;
    const pause = this.#decide();
    if (pause === this.#pause) return;
    this.#pause = pause;
    this.#onChange(pause);
  }

  #decide(): Pause | null {
    if (this.#host.keepRunning || this.#isNeeded('always')) return null;
    if (document.hidden) return 'device';
    if (this.#isInView || this.#isNeeded('while-shown')) return null;
    // Its own style says so: it is never in view.
    if (['none', 'contents'].includes(displayOf(this.#host))) return null;
    // Scrolled away, or in something that is not displayed.
    return this.#host.checkVisibility() ? 'frames' : 'device';
  }

  #isNeeded(when: FrameNeed): boolean {
    return [...this.#needs].some((need) => need.when === when);
  }
}

function displayOf(element: Element): string {
  return getComputedStyle(element).display;
}
