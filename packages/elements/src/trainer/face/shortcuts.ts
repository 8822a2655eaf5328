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

function stepOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : null;
}

function isTextField(target: EventTarget | undefined): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
