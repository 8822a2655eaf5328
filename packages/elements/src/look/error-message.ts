import { TlError } from '@tl-elements/core/base';
import { html, nothing, type TemplateResult } from 'lit';
import type { FileWords, Messages } from '../strings/english.ts';

/** A failure as a person reads it: what happened, what to do, one button. */
export interface ErrorModel {
  readonly happened: string;
  readonly todo: string;
  readonly button: string | null;
  act(): void;
}

/** What the button of a failure can do. */
export interface ErrorActions {
  start(): void;
  dismiss(): void;
  /** A failure of something that is not tried again by itself: a file that was opened. */
  isGivenUp?(code: TlError['code']): boolean;
}

/**
 * Splits a failure's sentences, translated where the language has them.
 *
 * @param files what could be used instead of a device.
 */
export function errorModelOf(
  error: Error,
  m: Messages,
  files: FileWords,
  actions: ErrorActions,
): ErrorModel {
  const code = error instanceof TlError ? error.code : null;
  const message = (code && m.errors[code]) || error.message;
  const [happened = message, ...rest] = message.split(/(?<=[.!?]) +/);
  return { happened, todo: rest.join(' '), ...buttonOf(code, m, files, actions) };
}

function buttonOf(
  code: TlError['code'] | null,
  m: Messages,
  files: FileWords,
  { start, dismiss, isGivenUp }: ErrorActions,
) {
  if (code && /^(camera|microphone)-/.test(code)) return { button: m.startAgain, act: start };
  if (code && /^(input-|nothing-found|label-|need-|bad-)/.test(code))
    return { button: m.dismiss, act: dismiss };
  if (code && isGivenUp?.(code)) return { button: m.dismiss, act: dismiss };
  if (code === 'insecure-context') return { button: m.useFiles(files), act: dismiss };
  return { button: m.again, act: start };
}

/** Stands where the picture would be, and is read out when it appears. */
export function renderError({ happened, todo, button, act }: ErrorModel): TemplateResult {
  return html`<div class="error" part="error" role="alert">
    <p class="happened">${happened}</p>
    ${todo ? html`<p class="todo">${todo}</p>` : nothing}
    ${button ? html`<button class="primary" type="button" @click=${act}>${button}</button>` : nothing}
  </div>`;
}
