import { html, type nothing, type TemplateResult } from 'lit';
import { renderIcon } from '../../look/icons.ts';
import type { Messages } from '../../strings/english.ts';

/** The steps of the panel, in order. */
export interface UseItModel {
  readonly m: Messages;
  readonly display: TemplateResult;
  readonly happen: TemplateResult;
  readonly site: TemplateResult;
  readonly snippet: TemplateResult;
  /** What can be saved for other programs. */
  readonly others: TemplateResult | typeof nothing;
}

/** From a model to a page that uses it: its display, what happens, and what to take away. */
export function renderUseIt(view: UseItModel, close: () => void): TemplateResult {
  const { m } = view;
  return html`<section class="panel use-it" id="use-it" part="panel" aria-label=${m.useHeading}>
    <header>
      <h2>${m.useHeading}</h2>
      <button class="quiet" type="button" aria-label=${m.close} @click=${close}>
        ${renderIcon('remove')}
      </button>
    </header>
    <ol role="list">
      <li>${view.display}</li>
      <li>${view.happen}</li>
      <li>${view.site}</li>
      <li>${view.snippet}</li>
    </ol>
    ${view.others}
  </section>`;
}
