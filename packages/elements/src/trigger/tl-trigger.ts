import { loadCode } from '@tl-elements/core/base';
import { LitElement } from 'lit';
import { emit } from '../events.ts';
import { isOnServer } from '../on-server.ts';
import type { TriggerBinding } from './trigger-binding.ts';
import type { Setting } from './trigger-settings.ts';

/**
 * Makes something happen when a classifier or a trainer recognizes a label: without a script. It shows nothing,
 * unless it has `controls` or `dry-run`.
 *
 * @attr {string} for - id of a `<tl-classifier>` or `<tl-trainer>`; absent: the nearest one around it
 * @attr {string} label - the label that fires it; `*`: any; empty: none of these; `A, B`: one after the other
 * @attr {number} [above=0.8] - fires from this score on, 0..1
 * @attr {number} below - can fire again after the score has fallen below this; absent: `above` - 0.2
 * @attr {string} [hold=150ms] - how long the score must stay that high
 * @attr {string} [cooldown=1s] - how long it rests after it has fired
 * @attr {string} [within=2s] - the longest time from one label of a sequence to the next
 * @attr {boolean} onset - for sounds: fires on the beginning, without a hold, and rests for 250 ms
 * @attr {string} target - a selector: what the actions below change, unless they have a selector themselves
 * @attr {string} play - plays the video or audio of this selector
 * @attr {string} pause - pauses it
 * @attr {string} seek - goes to a place in it: `10s`, `+5s`, `-5s`
 * @attr {string} press - presses the button or link of this selector
 * @attr {string} add-class - adds these classes to `target`
 * @attr {string} remove-class - removes them
 * @attr {string} toggle-class - adds them, or removes them if they are there
 * @attr {string} show - shows what this selector names
 * @attr {string} hide - hides it
 * @attr {string} scroll-to - scrolls it into view
 * @attr {string} go - goes to `next`, `previous`, `#place` or an http(s) address
 * @attr {string} send-key - sends a key to `target`, or to what has the focus: `ArrowRight`, `Ctrl+K`
 * @attr {string} midi - sends a note or a control change: `note 60`, `control 20 value 127`
 * @attr {string} post - sends the prediction to an address, as JSON
 * @attr {boolean} post-cross-origin - the address may be on another site
 * @attr {string} say - says these words; empty: the label
 * @attr {string} sound - plays a sound: its address, or the name of a tone
 * @attr {string} set - what of `target` follows the score: `--name`, `data-name`, `value` or `aria-valuenow`
 * @attr {boolean} dry-run - does nothing, and shows what it would do
 * @attr {boolean} controls - shows a button that does it by hand, and a switch
 * @attr {boolean} off - switched off
 *
 * @fires tl-trigger - it fires; detail `{label, prediction, rule, byHand}`; `preventDefault()` stops what it does
 * @fires tl-error - detail `{error}`
 *
 * @slot - the words on the button of `controls`
 *
 * @csspart controls - all of it
 * @csspart button - does it by hand
 * @csspart switch - switches it on and off
 * @csspart slider - does by hand what follows the score
 * @csspart name - the label's name
 * @csspart mark - the label's mark
 * @csspart bar - how high the score is
 * @csspart bar-fill - the score
 * @csspart status - what a dry run would do, or what went wrong
 *
 * @cssprop [--tl-accent=#2f5bea] - the switch that is on, and focus
 * @cssprop [--tl-on-accent=#fff] - the knob of the switch that is on
 * @cssprop [--tl-raised=#fff] - background of the button
 * @cssprop [--tl-ink=#1c1b19] - text
 * @cssprop [--tl-muted=#66625c] - less important text
 * @cssprop [--tl-line=#e5e1da] - hairlines
 *
 * @cssstate fired - it has just fired
 * @cssstate asleep - it waits until a sound of the page is over
 */
export class TlTrigger extends LitElement {
  // Each reflects its attribute. `trigger-properties.ts` defines them.
  declare for: Setting;
  declare label: Setting;
  declare above: Setting;
  declare below: Setting;
  declare hold: Setting;
  declare cooldown: Setting;
  declare within: Setting;
  declare onset: boolean;
  declare target: Setting;
  declare play: Setting;
  declare pause: Setting;
  declare seek: Setting;
  declare press: Setting;
  declare addClass: Setting;
  declare removeClass: Setting;
  declare toggleClass: Setting;
  declare show: Setting;
  declare hide: Setting;
  declare scrollToElement: Setting;
  declare go: Setting;
  declare sendKey: Setting;
  declare midi: Setting;
  declare post: Setting;
  declare postCrossOrigin: boolean;
  declare say: Setting;
  declare sound: Setting;
  declare set: Setting;
  declare dryRun: boolean;
  declare controls: boolean;
  declare off: boolean;

  #binding: TriggerBinding | null = null;
  #loading: Promise<void> | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!isOnServer) void this.#load();
  }

  /** Does by hand what it does when it fires; also while it is switched off. */
  fire(): void {
    void this.#load().then(() => this.#binding?.fireByHand());
  }

  /** Fetches its code, once; after a failure the next call tries again. */
  #load(): Promise<void> {
    this.#loading ??= loadCode(() => import('./trigger-code.ts')).then(
      (code) => {
        this.#binding = new code.TriggerBinding(this);
        this.requestUpdate();
      },
      (error: unknown) => {
        this.#loading = null;
        emit(this, 'tl-error', { error: error as Error });
      },
    );
    return this.#loading;
  }

  /** The element is completely rendered only when its code is loaded. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#loading;
    return super.getUpdateComplete();
  }

  protected override render(): unknown {
    return this.#binding?.render();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-trigger': TlTrigger;
  }
}
