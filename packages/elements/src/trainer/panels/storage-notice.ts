import { nothing, type TemplateResult } from 'lit';
import { renderExplained } from '../../look/explained-error.ts';
import type { Messages } from '../../strings/english.ts';
import type { PageTrainer } from '../page-trainer.ts';
import type { TrainerHost } from '../face/trainer-host.ts';
import { renderNotice, renderReextracting } from '../views/notice.ts';

/** Shows a notice if the project is not stored as it should be. */
export class StorageNotice {
  readonly #host: TrainerHost;
  readonly #trainer: PageTrainer;
  readonly #save: () => void;

  /** @param save saves all that was taught as a file. */
  constructor(host: TrainerHost, trainer: PageTrainer, save: () => void) {
    this.#host = host;
    this.#trainer = trainer;
    this.#save = save;
  }

  render(m: Messages): TemplateResult | typeof nothing {
    const { storageNotice: notice, reextracting } = this.#trainer.state;
    if (reextracting !== null) return renderReextracting(m, reextracting);
    if (!notice) return nothing;
    const isElsewhere = notice.code === 'project-elsewhere';
    // The browser has deleted everything, so there is nothing to save.
    const isGone = notice.code === 'storage-evicted' && this.#host.examples.length === 0;
    return renderNotice(
      {
        m,
        words: renderExplained(notice, m),
        button: isElsewhere ? m.goOnHere : isGone ? null : m.saveFile,
      },
      {
        act: () => (isElsewhere ? this.#trainer.reopenProject() : this.#save()),
        dismiss: () => this.#trainer.dismissStorageNotice(),
      },
    );
  }
}
