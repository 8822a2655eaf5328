import { nothing, type TemplateResult, html } from 'lit';
import type { FaceContext, Panel } from '../face/face-context.ts';
import type { Messages } from '../../strings/english.ts';
import { teachableOf } from '../trainer-modalities.ts';

/** Asks once whether mirrored pictures count as different, then shows the answer and lets it be changed. */
export class MirrorSetting implements Panel {
  readonly #face: FaceContext;
  #isChanging = false;

  constructor(face: FaceContext) {
    this.#face = face;
  }

  /** Nothing until there are pictures to which the question applies. */
  render(m: Messages): TemplateResult | typeof nothing {
    const { motion, examples, mirrorCopies, mirrorsCopies } = this.#face.host;
    // Movements are never mirrored unless a page asks for it.
    if (motion || !teachableOf(this.#face.host)?.mirrorCopies || examples.length === 0)
      return nothing;
    const isSided = !mirrorsCopies;
    return mirrorCopies === null || this.#isChanging
      ? renderMirrorQuestion(m, isSided, (answer) => this.#answer(m, answer))
      : renderMirrorSetting(m, isSided, () => this.#change());
  }

  #answer(m: Messages, isSided: boolean): void {
    this.#isChanging = false;
    this.#face.host.mirrorCopies = !isSided;
    this.#face.say(isSided ? m.sided : m.unsided);
    this.#moveFocusTo('.question button');
  }

  #change(): void {
    this.#isChanging = true;
    this.#moveFocusTo('.question [aria-pressed=true]');
  }

  #moveFocusTo(selector: string): void {
    this.#face.focusOn(selector);
  }
}

/** Asks in plain words whether a thing and its mirror image are the same. */
function renderMirrorQuestion(
  m: Messages,
  isSided: boolean,
  answer: (isSided: boolean) => void,
): TemplateResult {
  const choice = (words: string, value: boolean) =>
    html`<button
      class="quiet"
      type="button"
      aria-pressed=${isSided === value}
      @click=${() => answer(value)}
    >
      ${words}
    </button>`;
  return html`<div class="question" part="mirror-question" role="group" aria-label=${m.leftOrRight}>
    <p>${m.leftOrRight} <span class="note">${wordsFor(m, isSided)}</span></p>
    <div class="places">${choice(m.no, false)} ${choice(m.yes, true)}</div>
  </div>`;
}

/** What was answered, with a button that asks again. */
function renderMirrorSetting(m: Messages, isSided: boolean, change: () => void): TemplateResult {
  return html`<div class="question" part="mirror-question" role="group" aria-label=${m.leftOrRight}>
    <p class="note">${wordsFor(m, isSided)}</p>
    <div class="places">
      <button class="quiet" type="button" @click=${change}>${m.change}</button>
    </div>
  </div>`;
}

function wordsFor(m: Messages, isSided: boolean): string {
  return isSided ? m.sided : m.unsided;
}
