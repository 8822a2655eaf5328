import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';

/** A choice of labels to move examples to. @param labels without the one where they are. */
export function renderMoveTo(
  m: Messages,
  labels: readonly string[],
  move: (label: string) => void,
): TemplateResult {
  return html`<select
    class="move-to"
    aria-label=${m.moveTo}
    .value=${''}
    @change=${({ currentTarget }: Event) => {
      const { value } = currentTarget as HTMLSelectElement;
      const label = labels[Number(value)];
      if (label !== undefined) move(label);
    }}
  >
    <option value="">${m.moveTo}</option>
    ${labels.map((label, index) => html`<option value=${index}>${label}</option>`)}
  </select>`;
}
