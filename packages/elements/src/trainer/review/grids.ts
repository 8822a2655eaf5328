/** From one thumbnail to the next, in CSS pixels; as in the styles. */
const cellSide = 44;

/** Rows that are drawn above and below what is visible, and by which the drawn part moves. */
const spareRows = 4;

/** The part of a grid that is drawn. */
interface GridWindow {
  /** The first that is drawn. */
  readonly from: number;
  /** The first after it that is not. */
  readonly to: number;
  readonly columns: number;
  /** Of all, in CSS pixels. */
  readonly height: number;
}

/** What is measured of the element that scrolls, in CSS pixels. */
interface Viewport {
  readonly scrollTop: number;
  readonly width: number;
  readonly height: number;
}

/** Which of `count` thumbnails are drawn: those that can be seen, and a few rows around them. */
function windowOf(count: number, { scrollTop, width, height }: Viewport): GridWindow {
  const columns = Math.max(1, Math.floor(width / cellSide));
  const rows = Math.ceil(count / columns);
  // In steps, so that not every row that passes is a new rendering.
  const step = Math.floor(scrollTop / (spareRows * cellSide));
  const first = Math.max(0, (step - 1) * spareRows);
  const last = (step + 2) * spareRows + Math.ceil(height / cellSide);
  return {
    from: Math.min(count, first * columns),
    to: Math.min(count, last * columns),
    columns,
    height: rows * cellSide,
  };
}

/** Before the first measurement: a phone's width, and the height of the styles. */
const unmeasured: Viewport = { scrollTop: 0, width: 264, height: 264 };

/** The grids of the trainer that scroll: what is visible of each. */
export class Grids {
  readonly #changed: () => void;
  readonly #viewports = new Map<string, Viewport>();
  readonly #resizes: ResizeObserver | null;
  readonly #observed = new WeakSet<Element>();

  /** @param changed something else is to be drawn. */
  constructor(changed: () => void) {
    this.#changed = changed;
    // A server has no such thing.
    this.#resizes = 'ResizeObserver' in globalThis ? new ResizeObserver((all) => void this.#resized(all)) : null; // oxfmt-ignore
  }

  windowOf(key: string, count: number): GridWindow {
    return windowOf(count, this.#viewports.get(key) ?? unmeasured);
  }

  /** Call it after each rendering. */
  updated(root: ParentNode): void {
    for (const grid of root.querySelectorAll<HTMLElement>('.grid')) {
      if (!this.#observed.has(grid)) this.#resizes?.observe(grid);
      this.#observed.add(grid);
    }
  }

  readonly scrolled = (event: Event): void => this.#measure(event.currentTarget as HTMLElement);

  async #resized(entries: readonly ResizeObserverEntry[]): Promise<void> {
    // What changes the layout during the observation is reported as an error of the page.
    await new Promise(requestAnimationFrame);
    for (const { target } of entries) {
      if (target.isConnected) this.#measure(target as HTMLElement);
      else {
        this.#resizes?.unobserve(target);
        this.#observed.delete(target);
      }
    }
  }

  #measure(grid: HTMLElement): void {
    const key = grid.dataset['gallery']!;
    const { scrollTop, clientWidth: width, clientHeight: height } = grid;
    const before = this.windowOf(key, Infinity);
    this.#viewports.set(key, { scrollTop, width, height });
    const after = this.windowOf(key, Infinity);
    const isSame = before.from === after.from && before.to === after.to;
    if (!isSame || before.columns !== after.columns) this.#changed();
  }
}
