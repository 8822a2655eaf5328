import { TlError } from '@tl-elements/core/base';
import { nothing, type TemplateResult } from 'lit';
import { allMessagesFor } from '../../strings/all-messages.ts';
import type { PageTrainer } from '../page-trainer.ts';
import { renderProblem, type Remedy } from '../views/problem.ts';
import type { TrainerHost } from './trainer-host.ts';

/** The failures that leave the camera running, in a strip beneath the picture. */
export class ProblemStrip {
  readonly #host: TrainerHost;
  readonly #trainer: PageTrainer;
  #remedy: { readonly of: Error; readonly remedy: Remedy } | null = null;

  constructor(host: TrainerHost, trainer: PageTrainer) {
    this.#host = host;
    this.#trainer = trainer;
  }

  /** Shows a failure, with what can be done about it, and dispatches it. */
  report(error: Error, remedy?: Remedy): void {
    this.#remedy = remedy ? { of: error, remedy } : null;
    this.#trainer.report(error);
  }

  close(): void {
    this.#trainer.dismissProblem();
  }

  render(): TemplateResult | typeof nothing {
    const { problem } = this.#trainer.state;
    if (!problem) return nothing;
    const m = allMessagesFor(this.#host);
    const words = (problem instanceof TlError && m.errors[problem.code]) || problem.message;
    const remedy = this.#remedy?.of === problem ? this.#remedy.remedy : null;
    return renderProblem(m, words, remedy, () => this.close());
  }
}
