import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderIcon } from '../../look/icons.ts';
import type { Messages } from '../../strings/english.ts';
import { happeningNames, happeningOf, type HappeningName } from './happenings.ts';
import { usual, type TriggerChoice } from './trigger-tag.ts';

/** What one card shows. */
export interface HappenModel {
  readonly m: Messages;
  /** It contains its number, from 1. */
  readonly name: string;
  readonly choice: TriggerChoice;
  readonly labels: readonly string[];
  readonly isSound: boolean;
  /** The trigger itself, to try; nothing on a page that has none. */
  readonly trial: TemplateResult | typeof nothing;
}

/** What its controls do. */
export interface HappenActions {
  change(changes: Partial<TriggerChoice>): void;
  chooseHappening(name: HappeningName): void;
  remove(): void;
}

const any = '*';
const holds = ['150ms', '500ms', '1s', '3s', '5s', '10s'] as const;
const oftens = ['500ms', '1s', '3s', '10s', '30s', '60s', '300s'] as const;
const onset = 'onset';

/** The fields for when something happens and what, and a trial. */
export function renderHappening(view: HappenModel, actions: HappenActions): TemplateResult {
  const { m, choice } = view;
  return html`<div class="happening" role="group" aria-label=${view.name}>
    <div class="fields">
      ${renderLabel(view, actions)} ${renderSure(view, actions)} ${renderHold(view, actions)}
      ${
        choice.onset
          ? nothing
          : renderSelect(
              m.happenOften,
              oftens.map((time) => [time, m.happenOftens[time]]),
              choice.cooldown,
              (cooldown) => actions.change({ cooldown }),
            )
      }
    </div>
    <div class="fields">${renderWhat(view, actions)} ${renderValue(view, actions)}</div>
    <label class="tick">
      <input
        type="checkbox"
        .checked=${live(choice.controls)}
        @change=${(event: Event) => actions.change({ controls: inputOf(event).checked })}
      />
      ${m.happenControls}
    </label>
    ${view.trial}
    <button class="quiet take-out" type="button" @click=${actions.remove}>
      ${renderIcon('remove')} ${m.happenRemove}
    </button>
  </div>`;
}

function renderLabel({ m, choice, ...view }: HappenModel, { change }: HappenActions) {
  const { label } = choice;
  // It may have been renamed or removed meanwhile.
  const labels = !label || view.labels.includes(label) ? view.labels : [...view.labels, label];
  return renderSelect(
    m.happenLabel,
    [
      ...labels.map((label, index) => [`label-${index}`, label] as const),
      [any, m.happenAny],
      ['', m.noneOfThese],
    ],
    label === null ? any : label && `label-${labels.indexOf(label)}`,
    (value) =>
      change({ label: value === any ? null : value && (labels[Number(value.slice(6))] ?? '') }),
  );
}

function renderSure({ m, choice }: HappenModel, { change }: HappenActions): TemplateResult {
  return html`<label class="field">
    <span>${m.happenSure}: <output>${m.percent(choice.above)}</output></span>
    <input
      type="range"
      min="50"
      max="95"
      step="5"
      aria-valuetext=${m.percent(choice.above)}
      .value=${live(String(Math.round(choice.above * 100)))}
      @input=${(event: Event) => change({ above: inputOf(event).valueAsNumber / 100 })}
    />
  </label>`;
}

function renderHold({ m, isSound, choice }: HappenModel, { change }: HappenActions) {
  const times = isSound ? ([onset, ...holds] as const) : holds;
  return renderSelect(
    m.happenHold,
    times.map((time) => [time, m.happenHolds[time]]),
    choice.onset ? onset : choice.hold,
    (time) =>
      change(time === onset ? { onset: true, hold: usual.hold } : { onset: false, hold: time }),
  );
}

function renderWhat(
  { m, choice }: HappenModel,
  { chooseHappening }: HappenActions,
): TemplateResult {
  const groups = Object.entries(m.happenGroups);
  return html`<label class="field">
    <span>${m.happenWhat}</span>
    <select
      @change=${(event: Event) =>
        chooseHappening((event.target as HTMLSelectElement).value as HappeningName)}
    >
      ${groups.map(
        ([group, words]) =>
          html`<optgroup label=${words}>
            ${happeningNames
              .filter((name) => happeningOf(name).group === group)
              .map((name) => renderOption(name, m.happenings[name], choice.happening))}
          </optgroup>`,
      )}
    </select>
  </label>`;
}

function renderValue({ m, choice }: HappenModel, { change }: HappenActions): TemplateResult {
  const { field, target } = happeningOf(choice.happening);
  const words = m.happenFields[choice.happening];
  const takesSelector = target !== undefined || /^[#.]/.test(happeningOf(choice.happening).example);
  return html`${
    field === 'tone'
      ? renderSelect(words, Object.entries(m.tones), choice.value, (value) => change({ value }))
      : nothing
  }
  ${field === 'text' ? renderText(words, choice.value, (value) => change({ value })) : nothing}
  ${
    target === undefined
      ? nothing
      : renderText(m.happenTarget, choice.target, (value) => change({ target: value }))
  }
  ${takesSelector ? html`<p class="note">${m.happenSelector}</p>` : nothing}`;
}

function renderText(words: string, value: string, change: (value: string) => void): TemplateResult {
  return html`<label class="field">
    <span>${words}</span>
    <input
      type="text"
      spellcheck="false"
      autocapitalize="off"
      .value=${live(value)}
      @input=${(event: Event) => change(inputOf(event).value)}
    />
  </label>`;
}

function renderSelect<Value extends string>(
  words: string,
  options: readonly (readonly [value: Value, words: string])[],
  chosen: string,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<label class="field">
    <span>${words}</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as Value)}>
      ${options.map(([value, name]) => renderOption(value, name, chosen))}
    </select>
  </label>`;
}

function renderOption(value: string, words: string, chosen: string): TemplateResult {
  return html`<option
    value=${value}
    ?selected=${value === chosen}
    .selected=${live(value === chosen)}
  >
    ${words}
  </option>`;
}

const inputOf = (event: Event) => event.target as HTMLInputElement;
