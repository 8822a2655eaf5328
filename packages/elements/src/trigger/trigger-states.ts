import type { Scope } from '@tl-elements/core/base';

/** How long a trigger shows that it has fired, milliseconds. */
const flashMs = 400;

/** The states of a trigger that style sheets can select, as `:state(fired)`. */
export class TriggerStates {
  readonly #states: CustomStateSet;
  #endFlash: (() => void) | null = null;

  constructor(host: HTMLElement) {
    this.#states = host.attachInternals().states;
  }

  showAsleep(isAsleep: boolean): void {
    this.#show('asleep', isAsleep);
  }

  /** Shows for a moment that it has fired. @param scope while the host is connected. */
  flash(scope: Scope): void {
    this.#endFlash?.();
    this.#show('fired', true);
    this.#endFlash = scope.after(flashMs, () => this.#show('fired', false));
  }

  #show(name: 'fired' | 'asleep', isOn: boolean): void {
    if (isOn) this.#states.add(name);
    else this.#states.delete(name);
  }
}
