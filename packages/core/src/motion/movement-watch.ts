import type { MovementPrediction, Prediction } from '../contracts/prediction.ts';
import { windowMs, type DescribedMovement, describeMovement } from './describe-movement.ts';
import { moves } from './speed-gate.ts';
import type { MovementReader, ReadMovement } from '../contracts/extractor.ts';
import type { MotionLayout, TimeSpan } from './keypoint-clip.ts';
import { KeypointTrack } from './keypoint-track.ts';

/** Says of a stream of windows which movements are made, each once. */
class MovementWatch {
  readonly #settler = new MovementSettler();
  /** When the last movement that was told had ended. */
  #endedAt = -Infinity;
  #lastAt = -Infinity;

  /**
   * @param window what is described.
   * @param leastSpeed of the model.
   */
  next(
    { label, at, nothing }: Prediction,
    { active, speeds }: Pick<DescribedMovement, 'active' | 'speeds'>,
    leastSpeed: number,
  ): MovementPrediction {
    // Nothing is left of the window before.
    if (at < this.#lastAt || at - this.#lastAt > windowMs) this.#reset();
    this.#lastAt = at;
    const made = this.#settler.next({ label, active, moves: moves(speeds, leastSpeed), at });
    if (made !== null) this.#endedAt = active.toMs;
    if (nothing) return { made, progress: 0 };
    const share = Math.min(1, Math.max(0, (at - active.fromMs) / windowMs));
    return { made, progress: active.fromMs <= this.#endedAt ? 1 : share };
  }

  #reset(): void {
    this.#settler.reset();
    this.#endedAt = -Infinity;
  }
}

type Read = ReadMovement['readMovement'];

/** Begins to read movements from a stream of keypoints: with each frame, from the two seconds that end with it. */
export function readStream(layout: MotionLayout): ReturnType<MovementReader['begin']> {
  const track = new KeypointTrack(layout.pointCount, windowMs);
  const watch = new MovementWatch();
  return (points, at) => {
    track.add(points, at);
    const described = describeMovement(track.clip, layout);
    if (!described) return null;
    return {
      features: described.features,
      readMovement: once((prediction, leastSpeed) => watch.next(prediction, described, leastSpeed)),
    };
  };
}

/** A frame is read by a trainer and by the classifiers that follow it: for all of them a movement is made once. */
function once(read: Read): Read {
  let movement: MovementPrediction | null = null;
  return (...given) => (movement ??= read(...given));
}

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
