import type { ExampleId, ExampleSummary } from '@tl-elements/core/base';

/** An example, and where it stands in its label. */
export interface PlacedExample {
  readonly example: ExampleSummary;
  /** From 1, in order of capture. */
  readonly position: number;
}

/** Examples by id and by label: worked out once for each state of a project. */
export class ExampleIndex {
  readonly #placed = new Map<ExampleId, PlacedExample>();
  readonly #ids = new Map<string, ExampleId[]>();

  /** @param examples in order of capture. */
  constructor(examples: readonly ExampleSummary[]) {
    for (const example of examples) {
      const ids = this.#ids.get(example.label) ?? [];
      ids.push(example.id);
      this.#ids.set(example.label, ids);
      this.#placed.set(example.id, { example, position: ids.length });
    }
    for (const ids of this.#ids.values()) ids.reverse();
  }

  get(id: ExampleId): PlacedExample | undefined {
    return this.#placed.get(id);
  }

  /** Newest first. */
  idsOf(label: string): readonly ExampleId[] {
    return this.#ids.get(label) ?? [];
  }
}

const indexes = new WeakMap<readonly ExampleSummary[], ExampleIndex>();

/** The index of examples. @param examples never changed in place. */
export function indexOf(examples: readonly ExampleSummary[]): ExampleIndex {
  const index = indexes.get(examples) ?? new ExampleIndex(examples);
  indexes.set(examples, index);
  return index;
}
