import { findTarget, type TargetPlace } from '../find-targets.ts';
import { unreadable } from '../read-text.ts';
import type { Action } from './action.ts';

/** Presses a button, a link, or whatever else can be clicked. */
export function pressAction(place: TargetPlace): Action {
  return {
    describe: (m) => m.triggerPress(nameOf(place)),
    run: () => {
      const target = findTarget(place);
      if (target instanceof HTMLElement) target.click();
      else target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    },
  };
}

const modifiers = {
  ctrl: 'ctrlKey',
  control: 'ctrlKey',
  shift: 'shiftKey',
  alt: 'altKey',
  meta: 'metaKey',
  cmd: 'metaKey',
} as const;

/** Names that people write, and what the key is called. */
const keyNames: Readonly<Record<string, string>> = {
  space: ' ',
  left: 'ArrowLeft',
  right: 'ArrowRight',
  up: 'ArrowUp',
  down: 'ArrowDown',
  esc: 'Escape',
  return: 'Enter',
};

/**
 * Dispatches the events of a key that is pressed and released. They reach the page's own listeners. The
 * browser itself does not react to them, and other programs don't get them.
 *
 * @param place null: what has the focus.
 * @param text `ArrowRight`, `a`, `Space`, `Ctrl+K`.
 * @throws {TlError} `trigger-unreadable`.
 */
export function sendKeyAction(place: TargetPlace | null, text: string): Action {
  const init = readKey(text);
  return {
    describe: (m) => m.triggerSendKey(text),
    run: () => {
      const target = place ? findTarget(place) : focused();
      for (const type of ['keydown', 'keyup']) {
        target.dispatchEvent(new KeyboardEvent(type, init));
      }
    },
  };
}

function readKey(text: string): KeyboardEventInit {
  // The last plus of `Ctrl++` is the key.
  const parts = text.split(/(?<=.)\+(?=.)/).map((part) => part.trim());
  const written = parts.pop() ?? '';
  const key = keyNames[written.toLowerCase()] ?? written;
  const pressed = parts.map((part) => modifiers[part.toLowerCase() as keyof typeof modifiers]);
  if (key === '' || pressed.some((each: string | undefined) => each === undefined)) {
    throw unreadable('send-key', text, 'Write a key, such as ArrowRight, a, Space or Ctrl+K.');
  }
  const init = Object.fromEntries(pressed.map((name) => [name, true]));
  return { key, code: codeOf(key), bubbles: true, cancelable: true, composed: true, ...init };
}

/** Where the key is, for listeners that ask for that. */
function codeOf(key: string): string {
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  if (/^\d$/.test(key)) return `Digit${key}`;
  if (key === ' ') return 'Space';
  return key.length > 1 ? key : '';
}

function focused(): Element {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element ?? document.body;
}

/** What the button says, or else the selector. */
function nameOf(place: TargetPlace): string {
  try {
    const target = findTarget(place);
    return target.getAttribute('aria-label') ?? (target.textContent.trim() || place.selector);
  } catch {
    return place.selector; // reported when it runs
  }
}
