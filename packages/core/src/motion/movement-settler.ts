import type { TimeSpan } from './keypoint-clip.ts';

/** A label must be known for so long: in three windows of ten a second, since their times are not exact. */
const knownMs = 190;
/** A movement is over when its end lies this long ago: until then it may be the first half of another. */
const overMs = 250;
/** What lasts longer than this never lies in a window with rest behind it. */
const fillingMs = 1600;
/** What begins sooner after the last one is its end. */
const apartMs = 350;
/** What a window, the last two seconds, is taken for. */
export interface NamedWindow {
  /** Null where it is unknown, too slow, or nobody is there. */
  readonly label: string | null;
  /** As in `DescribedMovement`. */
  readonly active: TimeSpan;
  /** It is as fast as movements are for most of that time. What is left of one that leaves the window is not. */
  readonly moves: boolean;
  /** The end of the window, milliseconds. */
  readonly at: number;
}

/**
 * Finds the movements in a stream of windows: each is told once, soon after its end. The next one has to begin
 * after the end of the last, so that a movement made twice counts twice, and one that is still in the window does
 * not count again.
 */
export class MovementSettler {
  #leader: string | null = null;
  #ledSince = -Infinity;
  #lastEnd = -Infinity;

  /** Takes the next window, in order of `at`. Returns the label of a movement that has just been made; else null. */
  next({ label, active, moves, at }: NamedWindow): string | null {
    if (label !== this.#leader) {
      this.#leader = label;
      this.#ledSince = at;
    }
    const isFilled = active.toMs - active.fromMs >= fillingMs;
    const isOver = at - active.toMs >= overMs;
    const isKnown = label !== null && moves && at - this.#ledSince >= knownMs;
    if (!isKnown || !(isOver || isFilled) || active.fromMs <= this.#lastEnd + apartMs) return null;
    this.#lastEnd = active.toMs;
    return label;
  }

  /** Forgets everything: the next window is the first of another stream. */
  reset(): void {
    this.#leader = null;
    this.#ledSince = -Infinity;
    this.#lastEnd = -Infinity;
  }
}
