import type { Subject } from './subject-finder.ts';

/** What a trigger needs from a classifier or a trainer while it listens to it. */
export class SubjectNeeds {
  #endFrames: (() => void) | null = null;
  #endOnsets: (() => void) | null = null;

  /**
   * Asks for predictions, also while the element that makes them is off-screen.
   *
   * @param subject null: the trigger doesn't listen.
   * @param hasOnsets true if predictions have to say which sound has just begun.
   */
  update(subject: Subject | null, hasOnsets: boolean): void {
    if (subject) this.#endFrames ??= subject.needFrames('while-shown');
    else this.#endFrames = ended(this.#endFrames);
    if (subject && hasOnsets) this.#endOnsets ??= subject.listenForOnsets();
    else this.#endOnsets = ended(this.#endOnsets);
  }
}

function ended(end: (() => void) | null): null {
  end?.();
  return null;
}
