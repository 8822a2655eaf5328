import { html, nothing, type TemplateResult } from 'lit';
import { renderIcon } from '../../look/icons.ts';
import type { Messages } from '../../strings/english.ts';

/** What can be done about a failure. */
export interface Remedy {
  readonly words: string;
  act(): void;
}

/** A failure that is shown beside the picture, not in its place. */
export function renderProblem(
  m: Messages,
  words: string | TemplateResult,
  remedy: Remedy | null,
  close: () => void,
): TemplateResult {
  return html`<div class="problem-strip" part="problem" role="alert">
    <p>${words}</p>
    ${
      remedy
        ? html`<button class="secondary" type="button" @click=${() => remedy.act()}>
            ${remedy.words}
          </button>`
        : nothing
    }
    <button class="quiet" type="button" aria-label=${m.close} title=${m.close} @click=${close}>
      ${renderIcon('remove')}
    </button>
  </div>`;
}
