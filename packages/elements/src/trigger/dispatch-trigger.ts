import type { TriggerDetail } from './trigger-detail.ts';

/** Dispatches `tl-trigger`; false if a listener has called `preventDefault()`. */
export function dispatchTrigger(target: EventTarget, detail: TriggerDetail): boolean {
  const init = { detail, bubbles: true, composed: true, cancelable: true };
  return target.dispatchEvent(new CustomEvent('tl-trigger', init));
}
