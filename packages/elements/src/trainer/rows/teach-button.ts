import { html, type TemplateResult } from 'lit';
import type { LabelActions } from './label-actions.ts';
import type { Row } from './row.ts';

/**
 * Hold it, or Space on it, to record. A tap, Enter or a screen reader's click records for a moment. Except for the
 * tap, these are clicks without a press before.
 */
export function renderTeachButton(row: Row): TemplateResult {
  const { m, actions, label, recording, teachBy, words } = row;
  const isTeaching = recording !== null && recording.countdown === 0;
  const now = isTeaching
    ? recording.kind === 'hold'
      ? m.teaching
      : words.take
    : teachBy === 'timer'
      ? m.teachHold
      : m.teach;
  return html`<button
    class="teach"
    part="teach-button"
    type="button"
    aria-pressed=${isTeaching}
    @pointerdown=${(event: PointerEvent) => press(event, label, actions)}
    @pointerup=${() => actions.release()}
    @pointercancel=${() => actions.release()}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === ' ') pressKey(event, label, actions);
    }}
    @keyup=${(event: KeyboardEvent) => {
      if (event.key === ' ') releaseKey(event, actions);
    }}
    @blur=${(event: FocusEvent) => letGo(event, actions)}
    @contextmenu=${(event: Event) => event.preventDefault()}
    @click=${(event: MouseEvent) => {
      if (!wasPressed(event)) actions.tap(label);
    }}
  >
    <span class="dot"></span><span>${now}</span><span class="visually-hidden">${label}</span>
  </button>`;
}

const pressed = new WeakSet<EventTarget>();

function press(event: PointerEvent, label: string, actions: LabelActions): void {
  const button = event.currentTarget as HTMLElement;
  if (event.button !== 0) return;
  // Firefox can't capture the pointer of a press that a script has dispatched.
  if (event.isTrusted) button.setPointerCapture(event.pointerId);
  pressed.add(button);
  actions.press(label);
}

/** Buttons on which Space is down. */
const held = new WeakSet<EventTarget>();

function pressKey(event: KeyboardEvent, label: string, actions: LabelActions): void {
  // It would scroll the page, or click.
  event.preventDefault();
  if (event.repeat) return;
  held.add(event.currentTarget!);
  actions.press(label);
}

function releaseKey(event: KeyboardEvent, actions: LabelActions): void {
  // Firefox clicks on the way up.
  event.preventDefault();
  letGo(event, actions);
}

/** The key came up, or will elsewhere. What the pointer holds goes on. */
function letGo({ currentTarget }: Event, actions: LabelActions): void {
  if (held.delete(currentTarget!)) actions.release();
}

/** True for the click that ends a pointer press. The click of a key has `detail` 0. */
function wasPressed(event: MouseEvent): boolean {
  return pressed.delete(event.currentTarget as HTMLElement) && event.detail > 0;
}
