/** Keeps the newest samples of a stream, and counts them all. */
export class SoundRing {
  readonly #samples: Float32Array;
  #total = 0;

  /** @param capacity how many samples are kept. */
  constructor(capacity: number) {
    this.#samples = new Float32Array(capacity);
  }

  /** How many samples have been written so far. */
  get total(): number {
    return this.#total;
  }

  /** Writes samples behind the ones before; only the newest of them are kept. */
  write(samples: Float32Array): void {
    const capacity = this.#samples.length;
    const kept = samples.subarray(Math.max(0, samples.length - capacity));
    this.#total += samples.length;
    const end = this.#total % capacity;
    const start = (end - kept.length + capacity) % capacity;
    const untilWrap = Math.min(kept.length, capacity - start);
    this.#samples.set(kept.subarray(0, untilWrap), start);
    this.#samples.set(kept.subarray(untilWrap), 0);
  }

  /**
   * A copy of the samples from number `from` on; zeros stand for what was before the first.
   *
   * @throws {RangeError} where some are no longer kept, or not yet written.
   */
  read(from: number, count: number): Float32Array {
    const capacity = this.#samples.length;
    if (from < this.#total - capacity || from + count > this.#total) {
      throw new RangeError(`Samples ${from} to ${from + count} are not kept.`);
    }
    const copy = new Float32Array(count);
    const start = ((from % capacity) + capacity) % capacity;
    const untilWrap = Math.min(count, capacity - start);
    copy.set(this.#samples.subarray(start, start + untilWrap));
    copy.set(this.#samples.subarray(0, count - untilWrap), untilWrap);
    return copy;
  }
}
