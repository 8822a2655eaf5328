import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';

/** Files of projects that were read. */
export interface MergeQuestionModel {
  readonly m: Messages;
  readonly names: readonly string[];
  /** Of each: who is proposed to have taught it; null: the file says so. */
  readonly people: readonly (string | null)[];
}

/** What can be done with them. */
export interface MergeQuestionActions {
  name(index: number, typed: string): void;
  add(): void;
  /** Of a single one. */
  openInstead(): void;
  cancel(): void;
}

/** Asks what to do with them, in the place of the labels' heading. */
export function renderMergeQuestion(
  { m, names, people }: MergeQuestionModel,
  actions: MergeQuestionActions,
): TemplateResult {
  const isOne = names.length === 1;
  const asksWho = people.some((person) => person !== null);
  return html`<section
    class="tray merge-question"
    aria-labelledby="merge-question"
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      actions.cancel();
    }}
  >
    <div class="list-head asking">
      <h2 id="merge-question">${isOne ? m.openOrAdd(names[0]!) : m.addProjects(names.length)}</h2>
      <button class="quiet" type="button" @click=${() => actions.cancel()}>${m.cancel}</button>
    </div>
    ${names.map((name, index) => {
      const person = people[index] ?? null;
      if (person === null) return nothing;
      return html`<label class="field">
        <span>${m.whoTaught(name)}</span>
        <input
          type="text"
          .defaultValue=${person}
          autocomplete="off"
          autocapitalize="words"
          spellcheck="false"
          maxlength="60"
          aria-describedby="merge-hint"
          @input=${({ target }: Event) => actions.name(index, (target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            actions.add();
          }}
        />
      </label>`;
    })}
    ${asksWho ? html`<p class="note" id="merge-hint">${m.whoTeachesHint}</p>` : nothing}
    <div class="choices">
      <button class="primary" type="button" @click=${() => actions.add()}>${m.addToThese}</button>
      ${
        isOne
          ? html`<button class="secondary" type="button" @click=${() => actions.openInstead()}>
              ${m.openInstead}
            </button>`
          : nothing
      }
    </div>
  </section>`;
}
