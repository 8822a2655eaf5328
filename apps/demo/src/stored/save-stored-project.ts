import type { StoredProject } from '@tl-elements/core';
import { withHiddenTrainer } from './hidden-trainer.ts';

/**
 * Writes a stored project to a file. If another page has it open, that page stops storing changes,
 * since only one page at a time writes to a project.
 *
 * @throws {TlError} `project-too-large`, and the errors of opening a project.
 */
export function saveStoredProject(project: StoredProject): Promise<Blob> {
  return withHiddenTrainer(project, async (trainer) => {
    const blob = await trainer.saveProject();
    // If the browser can't read its storage, the trainer begins with an empty project in memory.
    if (trainer.examples.length >= project.examples) return blob;
    throw new Error(
      `Some examples of “${project.name}” could not be read. Open the project to see which are left.`,
    );
  });
}
