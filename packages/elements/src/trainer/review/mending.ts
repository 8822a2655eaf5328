import type { ExampleId } from '@tl-elements/core/base';
import type { Messages } from '../../strings/english.ts';
import type { PageTrainer } from '../page-trainer.ts';

/** What was just done, in the place where it was done. */
export interface Note {
  /** The key of the gallery. */
  readonly gallery: string;
  readonly words: string;
  /** The examples that it was done with. */
  readonly ids: readonly ExampleId[];
}

/** Removes, moves and leaves out examples, and remembers what was done last, to offer to undo it. */
export class Mending {
  readonly #trainer: PageTrainer;
  readonly #say: (words: string) => void;
  #note: Note | null = null;

  /** @param say tells a screen reader. */
  constructor(trainer: PageTrainer, say: (words: string) => void) {
    this.#trainer = trainer;
    this.#say = say;
    // What would be undone now is something else.
    trainer.subscribe(({ type }) => {
      if (type === 'change') this.#note = null;
    });
  }

  remove(m: Messages, gallery: string, ids: readonly ExampleId[]): void {
    this.#do(gallery, ids, m.removed(ids.length), () => this.#trainer.project.removeExamples(ids));
  }

  move(m: Messages, gallery: string, ids: readonly ExampleId[], label: string): void {
    const words = m.moved(ids.length, label);
    this.#do(gallery, ids, words, () => this.#trainer.project.moveExamples(ids, label));
  }

  /** @param gallery null: the button that takes it back stays where it is. */
  setExcluded(m: Messages, gallery: string | null, ids: readonly ExampleId[], on: boolean): void {
    const words = on ? m.wasLeftOut(ids.length) : m.wasTakenIn(ids.length);
    this.#do(gallery, ids, words, () => this.#trainer.project.setExcluded(ids, on));
  }

  /** What was done last, if it was done in that gallery and nothing else has been done since; else null. */
  noteIn(gallery: string): Note | null {
    return this.#note?.gallery === gallery ? this.#note : null;
  }

  /** Takes back what the note tells of. */
  undo(): void {
    this.#note = null;
    this.#trainer.project.undo();
  }

  /** Something else is being done. */
  forget(): void {
    this.#note = null;
  }

  #do(gallery: string | null, ids: readonly ExampleId[], words: string, act: () => void): void {
    act();
    this.#note = gallery === null ? null : { gallery, ids, words };
    this.#say(words);
  }
}
