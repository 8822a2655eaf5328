import type { ExampleId } from '@tl-elements/core/base';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { renderIcon } from '../../look/icons.ts';
import { setStyle } from '../../look/set-style.ts';
import type { Messages } from '../../strings/english.ts';
import { waveformColumns } from '../opened/waveform.ts';

/** A second of a recording that has become an example. */
export interface HeardSecond {
  readonly id: ExampleId;
  /** Where it begins, in seconds. */
  readonly from: number;
  /** 1 for the first. */
  readonly number: number;
  /** It is learnt from. */
  readonly counts: boolean;
  /** A path. */
  readonly waveform: string;
}

/** A sound that was recorded. */
export interface HeardModel {
  readonly m: Messages;
  readonly seconds: readonly HeardSecond[];
  readonly isPlaying: boolean;
}

/** What can be done with it. */
export interface HeardActions {
  /** Plays it, or stops. */
  play(): void;
  count(id: ExampleId, on: boolean): void;
  close(): void;
}

/** What was recorded: a button that plays it, and one for each second that switches it off and on. */
export function renderHeard(
  { m, seconds, isPlaying }: HeardModel,
  actions: HeardActions,
): TemplateResult {
  const { heard, heardHint, heardSecond } = m.record;
  return html`<div class="heard ${isPlaying ? 'playing' : ''}" role="group" aria-label=${heard}>
    <button
      class="quiet play"
      type="button"
      aria-label=${m.play}
      title=${m.play}
      aria-pressed=${isPlaying}
      @click=${() => actions.play()}
    >
      ${renderIcon(isPlaying ? 'stop' : 'play')}
    </button>
    <p class="note">${heard}. ${seconds.length > 0 ? heardHint : nothing}</p>
    <button
      class="quiet"
      type="button"
      aria-label=${m.close}
      title=${m.close}
      @click=${() => actions.close()}
    >
      ${renderIcon('remove')}
    </button>
    <div class="seconds">
      ${repeat(
        seconds,
        ({ id }) => id,
        ({ id, from, number, counts, waveform }) =>
          html`<button
            type="button"
            aria-label=${heardSecond(number)}
            title=${heardSecond(number)}
            aria-pressed=${counts}
            ${setStyle({ '--_from': `${from}s` })}
            @click=${() => actions.count(id, !counts)}
          >
            <svg viewBox="0 -1 ${waveformColumns} 2" preserveAspectRatio="none" aria-hidden="true">
              <path d=${waveform}></path>
            </svg>
          </button>`,
      )}
    </div>
  </div>`;
}
