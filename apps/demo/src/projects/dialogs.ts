import { deleteProject, renameProject, type StoredProject } from '@tl-elements/core';
import { messageOf } from '../errors.ts';
import { find } from '../find.ts';
import { countOf } from './facts.ts';

/**
 * Asks for a new name until the project can have it.
 *
 * @returns what was done, as a sentence; null if the visitor cancels.
 */
export async function askToRename({ name }: StoredProject): Promise<string | null> {
  const dialog = find('#rename', HTMLDialogElement);
  const input = dialog.querySelector('input')!;
  const problem = dialog.querySelector('.problem')!;
  input.value = name;
  problem.textContent = '';
  for (;;) {
    const answer = answerOf(dialog);
    input.select();
    if ((await answer) !== 'rename') return null;
    try {
      await renameProject(name, input.value.trim());
      return `Renamed to “${input.value.trim()}”.`;
    } catch (error) {
      problem.textContent = messageOf(error);
    }
  }
}

/**
 * Asks whether to delete a project, and deletes it.
 *
 * @returns what was done, as a sentence; null if the visitor cancels.
 */
export async function askToDelete(project: StoredProject): Promise<string | null> {
  const { name, examples } = project;
  const dialog = find('#delete', HTMLDialogElement);
  find('#delete-what', HTMLElement).textContent =
    `“${name}” has ${countOf(examples, 'example')}. This can’t be undone.`;
  if ((await answerOf(dialog)) !== 'delete') return null;
  await deleteProject(name);
  return `Deleted “${name}”.`;
}

/** Shows a dialog. Resolves with the value of the button that closes it; empty for Escape. */
function answerOf(dialog: HTMLDialogElement): Promise<string> {
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue), { once: true });
  });
}
