/** What a key does anywhere in the trainer. */
export interface ShortcutActions {
  undo(): void;
  redo(): void;
  /** Closes the panel that the key was pressed in, or else an open one; false if none is open. */
  closePanel(pressedIn: Element | null): boolean;
}

/** Handles Ctrl+Z and similar keys, and Escape. Keys in a text field are left to that field. */
export function onShortcut(event: KeyboardEvent, actions: ShortcutActions): void {
  const target = event.composedPath()[0];
  if (event.defaultPrevented || event.isComposing || isTextField(target)) return;
  if (event.key === 'Escape') {
    if (actions.closePanel(target instanceof Element ? target : null)) event.preventDefault();
    return;
  }
  const step = stepOf(event);
  if (step === null) return;
  event.preventDefault();
  actions[step]();
}

/** A part that can be closed. */
interface Panel {
  readonly id: string;
  readonly isOpen: boolean;
  close(): void;
}

/**
 * Closes the panel that a key was pressed in, or else an example that is open, or else an open panel.
 *
 * @param escape closes an example; false if none is open.
 */
export function closeInnermost(
  pressedIn: Element | null,
  panels: readonly Panel[],
  escape: () => boolean,
): boolean {
  const open = panels.filter(({ isOpen }) => isOpen);
  const here = open.find(({ id }) => pressedIn?.closest(`#${id}`));
  if (!here && escape()) return true;
  const panel = here ?? open[0];
  panel?.close();
  return panel !== undefined;
}

function stepOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : null;
}

function isTextField(target: EventTarget | undefined): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
