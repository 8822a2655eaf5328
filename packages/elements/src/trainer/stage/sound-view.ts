import { Scope } from '@tl-elements/core/base';
import type { Microphone } from '@tl-elements/sources';
import type { ScrollingSound } from '../../look/sound-drawing.ts';
import { loadSoundCode } from '../../media/sounds.ts';

/** The time from one drawing to the next, in milliseconds: short enough to scroll smoothly. */
const drawMs = 50;

/** After this long without sound, in milliseconds, a text says so: the picture is dark by then. */
const quietMs = 2000;

/** The picture shows the last two seconds, in columns of 16 ms. */
const columns = 120;

/** Draws what a microphone hears, in the canvas and the meter of the stage, while it is open. */
export class SoundView {
  readonly #root: () => ParentNode;
  readonly #open: () => Microphone | null;
  #microphone: Microphone | null = null;
  #scope = new Scope();
  #picture: ScrollingSound | null = null;
  /** When the last sound came; milliseconds. */
  #heardAt = 0;

  /** @param open the microphone that is open; null: none is. */
  constructor(root: () => ParentNode, open: () => Microphone | null) {
    this.#root = root;
    this.#open = open;
  }

  /** After each rendering: begins or ends with the microphone. */
  updated(): void {
    const microphone = this.#open();
    if (microphone === this.#microphone) return;
    this.#microphone = microphone;
    void this.#scope.close();
    if (!microphone) return;
    this.#scope = new Scope();
    this.#heardAt = performance.now();
    void this.#begin(microphone, this.#scope);
  }

  async #begin(microphone: Microphone, scope: Scope): Promise<void> {
    // Already loaded, since a microphone is open.
    const { ScrollingSound } = await loadSoundCode();
    this.#picture = new ScrollingSound(columns);
    if (!scope.signal.aborted) scope.every(drawMs, () => this.#draw(microphone));
  }

  #draw(microphone: Microphone): void {
    // An element that was taken off the page is not rendered any more, and its microphone is closed.
    if (this.#open() !== microphone) return this.updated();
    const root = this.#root();
    const canvas = root.querySelector<HTMLCanvasElement>('canvas.sound');
    if (canvas) this.#picture?.draw(canvas, microphone);
    const { level } = microphone;
    // Beneath the picture, and in the panel about recordings.
    for (const meter of root.querySelectorAll<HTMLElement>('.level, .loudness'))
      meter.style.setProperty('--_level', String(level));
    const now = performance.now();
    if (level > 0) this.#heardAt = now;
    const words = root.querySelector<HTMLElement>('.quiet-room');
    if (words) words.hidden = now - this.#heardAt < quietMs;
  }
}
