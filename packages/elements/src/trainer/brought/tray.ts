import { LabelActions } from '../rows/label-actions.ts';
import type { TemplateResult } from 'lit';
import type { FaceContext } from '../face/face-context.ts';
import type { Messages } from '../../strings/english.ts';
import { MediaController } from './media-controller.ts';
import { renderTray } from './tray-view.ts';

/** Asks which label the files are that wait for one. */
export class Tray {
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
