import { html, type TemplateResult } from 'lit';

/** A choice between a few: a button each. */
export function renderChoice<Name extends string>(
  label: string,
  choices: readonly (readonly [name: Name, words: string])[],
  chosen: Name,
  choose: (name: Name) => void,
): TemplateResult {
  return html`<div class="places" role="group" aria-label=${label}>
    ${choices.map(
      ([name, words]) =>
        html`<button
          class="quiet"
          type="button"
          aria-pressed=${name === chosen}
          @click=${() => choose(name)}
        >
          ${words}
        </button>`,
    )}
  </div>`;
}
