import { html, type TemplateResult } from 'lit';
import { EvidenceView } from '../evidence/evidence-view.ts';
import { panels, type PanelKind } from '../panels.ts';
import { mostFullRows } from '../waiting.ts';
import { FaceContext, type FaceOptions, type Panel } from './face-context.ts';
import { TeachingFeedback, type TeachingEvent } from './teaching-feedback.ts';

/** The trainer's interface: its panels, each in its place, and the keys that count everywhere. */
export class TrainerFace {
  readonly #face: FaceContext;
  readonly #watch: readonly Panel[];
  readonly #list: readonly Panel[];
  readonly #below: readonly Panel[];

  constructor(options: FaceOptions) {
    const face = new FaceContext(options);
    const made = (kinds: readonly PanelKind[]) => kinds.map((kind) => face.part(kind));
    this.#face = face;
    this.#watch = made(panels.watch);
    this.#list = made(panels.list);
    this.#below = made(panels.below);
    // oxlint-disable-next-line house/ownership -- the host listens to itself, for as long as it lives
    face.host.addEventListener('tl-label', ({ detail }) => face.say(detail.label ?? ''));
  }

  get evidence(): EvidenceView {
    return this.#face.part(EvidenceView);
  }

  /** Shows or says what happens while a label is taught. */
  hear(event: TeachingEvent): void {
    this.#face.part(TeachingFeedback).hear(event);
  }

  /** After each rendering. */
  updated(): void {
    this.#face.focus.afterRendering();
  }

  render(): TemplateResult {
    const { m, focus, host, words } = this.#face;
    focus.beforeRendering();
    const render = (all: readonly Panel[]) => all.map((panel) => panel.render(m));
    // A panel that is open may be higher than the window: it scrolls away.
    const isSticky = !this.#watch.some(({ isOpen }) => isOpen);
    return html`<div
      class="trainer ${host.labels.length > mostFullRows ? 'many' : ''}"
      part="trainer"
      @keydown=${(event: KeyboardEvent) => onShortcut(event, this.#shortcuts)}
    >
      <div class="see">
        <div class="${isSticky ? 'sticky' : ''} watch">${render(this.#watch)}</div>
      </div>
      <div class="list">
        ${render(this.#list)}
        <slot name="trigger"></slot>
      </div>
      ${render(this.#below)}
      <p class="visually-hidden" role="status" aria-live="polite">${words}</p>
      <div class="flights" aria-hidden="true"></div>
    </div>`;
  }

  readonly #shortcuts: ShortcutActions = {
    undo: () => void this.#face.trainer.project.undo(),
    redo: () => void this.#face.trainer.project.redo(),
    closePanel: (pressedIn) => this.#closeInnermost(pressedIn),
  };

  /** Closes the panel that a key was pressed in, or else ends what was begun, or else closes the last open panel. */
  #closeInnermost(pressedIn: Element | null): boolean {
    const all = [...this.#watch, ...this.#list, ...this.#below];
    const open = all.filter(({ isOpen }) => isOpen);
    const here = open.find(({ id }) => pressedIn?.closest(`#${id}`));
    if (!here && all.some((panel) => panel.escape?.())) return true;
    const panel = here ?? open.at(-1);
    panel?.close?.();
    return panel !== undefined;
  }
}

/** What a key does anywhere in the trainer. */
interface ShortcutActions {
  undo(): void;
  redo(): void;
  /** Closes the panel that the key was pressed in, or else an open one; false if none is open. */
  closePanel(pressedIn: Element | null): boolean;
}

/** Handles Ctrl+Z and similar keys, and Escape. Keys in a text field are left to that field. */
function onShortcut(event: KeyboardEvent, actions: ShortcutActions): void {
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
