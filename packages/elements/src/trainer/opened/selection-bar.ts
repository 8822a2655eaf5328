import { html, nothing, type TemplateResult } from 'lit';
import { renderIcon } from '../../look/icons.ts';
import type { Messages } from '../../strings/english.ts';
import { renderMoveTo } from './move-to.ts';

/** Several examples are selected: what can be done with them. */
export interface SelectionModel {
  readonly m: Messages;
  readonly count: number;
  /** Where they can be moved to. */
  readonly labels: readonly string[];
  /** All of them are left out of training. */
  readonly areExcluded: boolean;
  /** Some are tests, which nothing learns from anyway. */
  readonly areTests: boolean;
  move(label: string): void;
  /** Leaves them out, or takes them in again. */
  exclude(): void;
  remove(): void;
  cancel(): void;
}

/** The bar beneath thumbnails of which several are selected. */
export function renderSelection(view: SelectionModel): TemplateResult {
  const { m, count, labels, areExcluded, areTests } = view;
  const words = m.selected(count);
  return html`<div
    class="selection"
    role="group"
    aria-label=${words}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      view.cancel();
    }}
  >
    <p>${words}</p>
    <button
      class="quiet"
      type="button"
      aria-label=${m.cancel}
      title=${m.cancel}
      @click=${() => view.cancel()}
    >
      ${renderIcon('remove')}
    </button>
    ${labels.length > 0 ? renderMoveTo(m, labels, (label) => view.move(label)) : nothing}
    ${
      areTests
        ? nothing
        : html`<button class="secondary" type="button" @click=${() => view.exclude()}>
            ${areExcluded ? m.takeIn : m.leaveOut}
          </button>`
    }
    <button class="secondary" type="button" @click=${() => view.remove()}>${m.remove}</button>
  </div>`;
}
