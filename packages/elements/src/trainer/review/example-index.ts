import type { ExampleId, ExampleSummary } from '@tl-elements/core/base';
import type { Messages } from '../../strings/english.ts';

/** An example, and where it stands in its label. */
export interface PlacedExample {
  readonly example: ExampleSummary;
  /** From 1, in order of capture. */
  readonly position: number;
  /** It is never learnt from. */
  readonly isTest?: true;
}

/** What a screen reader calls it. */
export function nameOf(m: Messages, { example, position, isTest }: PlacedExample): string {
  const { label, isExcluded } = example;
  if (isTest) return m.test(position, label);
  return isExcluded ? m.exampleLeftOut(position, label) : m.example(position, label);
}

/** Examples by id and by label: worked out once for each state of a project. */
export class ExampleIndex {
  readonly #placed = new Map<ExampleId, PlacedExample>();
  readonly #ids = new Map<string, ExampleId[]>();
  /** By label: how many are left out of training. */
  readonly #leftOut = new Map<string, number>();

  /** @param examples in order of capture. */
  constructor(examples: readonly ExampleSummary[]) {
    for (const example of examples) {
      const ids = this.#ids.get(example.label) ?? [];
      ids.push(example.id);
      this.#ids.set(example.label, ids);
      this.#placed.set(example.id, { example, position: ids.length });
      if (example.isExcluded) this.#leftOut.set(example.label, this.leftOutOf(example.label) + 1);
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

  /** How many of them are left out of training. */
  leftOutOf(label: string): number {
    return this.#leftOut.get(label) ?? 0;
  }
}

/** Finds examples and test examples by their ids. */
export type ExampleFinder = Pick<ExampleIndex, 'get'>;

/** Of a trainer's two lists. */
export function finderOf(
  examples: readonly ExampleSummary[],
  testExamples: readonly ExampleSummary[],
): ExampleFinder {
  return {
    get(id) {
      const test = indexOf(testExamples).get(id);
      return indexOf(examples).get(id) ?? (test && { ...test, isTest: true });
    },
  };
}

const indexes = new WeakMap<readonly ExampleSummary[], ExampleIndex>();

/** The index of examples. @param examples never changed in place. */
export function indexOf(examples: readonly ExampleSummary[]): ExampleIndex {
  const index = indexes.get(examples) ?? new ExampleIndex(examples);
  indexes.set(examples, index);
  return index;
}

/** How many examples of a label are learnt from: not those that are left out. */
export function countOf(examples: readonly ExampleSummary[], label: string): number {
  const index = indexOf(examples);
  return index.idsOf(label).length - index.leftOutOf(label);
}
