import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Messages } from '../../strings/english.ts';
import { happeningOf } from './happenings.ts';
import { triggerAttributes, type TriggerChoice } from './trigger-tag.ts';

/** Keeps the events of the trial from the page, since it tries what another page will do. */
const stop = (event: Event) => event.stopPropagation();

/**
 * The chosen trigger, which listens to the trainer around it. It does what can be done on any page, and only
 * describes the rest. Nothing on a page without triggers.
 */
export function renderTrial(m: Messages, choice: TriggerChoice): TemplateResult | typeof nothing {
  if (!customElements.get('tl-trigger')) return nothing;
  const { isAnywhere } = happeningOf(choice.happening);
  const attributes = triggerAttributes({ ...choice, controls: true });
  const all = isAnywhere ? attributes : [...attributes, ['dry-run', null] as const];
  return html`<div
    class="trial"
    role="group"
    aria-label=${m.happenTry}
    @tl-trigger=${stop}
    @tl-error=${stop}
  >
    <tl-trigger ${ref((trigger) => setAttributes(trigger, all))}></tl-trigger>
    <p class="note">${isAnywhere ? m.happenTryHere : m.happenTryDry}</p>
  </div>`;
}

/** Updates the same element, so that nothing moves while somebody types. */
function setAttributes(
  element: Element | undefined,
  attributes: readonly (readonly [name: string, value: string | null])[],
): void {
  if (!element) return;
  const wanted = new Map(attributes);
  for (const name of element.getAttributeNames()) {
    if (!wanted.has(name) && name !== 'off') element.removeAttribute(name);
  }
  for (const [name, value] of wanted) {
    if (element.getAttribute(name) !== (value ?? '')) element.setAttribute(name, value ?? '');
  }
}
