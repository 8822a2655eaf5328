import type { MovementSupport } from '../contracts/extractor.ts';
import type { KeypointClip } from '../contracts/modality.ts';
import type { AnyLiveInput } from '../live/live-input.ts';
import { leastScore } from './channels.ts';

/** What decides whether the whole body is read. */
export interface UpperBodyOptions {
  /** Undefined where no movements are taught. */
  readonly movements: () => MovementSupport<never> | undefined;
  readonly live: Pick<AnyLiveInput, 'load'>;
  /** Only the upper body is read now. */
  readonly isChosen: () => boolean;
  /** How many recordings the project has. */
  readonly takes: () => number;
  /** Resolves when the examples have been extracted anew. */
  readonly choose: (isUpper: boolean) => Promise<void>;
}

/**
 * Chooses whether movements are read from the whole body or, where hips and knees are not seen in most recordings,
 * from the upper body alone, as of people who sit before a laptop.
 */
export class UpperBody {
  readonly #options: UpperBodyOptions;
  /** Recordings without hips or knees since the whole body is read. */
  #cutOff = 0;

  constructor(options: UpperBodyOptions) {
    this.#options = options;
  }

  /**
   * Recordings are about to be added together. Resolves to true if some of them can't be, since hips or knees are missing
   * in them. Those in which nobody is seen decide nothing.
   */
  async lacks(all: readonly KeypointClip[]): Promise<boolean> {
    const { movements, live, isChosen, takes, choose } = this.#options;
    const recordings = all.filter(({ points }) => isAnybodySeen(points));
    if (!movements()?.upperBody || recordings.length === 0) return false;
    // What was chosen for examples that are gone doesn't bind the next ones.
    if (isChosen() && takes() === 0) await choose(false);
    const { movements: reader } = await live.load();
    if (isChosen()) return false;
    const cutOff = recordings.filter((recording) => !reader?.sees(recording)).length;
    if (cutOff === 0) return false;
    this.#cutOff += cutOff;
    if (this.#cutOff <= takes() + recordings.length - cutOff) return true;
    this.#cutOff = 0;
    await choose(true);
    return false;
  }
}

function isAnybodySeen(points: Float32Array): boolean {
  return points.some((value, i) => i % 3 === 2 && value >= leastScore);
}
