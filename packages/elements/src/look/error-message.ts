import { TlError } from '@tl-elements/core/base';
import { html, nothing, type TemplateResult } from 'lit';
import type { DisplayMessages, Explanation } from '../strings/display-english.ts';

/** A failure as a person reads it: what happened, what to do, and the buttons that do it. */
export interface ErrorModel {
  readonly happened: string;
  readonly todo: string;
  /** What is in English only. */
  readonly detail: string | undefined;
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
  const { words, detail } = explained(error, m);
  // The full stops of Hindi, Chinese and Japanese, too. No space follows those of the last two.
  const [happened = words, ...rest] = words.split(/(?<=[.!?।]) +|(?<=。)/);
  const code = error instanceof TlError ? error.code : null;
  return { happened, todo: rest.join(' '), detail, buttons: buttonsOf(code, m, actions) };
}

/** The error in the reader's language. Messages that a page has registered win. */
export function explained(
  error: Error,
  m: Pick<DisplayMessages, 'errors' | 'explain'>,
): Explanation {
  const words = error instanceof TlError && m.errors[error.code];
  return words ? { words } : m.explain(error);
}

/** What is in English only. */
export function renderDetail(detail: string | undefined): TemplateResult | typeof nothing {
  return detail ? html`<small lang="en" dir="ltr">${detail}</small>` : nothing;
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
export function renderError({ happened, todo, detail, buttons }: ErrorModel): TemplateResult {
  return html`<div class="error" part="error" role="alert">
    <p class="happened">${happened}</p>
    ${todo ? html`<p class="todo">${todo}</p>` : nothing} ${renderDetail(detail)}
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
