import type { ExampleSummary } from '@tl-elements/core/base';
import { nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';
import type { TrainerHost } from '../face/trainer-host.ts';
import { renderOpened } from '../views/notice.ts';

/** What was done, and with which result. */
interface Done {
  readonly words: string;
  readonly examples: readonly ExampleSummary[];
  readonly testExamples: readonly ExampleSummary[];
}

/** Says what was done with the whole project, and offers to undo it, until something else is done. */
export class DoneNotice {
  readonly #host: TrainerHost;
  #done: Done | null = null;

  constructor(host: TrainerHost) {
    this.#host = host;
  }

  /** Call it when it is done. */
  show(words: string): void {
    const { examples, testExamples } = this.#host;
    this.#done = { words, examples, testExamples };
    this.#host.requestUpdate();
  }

  forget(): void {
    this.#done = null;
    this.#host.requestUpdate();
  }

  render(m: Messages): TemplateResult | typeof nothing {
    const { examples, testExamples } = this.#host;
    const done = this.#done;
    if (done?.examples !== examples || done.testExamples !== testExamples) return nothing;
    return renderOpened(m, done.words, {
      act: () => void this.#host.undo(),
      dismiss: () => this.forget(),
    });
  }
}
