import { html, nothing, type TemplateResult } from 'lit';
import type { FaceContext } from '../face/face-context.ts';
import type { FaceName } from '../../classifier/views/face.ts';
import type { Messages } from '../../strings/english.ts';
import { renderChoice } from './choice-view.ts';

/** Keeps the preview's events from the page, which gets those of the trainer. */
const stop = (event: Event) => event.stopPropagation();

const faces = ['bars', 'pill', 'picture'] as const satisfies readonly FaceName[];

/** How the model is displayed on a page, with the classifier itself as preview. */
export class DisplayChoice {
  readonly #face: FaceContext;
  #chosen: FaceName = 'bars';

  constructor(face: FaceContext) {
    this.#face = face;
  }

  get face(): FaceName {
    return this.#chosen;
  }

  render(m: Messages): TemplateResult {
    return html`<h3>${m.useDisplay}</h3>
      ${renderChoice(
        m.useDisplay,
        faces.map((face) => [face, m.useFaces[face]]),
        this.#chosen,
        (face) => this.#choose(face),
      )}
      ${this.#renderPreview(m)}`;
  }

  /** Nothing on a page that has loaded the trainer only. */
  #renderPreview(m: Messages): TemplateResult | typeof nothing {
    if (!customElements.get('tl-classifier')) return nothing;
    return html`<div
      class="preview"
      role="group"
      aria-label=${m.usePreview}
      @tl-ready=${stop}
      @tl-prediction=${stop}
      @tl-label=${stop}
      @tl-progress=${stop}
      @tl-error=${stop}
    >
      <tl-classifier
        .trainer=${this.#face.host}
        face=${this.#chosen}
        ?no-mirror=${!this.#face.host.isMirrored}
      ></tl-classifier>
    </div>`;
  }

  #choose(face: FaceName): void {
    this.#chosen = face;
    this.#face.update();
  }
}
