import { nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';
import type { Announcer } from '../face/announcer.ts';
import type { FocusKeeper } from '../face/focus-keeper.ts';
import type { TrainerHost } from '../face/trainer-host.ts';
import { teachableOf } from '../trainer-modalities.ts';
import { renderMirrorQuestion, renderMirrorSetting } from '../views/mirror-question.ts';

/** Asks once whether mirrored pictures count as different, then shows the answer and lets it be changed. */
export class MirrorSetting {
  readonly #host: TrainerHost;
  readonly #focus: FocusKeeper;
  readonly #announcer: Announcer;
  #isChanging = false;

  constructor(host: TrainerHost, focus: FocusKeeper, announcer: Announcer) {
    this.#host = host;
    this.#focus = focus;
    this.#announcer = announcer;
  }

  /** Nothing until there are pictures to which the question applies. */
  render(m: Messages): TemplateResult | typeof nothing {
    const { motion, examples, mirrorCopies, mirrorsCopies } = this.#host;
    // Movements are never mirrored unless a page asks for it.
    if (motion || !teachableOf(this.#host)?.mirrorCopies || examples.length === 0) return nothing;
    const isSided = !mirrorsCopies;
    return mirrorCopies === null || this.#isChanging
      ? renderMirrorQuestion(m, isSided, (answer) => this.#answer(m, answer))
      : renderMirrorSetting(m, isSided, () => this.#change());
  }

  #answer(m: Messages, isSided: boolean): void {
    this.#isChanging = false;
    this.#host.mirrorCopies = !isSided;
    this.#announcer.say(isSided ? m.sided : m.unsided);
    this.#moveFocusTo('.question button');
  }

  #change(): void {
    this.#isChanging = true;
    this.#moveFocusTo('.question [aria-pressed=true]');
  }

  #moveFocusTo(selector: string): void {
    this.#focus.moveTo(() => this.#host.renderRoot.querySelector<HTMLElement>(selector));
  }
}
