import { deleteProject } from '@tl-elements/core';
import { codeOf } from '../errors.ts';
import { taughtKinds } from '../stories.ts';
import { freeName } from './free-name.ts';
import { withHiddenTrainer, type ProjectPlace } from './hidden-trainer.ts';

/** A project that has just been stored, and what it holds. */
export interface ImportedProject extends ProjectPlace {
  readonly labels: readonly string[];
  /** The number of examples. */
  readonly examples: number;
}

type Source = Parameters<HTMLElementTagNameMap['tl-trainer']['open']>[0];

/**
 * Stores the project of a file, one of ours or a `.tm`, in this browser.
 *
 * @param wanted the project's name; it gets a number if another project has that name.
 * @throws {TlError} as `<tl-trainer>.open()`; then nothing is stored.
 */
export async function importProject(source: Source, wanted: string): Promise<ImportedProject> {
  const name = await freeName(wanted);
  let mismatch: unknown;
  // Only the file says what it is for. A trainer of something else refuses it.
  for (const kind of taughtKinds) {
    try {
      return await withHiddenTrainer({ name, ...kind }, async (trainer) => {
        await trainer.open(source);
        const { labels, examples } = trainer;
        return { name, ...kind, labels, examples: examples.length };
      });
    } catch (error) {
      await deleteProject(name);
      if (codeOf(error) !== 'extractor-mismatch') throw error;
      mismatch ??= error;
    }
  }
  throw mismatch;
}
