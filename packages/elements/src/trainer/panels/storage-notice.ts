import { nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../strings/english.ts';
import type { TrainerSession } from '../session.ts';
import type { TlTrainer } from '../tl-trainer.ts';
import { renderNotice, renderReextracting } from '../views/notice.ts';

/** What there is to say about how the work is kept. */
export class StorageNotice {
  readonly #host: TlTrainer;
  readonly #session: TrainerSession;
  readonly #save: () => void;

  /** @param save saves all that was taught as a file. */
  constructor(host: TlTrainer, session: TrainerSession, save: () => void) {
    this.#host = host;
    this.#session = session;
    this.#save = save;
  }

  render(m: Messages): TemplateResult | typeof nothing {
    const { project, reextracting } = this.#session;
    if (reextracting !== null) return renderReextracting(m, reextracting);
    const { notice } = project;
    if (!notice) return nothing;
    const isElsewhere = notice.code === 'project-elsewhere';
    // Nothing is left to save of what the browser has deleted.
    const isGone = notice.code === 'storage-evicted' && this.#host.examples.length === 0;
    return renderNotice(
      {
        m,
        words: m.errors[notice.code] ?? notice.message,
        button: isElsewhere ? m.goOnHere : isGone ? null : m.saveFile,
      },
      {
        act: () => (isElsewhere ? project.reopen() : this.#save()),
        dismiss: () => project.dismissNotice(),
      },
    );
  }
}
