import type { TemplateResult } from 'lit';
import type { LabelActions } from '../face/label-actions.ts';
import type { TrainerHost } from '../face/trainer-host.ts';
import type { Messages } from '../../strings/english.ts';
import type { MediaController } from './media-controller.ts';
import { renderTray } from './tray-view.ts';

/** Asks which label the files are that wait for one. */
export class Tray {
  readonly #host: TrainerHost;
  readonly #media: MediaController;
  readonly #labels: LabelActions;

  constructor(host: TrainerHost, media: MediaController, labels: LabelActions) {
    this.#host = host;
    this.#media = media;
    this.#labels = labels;
  }

  /** Null while no files wait. */
  render(m: Messages): TemplateResult | null {
    const { files, pictures, folder } = this.#media.waiting;
    if (files.length === 0) return null;
    const names = files.map(({ name }) => name);
    return renderTray(
      { m, labels: this.#host.labels, words: this.#media.words, names, pictures, folder },
      {
        teach: (label) => void this.#media.teachWaiting(label),
        teachNew: () => this.#labels.teachWaitingAnew(),
        cancel: () => this.#media.cancelWaiting(),
      },
    );
  }
}
