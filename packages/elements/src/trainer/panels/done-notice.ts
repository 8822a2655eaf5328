import type { ExampleSummary } from '@tl-elements/core/base';
import type { FaceContext, Panel } from '../face/face-context.ts';
import { nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';
import { renderOpened } from '../views/notice.ts';

/** What was done, and with which result. */
interface Done {
  readonly words: string;
  readonly examples: readonly ExampleSummary[];
  readonly testExamples: readonly ExampleSummary[];
}

/** Says what was done with the whole project, and offers to undo it, until something else is done. */
export class DoneNotice implements Panel {
  readonly #face: FaceContext;
  #done: Done | null = null;

  constructor(face: FaceContext) {
    this.#face = face;
  }

  /** Call it when it is done. */
  show(words: string): void {
    const { examples, testExamples } = this.#face.host;
    this.#done = { words, examples, testExamples };
    this.#face.update();
  }

  forget(): void {
    this.#done = null;
    this.#face.update();
  }

  render(m: Messages): TemplateResult | typeof nothing {
    const { examples, testExamples } = this.#face.host;
    const done = this.#done;
    if (done?.examples !== examples || done.testExamples !== testExamples) return nothing;
    return renderOpened(m, done.words, {
      act: () => void this.#face.host.undo(),
      dismiss: () => this.forget(),
    });
  }
}
