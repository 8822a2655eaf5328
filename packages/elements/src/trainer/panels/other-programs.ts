import { loadCode, TlError } from '@tl-elements/core/base';
import type { FaceContext } from '../face/face-context.ts';
import type { SavedFile } from '@tl-elements/teachable-machine';
import type { TemplateResult } from 'lit';
import { fileKindOf } from '../../modalities.ts';
import type { Messages } from '../../strings/english.ts';
import { downloadFile } from '../face/download-file.ts';
import { renderOtherPrograms, type OtherProgram, type Saving } from '../views/other-programs.ts';

/** File names of the downloads. */
const fileNames: Readonly<Record<OtherProgram, string>> = {
  'teachable-machine': 'teachable-machine.zip',
  layers: 'keras.zip',
  examples: 'examples.tm',
  folders: 'folders.zip',
};

/** A file, and what is not in it. */
interface Written {
  readonly file: Blob;
  readonly missing: readonly string[];
}

/** Saves for other programs, and says what their files don't include. */
export class OtherPrograms {
  readonly #face: FaceContext;
  #saving: Saving = { is: 'idle' };
  /** Cancels the last save. */
  #writing = new AbortController();

  constructor(face: FaceContext) {
    this.#face = face;
  }

  render(m: Messages): TemplateResult {
    const { motion, modality } = this.#face.host;
    const words = m.files[fileKindOf(this.#face.host)];
    const arePictures = modality === 'image' && !motion;
    const view = { m, words, saving: this.#saving, arePictures, areMovements: motion };
    return renderOtherPrograms(view, (program) => void this.#save(program, m));
  }

  /** Cancels what is being saved. */
  cancel(): void {
    this.#writing.abort();
    if (this.#saving.is === 'busy') this.#show({ is: 'idle' });
  }

  async #save(program: OtherProgram, m: Messages): Promise<void> {
    if (this.#saving.is === 'busy') return;
    const { signal } = (this.#writing = new AbortController());
    this.#show({ is: 'busy' });
    try {
      const { file, missing } =
        program === 'folders'
          ? await this.#writtenFolders(m, signal)
          : await this.#writtenFor(program, m, signal);
      if (signal.aborted) return;
      downloadFile(file, fileNames[program]);
      this.#show({ is: 'done', name: fileNames[program], missing });
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof TlError)) throw error;
      this.#show({ is: 'refused', error });
    }
  }

  async #writtenFor(
    program: Exclude<OtherProgram, 'folders'>,
    m: Messages,
    signal: AbortSignal,
  ): Promise<Written> {
    const { file, leftOut } = await this.#written(program, signal);
    return { file, missing: leftOut.map((each) => m.leftOut(each)) };
  }

  async #writtenFolders(m: Messages, signal: AbortSignal): Promise<Written> {
    const { writeFolders } = await loadCode(() => import('@tl-elements/core/files'));
    const project = await this.#face.trainer.openProject();
    let shown = 0;
    const written = await writeFolders(project, {
      signal,
      onProgress: (fraction) => {
        // In hundredths: each is a rendering.
        if (signal.aborted || fraction - shown < 0.01) return;
        shown = fraction;
        this.#show({ is: 'busy', fraction });
      },
    });
    const { box } = project;
    const { withoutOriginal, excluded, losesTakes, renamed } = written;
    const missing = [
      ...(box ? [m.leftOut({ kind: 'box' })] : []),
      ...(withoutOriginal > 0 ? [m.withoutOriginal(withoutOriginal)] : []),
      ...(excluded > 0 ? [m.notInFolders(excluded)] : []),
      ...(losesTakes ? [m.losesTakes] : []),
      ...renamed.map((each) => m.leftOut({ kind: 'label-characters', ...each })),
    ];
    return { file: written.file, missing };
  }

  async #written(
    program: Exclude<OtherProgram, 'folders'>,
    signal: AbortSignal,
  ): Promise<SavedFile> {
    const { saveTeachableMachineModel, saveTeachableMachineProject } = await loadCode(
      () => import('../../teachable-machine/save-for-others.ts'),
    );
    if (program === 'examples') {
      return saveTeachableMachineProject(await this.#face.trainer.openProject(), { signal });
    }
    const { model } = this.#face.host;
    if (!model) {
      throw new TlError(
        'model-missing',
        'There is no model any more. Give examples to two labels first.',
      );
    }
    return saveTeachableMachineModel(model, program, this.#face.settings.weights, { signal });
  }

  #show(saving: Saving): void {
    this.#saving = saving;
    this.#face.update();
  }
}
