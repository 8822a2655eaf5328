import { html, nothing, type TemplateResult } from 'lit';
import { renderExplained } from '../../look/explained-error.ts';
import { renderIcon } from '../../look/icons.ts';
import type { Messages } from '../../strings/english.ts';
import type { FaceContext, Panel } from './face-context.ts';

/** The failures that leave the camera running, in a strip beneath the picture. */
export class ProblemStrip implements Panel {
  readonly #face: FaceContext;

  constructor(face: FaceContext) {
    this.#face = face;
  }

  render(m: Messages): TemplateResult | typeof nothing {
    const { trainer } = this.#face;
    const { problem } = trainer.state;
    if (!problem) return nothing;
    const { remedy, wordsIn } = this.#face.shownFor(problem);
    return html`<div class="problem-strip" part="problem" role="alert">
      <p>${wordsIn?.(m) ?? renderExplained(problem, m)}</p>
      ${
        remedy
          ? html`<button class="secondary" type="button" @click=${() => remedy.act()}>
              ${remedy.words}
            </button>`
          : nothing
      }
      <button
        class="quiet"
        type="button"
        aria-label=${m.close}
        title=${m.close}
        @click=${() => trainer.dismissProblem()}
      >
        ${renderIcon('remove')}
      </button>
    </div>`;
  }
}
