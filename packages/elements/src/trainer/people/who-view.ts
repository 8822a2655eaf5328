import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';

/** Who is teaching. */
export interface WhoModel {
  readonly m: Messages;
  /** Empty: nobody in particular. */
  readonly person: string;
  readonly isOpen: boolean;
}

/** What the field does. */
export interface WhoActions {
  name(typed: string): void;
  close(): void;
}

/** Shows who is teaching, and opens the field. */
export function renderWhoButton({ m, person, isOpen }: WhoModel, toggle: () => void) {
  return html`<button
    class="quiet who"
    type="button"
    aria-expanded=${isOpen}
    aria-controls="who"
    @click=${toggle}
  >
    <span>${m.whoTeaches}</span>${person ? html` <b><bdi>${person}</bdi></b>` : nothing}
  </button>`;
}

/** The field for the name; Enter and Escape close it, and Escape leaves the name as it was. */
export function renderWhoField(
  { m, person, isOpen }: WhoModel,
  known: readonly string[],
  { name, close }: WhoActions,
): TemplateResult | typeof nothing {
  if (!isOpen) return nothing;
  return html`<div class="who-field" id="who">
    <label class="field">
      <span>${m.whoTeaches}</span>
      <input
        type="text"
        .defaultValue=${person}
        list="people"
        autocomplete="off"
        autocapitalize="words"
        spellcheck="false"
        maxlength="60"
        aria-describedby="who-hint"
        @change=${({ target }: Event) => name((target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.isComposing || !['Enter', 'Escape'].includes(event.key)) return;
          event.preventDefault();
          event.stopPropagation();
          const field = event.target as HTMLInputElement;
          if (event.key === 'Escape') field.value = person;
          name(field.value);
          close();
        }}
      />
    </label>
    <datalist id="people">${known.map((each) => html`<option value=${each}></option>`)}</datalist>
    <p class="note" id="who-hint">${m.whoTeachesHint}</p>
  </div>`;
}
