import { TlError } from '@tl-elements/core/base';
import { nothing, type TemplateResult } from 'lit';
import { messagesFor } from '../../strings/catalogue.ts';
import type { PageTrainer } from '../page-trainer.ts';
import { renderProblem } from '../views/problem.ts';
import type { TrainerHost } from './trainer-host.ts';

/** The failures that leave the camera running, in a strip beneath the picture. */
export class ProblemStrip {
  readonly #host: TrainerHost;
  readonly #trainer: PageTrainer;

  constructor(host: TrainerHost, trainer: PageTrainer) {
    this.#host = host;
    this.#trainer = trainer;
  }

  /** Shows a failure, and dispatches it. */
  report(error: Error): void {
    this.#trainer.report(error);
  }

  close(): void {
    this.#trainer.dismissProblem();
  }

  render(): TemplateResult | typeof nothing {
    const { problem } = this.#trainer.state;
    if (!problem) return nothing;
    const m = messagesFor(this.#host);
    const words = (problem instanceof TlError && m.errors[problem.code]) || problem.message;
    return renderProblem(m, words, () => this.close());
  }
}
