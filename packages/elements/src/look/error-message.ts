import { TlError } from '@tl-elements/core/base';
import { html, nothing, type TemplateResult } from 'lit';
import type { DisplayMessages } from '../strings/display-english.ts';

/** A failure as a person reads it: what happened, what to do, and the buttons that do it. */
export interface ErrorModel {
  readonly happened: string;
  readonly todo: string;
  /** The most useful first. */
  readonly buttons: readonly ErrorButton[];
}

interface ErrorButton {
  readonly words: string;
  act(): void;
}

/** What the buttons of a failure can do. */
export interface ErrorActions {
  start(): void;
  dismiss(): void;
  /** Files can be used in place of the device. */
  readonly chooseFiles?: ErrorButton;
}

/** Splits a failure's sentences, translated if the language has them. */
export function errorModelOf(error: Error, m: DisplayMessages, actions: ErrorActions): ErrorModel {
  const code = error instanceof TlError ? error.code : null;
  const message = (code && m.errors[code]) || error.message;
  const [happened = message, ...rest] = message.split(/(?<=[.!?]) +/);
  return { happened, todo: rest.join(' '), buttons: buttonsOf(code, m, actions) };
}

function buttonsOf(
  code: TlError['code'] | null,
  m: DisplayMessages,
  { start, dismiss, chooseFiles }: ErrorActions,
): readonly ErrorButton[] {
  const again = { words: m.again, act: start };
  const instead = chooseFiles ? [chooseFiles] : [];
  if (code === 'insecure-context') return instead;
  if (code && /^(camera|microphone|sound-output)-/.test(code)) return [again, ...instead];
  if (code && /^(input-|nothing-|label-|need-|bad-|project-|model-|extractor-)/.test(code))
    return [{ words: m.close, act: dismiss }];
  return [again];
}

/** Stands where the picture would be, and is read out when it appears. */
export function renderError({ happened, todo, buttons }: ErrorModel): TemplateResult {
  return html`<div class="error" part="error" role="alert">
    <p class="happened">${happened}</p>
    ${todo ? html`<p class="todo">${todo}</p>` : nothing}
    ${
      buttons.length > 0
        ? html`<div class="ways">
            ${buttons.map(
              ({ words, act }, index) =>
                html`<button
                  class=${index === 0 ? 'primary' : 'secondary'}
                  type="button"
                  @click=${act}
                >
                  ${words}
                </button>`,
            )}
          </div>`
        : nothing
    }
  </div>`;
}
