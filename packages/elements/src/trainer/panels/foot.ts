import { html, type TemplateResult } from 'lit';
import { renderIcon } from '../../look/icons.ts';
import type { Messages } from '../../strings/english.ts';
import type { FaceContext, Panel } from '../face/face-context.ts';
import { ProjectFiles } from './project-files.ts';
import { UsePanel } from './use-panel.ts';

/** The buttons for the whole project, beneath the labels. */
export class Foot implements Panel {
  readonly #face: FaceContext;

  constructor(face: FaceContext) {
    this.#face = face;
  }

  render(m: Messages): TemplateResult {
    const { host, trainer } = this.#face;
    const { canUndo, canRedo } = trainer.state;
    const [projects, use] = [this.#face.part(ProjectFiles), this.#face.part(UsePanel)];
    return html`<div class="foot" part="foot" role="group" aria-label=${m.actions}>
      <button
        class="plain"
        type="button"
        ?disabled=${!canUndo}
        @click=${() => void trainer.project.undo()}
        aria-label=${m.undo}
        title=${m.undo}
      >
        ${renderIcon('undo')} <span class="roomy">${m.undo}</span>
      </button>
      <button
        class="plain"
        type="button"
        ?disabled=${!canRedo}
        @click=${() => void trainer.project.redo()}
        aria-label=${m.redo}
        title=${m.redo}
      >
        ${renderIcon('redo')}
      </button>
      <span class="spring"></span>
      <button
        class="plain"
        part="open-button"
        type="button"
        aria-busy=${projects.isOpening}
        @click=${() => projects.choose()}
      >
        ${projects.isOpening ? m.cancelOpening : m.open}
      </button>
      <button
        class="plain"
        part="save-button"
        type="button"
        ?disabled=${host.examples.length === 0}
        aria-label=${m.saveProject}
        @click=${() => void projects.save()}
      >
        <span class="roomy">${m.saveProject}</span><span class="tight">${m.saveProjectShort}</span>
      </button>
      <button
        class="primary"
        part="use-button"
        type="button"
        ?disabled=${host.model === null}
        aria-expanded=${use.isOpen}
        aria-controls="use-it"
        @click=${() => use.toggle()}
      >
        ${m.useIt}
      </button>
    </div>`;
  }
}
