import { nothing, type TemplateResult } from 'lit';
import { BoxView } from '../box/box-view.ts';
import type { FaceContext, Panel } from '../face/face-context.ts';
import { renderExplained } from '../../look/explained-error.ts';
import type { Messages } from '../../strings/english.ts';
import { renderNotice, renderReextracting } from '../views/notice.ts';

/** Shows a notice if the project is not stored as it should be. */
export class StorageNotice implements Panel {
  readonly #face: FaceContext;

  constructor(face: FaceContext) {
    this.#face = face;
  }

  render(m: Messages): TemplateResult | typeof nothing {
    // Beneath the picture is told how far it is.
    if (this.#face.part(BoxView).isApplying) return nothing;
    const { storageNotice: notice, reextracting } = this.#face.trainer.state;
    if (reextracting !== null) return renderReextracting(m, reextracting);
    if (!notice) return nothing;
    const isElsewhere = notice.code === 'project-elsewhere';
    // The browser has deleted everything, so there is nothing to save.
    const isGone = notice.code === 'storage-evicted' && this.#face.host.examples.length === 0;
    return renderNotice(
      {
        m,
        words: renderExplained(notice, m),
        button: isElsewhere ? m.goOnHere : isGone ? null : m.saveFile,
      },
      {
        act: () =>
          isElsewhere ? this.#face.trainer.reopenProject() : this.#face.ask('save', null),
        dismiss: () => this.#face.trainer.storage.dismiss(),
      },
    );
  }
}
