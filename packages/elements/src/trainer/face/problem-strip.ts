import { TlError } from '@tl-elements/core/base';
import { nothing, type TemplateResult } from 'lit';
import { emit } from '../../events.ts';
import type { LiveController } from '../../live/live-controller.ts';
import { messagesFor } from '../../strings/catalogue.ts';
import { renderProblem } from '../views/problem.ts';
import type { TrainerHost } from './trainer-host.ts';

/** The camera's side of failures. */
type Live = Pick<LiveController<unknown>, 'error' | 'isStarted' | 'fail' | 'dismiss'>;

/** Failures of files, labels and projects: with or without a camera, the work goes on. */
const aboutWork =
  /^(input-|nothing-|label-|need-|bad-|project-|model-|storage-|extractor-mismatch)/;

/** The failures that leave the camera running, in a strip beneath the picture. */
export class ProblemStrip {
  readonly #host: TrainerHost;
  readonly #live: Live;
  #words: string | null = null;

  constructor(host: TrainerHost, live: Live) {
    this.#host = host;
    this.#live = live;
  }

  /** The failure that stands in the picture's place; null: there is none, or it is in the strip. */
  get stageError(): Error | null {
    const { error } = this.#live;
    return error && this.#isForStrip(error) ? null : error;
  }

  /** Shows a failure where it belongs, and dispatches it. */
  report(error: Error): void {
    if (error instanceof TlError && error.code === 'aborted') return;
    if (!(error instanceof TlError && aboutWork.test(error.code))) return this.#live.fail(error);
    this.#words = this.#sentences(error);
    emit(this.#host, 'tl-error', { error });
    this.#host.requestUpdate();
  }

  close(): void {
    this.#words = null;
    if (this.#live.error && this.stageError === null) this.#live.dismiss();
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const { error } = this.#live;
    const words = error && this.#isForStrip(error) ? this.#sentences(error) : this.#words;
    if (words === null) return nothing;
    return renderProblem(messagesFor(this.#host), words, () => this.close());
  }

  #isForStrip(error: Error): boolean {
    return this.#live.isStarted || (error instanceof TlError && aboutWork.test(error.code));
  }

  #sentences(error: Error): string {
    const { errors } = messagesFor(this.#host);
    return (error instanceof TlError && errors[error.code]) || error.message;
  }
}
