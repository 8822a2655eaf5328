import { baseName, namesSomebody, type NamedWork, type Work } from '@tl-elements/core/trainer';
import type { TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';
import type { FaceContext } from '../face/face-context.ts';
import { renderMergeQuestion } from './merge-question-view.ts';

/** A file that was read, and who taught it. */
interface Asked {
  readonly work: Work;
  readonly name: string;
  /** Proposed, and typed over; null: the file says so itself. */
  person: string | null;
}

/** What is done with the files that were asked about. */
export interface MergeAnswers {
  add(works: readonly NamedWork[]): Promise<void>;
  openInstead(work: Work, name: string): Promise<void>;
}

/** Asks whether projects are opened, or added to what was taught; and who taught them, where they don't say. */
export class MergeQuestion {
  readonly #face: FaceContext;
  readonly #answers: MergeAnswers;
  #asked: readonly Asked[] = [];

  constructor(face: FaceContext, answers: MergeAnswers) {
    this.#face = face;
    this.#answers = answers;
  }

  ask(works: readonly NamedWork[]): void {
    this.#asked = works.map(({ work, name }) => {
      const knows = !('head' in work) && 'testExamples' in work && namesSomebody(work);
      return { work, name, person: knows ? null : baseName(name) };
    });
    // A screen reader reads the question there.
    this.#face.focusOn('.merge-question .primary');
  }

  cancel(): void {
    if (this.#asked.length === 0) return;
    this.#asked = [];
    this.#face.update();
  }

  /** Null while nothing is asked. */
  render(m: Messages): TemplateResult | null {
    const asked = this.#asked;
    const [first] = asked;
    if (!first) return null;
    return renderMergeQuestion(
      { m, names: asked.map(({ name }) => name), people: asked.map(({ person }) => person) },
      {
        name: (index, typed) => (asked[index]!.person = typed.trim()),
        add: () => this.#answer(() => this.#answers.add(asked.map(named))),
        openInstead: () => this.#answer(() => this.#answers.openInstead(first.work, first.name)),
        cancel: () => this.cancel(),
      },
    );
  }

  #answer(act: () => Promise<void>): void {
    this.cancel();
    void act();
  }
}

function named({ work, name, person }: Asked): NamedWork {
  return { work, name, person: person ?? undefined };
}
