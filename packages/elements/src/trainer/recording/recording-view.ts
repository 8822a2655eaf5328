import type { RecordingTimes } from '@tl-elements/core/base';
import { recordingTimes, type RecordingChoice } from '@tl-elements/core/trainer';
import { html, nothing, type TemplateResult } from 'lit';
import { renderIcon } from '../../look/icons.ts';
import { setStyle } from '../../look/set-style.ts';
import type { Messages } from '../../strings/english.ts';
import { decibelsAt, gateOf, usualDelaySeconds } from './gate.ts';

const rates = [1, 2, 5, 10, 20];
const delays = [0, 3, 5, 10];
const lengths = [1, 2, 3, 5, 10, 20, 30, 60];

/** The highest mark: a recording is seldom louder. */
const highestGate = 0.9;

/** What the panel shows. */
export interface RecordingPanelModel {
  readonly m: Messages;
  /** What the modality does by itself. */
  readonly own: RecordingTimes;
  readonly choice: RecordingChoice;
  readonly isOfSounds: boolean;
}

/** What can be done in it. */
export interface RecordingPanelActions {
  choose(changes: RecordingChoice): void;
  /** @param quietBelowDb as in `RecordingChoice`; null: every second is taken. */
  gate(quietBelowDb: number | null): void;
  reset(): void;
  close(): void;
}

/** Opens the panel. */
export function renderRecordingButton(
  m: Messages,
  isOpen: boolean,
  toggle: () => void,
): TemplateResult {
  return html`<button
    class="quiet recording-button"
    type="button"
    aria-label=${m.record.title}
    title=${m.record.title}
    aria-expanded=${isOpen}
    aria-controls="recording"
    @click=${toggle}
  >
    ${renderIcon('slider')} <span>${m.record.title}</span>
  </button>`;
}

/** How examples are recorded. Nothing has to be confirmed: each change counts at once. */
export function renderRecordingPanel(
  { m, own, choice, isOfSounds }: RecordingPanelModel,
  { choose, gate, reset, close }: RecordingPanelActions,
): TemplateResult {
  const words = m.record;
  const now = recordingTimes(own, choice);
  const perSecond = now.periodMs > 0 ? Math.round(1000 / now.periodMs) : null;
  const least = own.lengthMs / 1000;
  return html`<div
    class="recording-panel"
    id="recording"
    role="group"
    aria-label=${words.title}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      close();
    }}
  >
    <div class="fields">
      ${
        perSecond === null
          ? nothing
          : renderChoice(words.perSecond, rates, perSecond, String, (value) =>
              choose({ perSecond: value }),
            )
      }
      ${renderChoice(
        words.delay,
        delays,
        (now.delayMs ?? 1000 * usualDelaySeconds) / 1000,
        (n) => (n === 0 ? words.noDelay : words.seconds(n)),
        (value) => choose({ delaySeconds: value }),
      )}
      ${renderChoice(
        words.length,
        lengths.filter((seconds) => seconds >= least),
        now.timerMs / 1000,
        words.seconds,
        (value) => choose({ seconds: value }),
      )}
      ${isOfSounds ? renderGate(m, gateOf(choice) ?? 0, gate) : nothing}
    </div>
    ${
      Object.keys(choice).length > 0
        ? html`<button class="link" type="button" @click=${reset}>${words.defaults}</button>`
        : nothing
    }
  </div>`;
}

/** A list of values, with the present one among them whatever it is. */
function renderChoice(
  name: string,
  values: readonly number[],
  now: number,
  wordsOf: (value: number) => string,
  choose: (value: number) => void,
): TemplateResult {
  const all = [...new Set([...values, now])].sort((one, other) => one - other);
  return html`<label class="field">
    <span>${name}</span>
    <select @change=${({ target }: Event) => choose(Number((target as HTMLSelectElement).value))}>
      ${all.map(
        (value) =>
          html`<option value=${value} .selected=${value === now}>${wordsOf(value)}</option>`,
      )}
    </select>
  </label>`;
}

/** How loud a second has to be, beneath how loud it is now. */
function renderGate(
  m: Messages,
  gate: number,
  choose: RecordingPanelActions['gate'],
): TemplateResult {
  const { quietBelow, everything, quietHint } = m.record;
  const words = gate === 0 ? everything : m.percent(gate);
  return html`<div class="gate">
    <label class="field">
      <span>${quietBelow}: <output>${words}</output></span>
      <span class="loudness" ${setStyle({ '--_gate': gate / highestGate })} aria-hidden="true">
        <span></span>
      </span>
      <input
        type="range"
        min="0"
        max=${highestGate}
        step="0.05"
        aria-label=${quietBelow}
        aria-valuetext=${words}
        aria-describedby="quiet-hint"
        .value=${String(gate)}
        @input=${({ target }: Event) => {
          const { valueAsNumber } = target as HTMLInputElement;
          choose(valueAsNumber === 0 ? null : decibelsAt(valueAsNumber));
        }}
      />
    </label>
    <p class="note" id="quiet-hint">${quietHint}</p>
  </div>`;
}
