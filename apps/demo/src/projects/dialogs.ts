import { deleteProject, renameProject, type StoredProject } from '@tl-elements/core';
import { sentenceOf } from '../failure.ts';
import { find } from '../find.ts';
import { countOf } from './facts.ts';

/** Asks for another name, until one fits or it is given up (null). Else says what was done. */
export async function askToRename({ name }: StoredProject): Promise<string | null> {
  const dialog = find('#rename', HTMLDialogElement);
  const input = dialog.querySelector('input')!;
  const refusal = dialog.querySelector('.refusal')!;
  input.value = name;
  refusal.textContent = '';
  for (;;) {
    const answer = opened(dialog);
    input.select();
    if ((await answer) !== 'rename') return null;
    try {
      await renameProject(name, input.value.trim());
      return `It is called “${input.value.trim()}” now.`;
    } catch (error) {
      refusal.textContent = sentenceOf(error);
    }
  }
}

/** Asks, and deletes; null where it is kept. Else says what was done. */
export async function askToDelete(project: StoredProject): Promise<string | null> {
  const { name, examples } = project;
  const dialog = find('#delete', HTMLDialogElement);
  find('#delete-what', HTMLElement).textContent =
    `“${name}” goes for good, with ${countOf(examples, 'example')}. Nothing brings it back.`;
  if ((await opened(dialog)) !== 'delete') return null;
  await deleteProject(name);
  return `“${name}” is deleted.`;
}

/** Shows a dialog; resolves with the value of the button that closes it, nothing for Escape. */
function opened(dialog: HTMLDialogElement): Promise<string> {
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue), { once: true });
  });
}
