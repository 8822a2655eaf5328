import type { StoredProject } from '@tl-elements/core';
import { withTrainer } from './unseen-trainer.ts';

/**
 * Writes all that is kept of a project as a file. A page that has it open is told that it is
 * elsewhere now, since one page writes at a time.
 *
 * @throws {TlError} `project-too-large`, and what opening it throws.
 */
export function saveKept(project: StoredProject): Promise<Blob> {
  return withTrainer(project, async (trainer) => {
    const blob = await trainer.saveProject();
    // A trainer goes on in memory where the browser keeps nothing (any more).
    if (trainer.examples.length >= project.examples) return blob;
    throw new Error(
      `“${project.name}” could not be read as a whole. Open it to see what is there.`,
    );
  });
}
