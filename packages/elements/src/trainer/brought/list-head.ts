import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';
import type { FaceContext, Panel } from '../face/face-context.ts';
import { ProjectFiles } from '../panels/project-files.ts';
import { WhoTeaches } from '../people/who-teaches.ts';
import { RecordingPanel } from '../recording/recording-panel.ts';
import { FileDrops } from './file-drops.ts';
import { MediaController } from './media-controller.ts';
import { LabelActions } from '../rows/label-actions.ts';
import { renderTray } from './tray-view.ts';

/** Asks which label the files are that wait for one. */
class Tray {
  readonly #face: FaceContext;
  readonly #media: MediaController;

  constructor(face: FaceContext) {
    this.#face = face;
    this.#media = face.part(MediaController);
  }

  /** Null while no files wait. */
  render(m: Messages): TemplateResult | null {
    const { files, pictures, folder } = this.#media.waiting;
    if (files.length === 0) return null;
    const names = files.map(({ name }) => name);
    return renderTray(
      { m, labels: this.#face.host.labels, words: this.#media.words, names, pictures, folder },
      {
        teach: (label) => void this.#media.teachWaiting(label),
        teachNew: () => this.#face.part(LabelActions).teachWaitingAnew(),
        cancel: () => this.#media.cancelWaiting(),
      },
    );
  }
}

/** Above the labels: their heading, or a question about files; and how far files are added. */
export class ListHead implements Panel {
  readonly #face: FaceContext;

  constructor(face: FaceContext) {
    this.#face = face;
  }

  render(m: Messages): TemplateResult {
    const face = this.#face;
    const question = face.part(ProjectFiles).renderQuestion(m) ?? face.part(Tray).render(m);
    return html`${question ?? this.#renderHeading(m)} ${this.#renderAdding(m)}`;
  }

  #renderHeading(m: Messages): TemplateResult {
    const face = this.#face;
    const { isDragging } = face.part(FileDrops);
    return html`<div class="list-head ${isDragging ? 'asking' : ''}">
      <h2>${isDragging ? m.whichLabel : m.labels}</h2>
      ${face.part(WhoTeaches).renderButton(m)}
      ${face.hasSource ? face.part(RecordingPanel).renderButton(m) : nothing}
    </div>`;
  }

  /** Files of several labels: how far they are added, or how many were skipped. */
  #renderAdding(m: Messages): TemplateResult | typeof nothing {
    const { adding, skipped } = this.#face.trainer.state;
    if (adding?.label === null) {
      const words = m.addingFiles(adding.total, this.#face.part(MediaController).words);
      return html`<div class="adding">
        <p class="note">${words}</p>
        <progress max=${adding.total} .value=${adding.done} aria-label=${words}></progress>
      </div>`;
    }
    if (skipped?.label !== null) return nothing;
    return html`<p class="adding note">${m.missed[skipped.why](skipped.count)}</p>`;
  }
}
