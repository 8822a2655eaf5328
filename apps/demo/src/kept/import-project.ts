import { deleteProject, type Modality } from '@tl-elements/core';
import { codeOf } from '../failure.ts';
import { stories } from '../stories.ts';
import { freeName } from './free-name.ts';
import { withTrainer, type ProjectPlace } from './unseen-trainer.ts';

/** A project that has just been kept, and what came with it. */
export interface ImportedProject extends ProjectPlace {
  readonly labels: readonly string[];
  /** How many. */
  readonly examples: number;
}

type Source = Parameters<HTMLElementTagNameMap['tl-trainer']['open']>[0];

/**
 * Keeps what a file holds, ours or a `.tm`, as a project of this browser.
 *
 * @param wanted its name, unless another project has that.
 * @throws {TlError} as `<tl-trainer>.open()`; nothing is kept then.
 */
export async function importProject(source: Source, wanted: string): Promise<ImportedProject> {
  const name = await freeName(wanted);
  let mismatch: unknown;
  // The file knows what it was taught through, and a trainer of another kind refuses it.
  for (const modality of Object.keys(stories) as Modality[]) {
    try {
      return await withTrainer({ name, modality }, async (trainer) => {
        await trainer.open(source);
        const { labels, examples } = trainer;
        return { name, modality, labels, examples: examples.length };
      });
    } catch (error) {
      await deleteProject(name);
      if (codeOf(error) !== 'extractor-mismatch') throw error;
      mismatch ??= error;
    }
  }
  throw mismatch;
}
