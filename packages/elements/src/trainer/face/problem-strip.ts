import { nothing, type TemplateResult } from 'lit';
import { renderExplained } from '../../look/explained-error.ts';
import { allMessagesFor } from '../../strings/all-messages.ts';
import type { Messages } from '../../strings/english.ts';
import type { PageTrainer } from '../page-trainer.ts';
import { renderProblem, type Remedy } from '../views/problem.ts';
import type { TrainerHost } from './trainer-host.ts';

/** How a failure is shown. */
interface Showing {
  readonly remedy?: Remedy | undefined;
  /** What it is called, if the catalogue has no words for it by its code. */
  readonly wordsIn?: (m: Messages) => string;
}

/** The failures that leave the camera running, in a strip beneath the picture. */
export class ProblemStrip {
  readonly #host: TrainerHost;
  readonly #trainer: PageTrainer;
  #last: (Showing & { readonly of: Error }) | null = null;

  constructor(host: TrainerHost, trainer: PageTrainer) {
    this.#host = host;
    this.#trainer = trainer;
  }

  /** Shows a failure, with what can be done about it, and dispatches it. */
  report(error: Error, showing: Showing = {}): void {
    this.#last = { of: error, ...showing };
    this.#trainer.report(error);
  }

  close(): void {
    this.#trainer.dismissProblem();
  }

  render(): TemplateResult | typeof nothing {
    const { problem } = this.#trainer.state;
    if (!problem) return nothing;
    const m = allMessagesFor(this.#host);
    const { remedy, wordsIn } = this.#last?.of === problem ? this.#last : {};
    const words = wordsIn?.(m) ?? renderExplained(problem, m);
    return renderProblem(m, words, remedy ?? null, () => this.close());
  }
}
