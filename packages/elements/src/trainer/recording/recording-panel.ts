import type { RecordingTimes } from '@tl-elements/core/base';
import type { FaceContext, Panel } from '../face/face-context.ts';
import { recordingTimes, type RecordingChoice } from '@tl-elements/core/trainer';
import { nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';
import { teachableOf } from '../trainer-modalities.ts';
import { gateOf, usualDelaySeconds, withGate } from './gate.ts';
import { renderRecordingButton, renderRecordingPanel } from './recording-view.ts';

/** The times that are not the usual ones, for the timer's button. Seconds. */
export interface TimerTimes {
  readonly delay: number;
  readonly length: number;
  /** It counts down: what the button is called by itself says so. */
  readonly countsDown: boolean;
}

/** How examples are recorded: rate, delay, length, and how loud a sound has to be. Saved with the project. */
export class RecordingPanel implements Panel {
  readonly id = 'recording';
  readonly #face: FaceContext;
  #isOpen = false;

  constructor(face: FaceContext) {
    this.#face = face;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Null if the timer does what it usually does. */
  get timer(): TimerTimes | null {
    const own = this.#own;
    if (!own) return null;
    const { timerMs, delayMs = 1000 * usualDelaySeconds } = recordingTimes(own, this.#choice);
    const [delay, length] = [delayMs / 1000, timerMs / 1000];
    const isUsual = delay === usualDelaySeconds && timerMs === own.timerMs;
    return isUsual ? null : { delay, length, countsDown: delay > 0 };
  }

  /** The mark on the meter of loudness, 0..1; null: every second is taken. */
  get gate(): number | null {
    return this.#face.host.modality === 'audio' ? gateOf(this.#choice) : null;
  }

  /** For the line above the labels. */
  renderButton(m: Messages): TemplateResult {
    return renderRecordingButton(m, this.#isOpen, () =>
      this.#isOpen ? this.close() : this.#open(),
    );
  }

  /** Beneath that line. */
  render(m: Messages): TemplateResult | typeof nothing {
    const own = this.#own;
    if (!this.#isOpen || !own) return nothing;
    return renderRecordingPanel(
      { m, own, choice: this.#choice, isOfSounds: this.#face.host.modality === 'audio' },
      {
        choose: (changes) => this.#choose({ ...this.#choice, ...changes }),
        gate: (quietBelowDb) => this.#choose(withGate(this.#choice, quietBelowDb)),
        reset: () => {
          this.#choose({});
          this.#face.focus.moveTo(() => this.#find('#recording select'));
        },
        close: () => this.close(),
      },
    );
  }

  close(): void {
    this.#isOpen = false;
    this.#face.focus.moveTo(() => this.#find('.recording-button'));
  }

  #open(): void {
    this.#isOpen = true;
    this.#face.focus.moveTo(() => this.#find('#recording select'));
  }

  #choose(recording: RecordingChoice): void {
    this.#face.trainer.configure({ recording });
    this.#face.update();
  }

  #find(selector: string): HTMLElement | null {
    return this.#face.find(selector);
  }

  get #choice(): RecordingChoice {
    return this.#face.trainer.settings.recording ?? {};
  }

  get #own(): RecordingTimes | null {
    return teachableOf(this.#face.host)?.recording ?? null;
  }
}
