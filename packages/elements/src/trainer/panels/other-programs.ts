import { loadCode, TlError } from '@tl-elements/core/base';
import type { SavedFile } from '@tl-elements/teachable-machine';
import { nothing, type TemplateResult } from 'lit';
import type { LiveSettings } from '../../live/live-settings.ts';
import type { Messages } from '../../strings/english.ts';
import { downloadFile } from '../face/download-file.ts';
import type { PageTrainer } from '../page-trainer.ts';
import type { TrainerHost } from '../face/trainer-host.ts';
import {
  renderNoMovements,
  renderOtherPrograms,
  type OtherProgram,
  type Saving,
} from '../views/other-programs.ts';

/** File names of the downloads. */
const fileNames: Readonly<Record<OtherProgram, string>> = {
  'teachable-machine': 'teachable-machine.zip',
  layers: 'keras.zip',
  examples: 'examples.tm',
};

/** Saves for other programs, and says what their files don't include. */
export class OtherPrograms {
  readonly #host: TrainerHost;
  readonly #trainer: PageTrainer;
  readonly #settings: () => LiveSettings;
  #saving: Saving = { is: 'idle' };
  /** Cancels the last save. */
  #writing = new AbortController();

  constructor(host: TrainerHost, trainer: PageTrainer, settings: () => LiveSettings) {
    this.#host = host;
    this.#trainer = trainer;
    this.#settings = settings;
  }

  render(m: Messages): TemplateResult | typeof nothing {
    if (this.#host.motion) return renderNoMovements(m);
    // These programs only open models of pictures.
    if (this.#host.modality !== 'image') return nothing;
    return renderOtherPrograms(m, this.#saving, (program) => void this.#save(program));
  }

  /** Cancels what is being saved. */
  cancel(): void {
    this.#writing.abort();
    if (this.#saving.is === 'busy') this.#show({ is: 'idle' });
  }

  async #save(program: OtherProgram): Promise<void> {
    if (this.#saving.is === 'busy') return;
    const { signal } = (this.#writing = new AbortController());
    this.#show({ is: 'busy' });
    try {
      const { file, leftOut } = await this.#written(program, signal);
      if (signal.aborted) return;
      downloadFile(file, fileNames[program]);
      this.#show({ is: 'done', name: fileNames[program], leftOut });
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof TlError)) throw error;
      this.#show({ is: 'refused', error });
    }
  }

  async #written(program: OtherProgram, signal: AbortSignal): Promise<SavedFile> {
    const { saveTeachableMachineModel, saveTeachableMachineProject } = await loadCode(
      () => import('../../teachable-machine/save-for-others.ts'),
    );
    if (program === 'examples') {
      return saveTeachableMachineProject(await this.#trainer.openProject(), { signal });
    }
    const { model } = this.#host;
    if (!model) {
      throw new TlError(
        'model-missing',
        'There is no model any more. Give examples to two labels first.',
      );
    }
    return saveTeachableMachineModel(model, program, this.#settings().weights, { signal });
  }

  #show(saving: Saving): void {
    this.#saving = saving;
    this.#host.requestUpdate();
  }
}
