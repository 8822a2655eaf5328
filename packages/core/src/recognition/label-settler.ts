import type { Prediction } from '../contracts/prediction.ts';

/** How long a label must lead before it is the settled one, milliseconds. */
const settleMs = 200;

/**
 * A pause longer than this, and than three steps of the stream, is a gap; milliseconds. A busy page may
 * stall for a second, and that must not send the same label again.
 */
const gapMs = 2000;

/** A change of the settled label; null stands for no label. */
export interface LabelChange {
  readonly label: string | null;
  readonly previous: string | null;
  readonly prediction: Prediction;
}

/**
 * Finds the settled label: the one (or none) that has led for 200 ms. Time is read from the
 * predictions. After a gap no label is settled, so that the same one settles again.
 */
export class LabelSettler {
  #settled: string | null = null;
  #leader: string | null = null;
  #ledSince = -Infinity;
  #lastAt = -Infinity;
  #stepMs = 0;

  /** Null while no label has settled. */
  get settled(): string | null {
    return this.#settled;
  }

  /** Takes the next prediction, in order of `at`; returns null while the settled label stays. */
  next(prediction: Prediction): LabelChange | null {
    const { label, at } = prediction;
    const isAfterGap = this.#isAfterGap(at);
    if (isAfterGap || label !== this.#leader || at < this.#ledSince) {
      this.#leader = label;
      this.#ledSince = at;
    }
    if (isAfterGap && this.#settled !== null) return this.settle({ ...prediction, label: null });
    if (this.#leader === this.#settled || at - this.#ledSince < settleMs) return null;
    return this.settle(prediction);
  }

  /** Settles the prediction's label at once; returns null if it is the settled one already. */
  settle(prediction: Prediction): LabelChange | null {
    const { label } = prediction;
    const previous = this.#settled;
    this.#settled = label;
    return label === previous ? null : { label, previous, prediction };
  }

  /** Forgets everything: the next prediction is the first. */
  reset(): void {
    this.#settled = null;
    this.#leader = null;
    this.#ledSince = -Infinity;
    this.#lastAt = -Infinity;
    this.#stepMs = 0;
  }

  #isAfterGap(at: number): boolean {
    const stepMs = at - this.#lastAt;
    const isGap = Number.isFinite(stepMs) && stepMs > Math.max(gapMs, 3 * this.#stepMs);
    this.#stepMs = Number.isFinite(stepMs) ? Math.max(0, stepMs) : 0;
    this.#lastAt = at;
    return isGap;
  }
}
