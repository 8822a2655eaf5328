/** How many steps can be undone. */
const depth = 100;

/** Past states, the present one, and undone ones. A step only stores a reference. */
export class History<State> {
  #past: State[] = [];
  #present: State;
  #future: State[] = [];
  #step: string | null = null;

  constructor(present: State) {
    this.#present = present;
  }

  get present(): State {
    return this.#present;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Moves to `next`. Consecutive changes with the same `step` are undone together. */
  push(next: State, step: string | null = null): void {
    if (step === null || step !== this.#step) {
      this.#past = [...this.#past, this.#present].slice(-depth);
    }
    this.#present = next;
    this.#future = [];
    this.#step = step;
  }

  /** False if there is nothing to undo. */
  undo(): boolean {
    const previous = this.#past.pop();
    if (previous === undefined) return false;
    this.#future.push(this.#present);
    this.#present = previous;
    this.#step = null;
    return true;
  }

  /** False if there is nothing to redo. */
  redo(): boolean {
    const next = this.#future.pop();
    if (next === undefined) return false;
    this.#past.push(this.#present);
    this.#present = next;
    this.#step = null;
    return true;
  }
}
