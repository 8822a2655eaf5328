import type { Model, Prediction } from '@tl-elements/core/base';
import type { TriedInput } from '@tl-elements/core/trainer';
import type { PageTrainer } from '../page-trainer.ts';

/** A file that was tried. */
export interface TriedThing {
  readonly key: number;
  readonly name: string;
  readonly tried: TriedInput;
  /** Its thumbnail; null: it has none. */
  readonly url: string | null;
  /** The label that its folder names; null: no label is called like that. */
  readonly proposed: string | null;
}

/** The things in the tray, the last ones that were brought first, and what the model says of each now. */
export class TriedThings {
  readonly #trainer: PageTrainer;
  #things: readonly TriedThing[] = [];
  #next = 0;
  readonly #answers = new WeakMap<TriedThing, { of: Model; answer: Prediction | null }>();

  constructor(trainer: PageTrainer) {
    this.#trainer = trainer;
  }

  get all(): readonly TriedThing[] {
    return this.#things;
  }

  /** @param place how many of the same drop are there before it. */
  add(name: string, tried: TriedInput, proposed: string | null, place: number): void {
    const url = tried.thumbnail && URL.createObjectURL(tried.thumbnail);
    const thing = { key: this.#next++, name, tried, url, proposed };
    this.#things = [...this.#things.slice(0, place), thing, ...this.#things.slice(place)];
  }

  /** What the present model says; asked once for each model. Null: there is no model. */
  answerTo(thing: TriedThing): Prediction | null {
    const { model } = this.#trainer.state;
    if (!model) return null;
    const known = this.#answers.get(thing);
    if (known?.of === model) return known.answer;
    const answer = this.#trainer.trials.answerTo(thing.tried);
    this.#answers.set(thing, { of: model, answer });
    return answer;
  }

  /** Takes some out; they can be put back. */
  take(things: readonly TriedThing[]): void {
    const gone = new Set(things);
    this.#things = this.#things.filter((thing) => !gone.has(thing));
  }

  putBack(things: readonly TriedThing[]): void {
    const there = new Set(this.#things);
    this.#things = [...things.filter((thing) => !there.has(thing)), ...this.#things];
  }

  clear(): void {
    this.forget(this.#things);
    this.#things = [];
  }

  /** Frees the pictures of things that were taken out for good. */
  forget(things: readonly TriedThing[]): void {
    for (const { url } of things) if (url) URL.revokeObjectURL(url);
  }
}
