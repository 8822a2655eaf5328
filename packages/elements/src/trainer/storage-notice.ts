import { nothing, type TemplateResult } from 'lit';
import type { Messages } from '../strings/english.ts';
import { handOut } from './hand-out.ts';
import type { TrainerSession } from './session.ts';
import type { TlTrainer } from './tl-trainer.ts';
import { renderNotice, renderSeeingAgain } from './views/notice.ts';

/** The name under which a browser puts a saved project. */
const fileName = 'project.tl.zip';

/** What there is to say about how the work is kept. */
export class StorageNotice {
  readonly #host: TlTrainer;
  readonly #session: TrainerSession;

  constructor(host: TlTrainer, session: TrainerSession) {
    this.#host = host;
    this.#session = session;
  }

  render(m: Messages): TemplateResult | typeof nothing {
    const { project, seeingAgain } = this.#session;
    if (seeingAgain !== null) return renderSeeingAgain(m, seeingAgain);
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
        act: () => (isElsewhere ? project.reopen() : void this.#save()),
        dismiss: () => project.dismissNotice(),
      },
    );
  }

  async #save(): Promise<void> {
    try {
      handOut(await this.#host.saveProject(), fileName);
    } catch (error) {
      this.#session.live.fail(error as Error);
    }
  }
}
