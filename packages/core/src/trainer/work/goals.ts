/** The label that inputs become examples of once they are extracted. It may be renamed until then. */
export interface Goal {
  readonly label: string;
}

/** The labels for which something is being extracted. */
export class Goals {
  readonly #goals = new Set<{ label: string }>();

  /** Lets `add` read the label's present name, for as long as it takes. */
  async reach<Result>(label: string, add: (goal: Goal) => Promise<Result>): Promise<Result> {
    const goal = { label };
    this.#goals.add(goal);
    try {
      return await add(goal);
    } finally {
      this.#goals.delete(goal);
    }
  }

  rename(from: string, to: string): void {
    for (const goal of this.#goals) if (goal.label === from) goal.label = to;
  }
}
