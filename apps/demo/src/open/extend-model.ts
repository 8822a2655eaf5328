import type { Modality } from '@tl-elements/core';
import { messageOf } from '../errors.ts';
import { find } from '../find.ts';
import { freeName } from '../stored/free-name.ts';
import type { Openable } from './openable.ts';

const place = find('#trainer-place', HTMLElement);

/**
 * Opens a model in a trainer on this page, since no other page has the model's network.
 *
 * @param startsDevice whether to start the camera or the microphone at once: the visitor has used it before.
 */
export async function extendModel(
  { source, project }: Openable,
  modality: Modality,
  startsDevice: boolean,
): Promise<void> {
  const trainer = document.createElement('tl-trainer');
  trainer.modality = modality;
  // Without storage no name is taken, and the trainer says that nothing is stored.
  trainer.project = await freeName(project).catch(() => project);
  find('#teaching-name', HTMLElement).textContent = trainer.project;
  place.replaceChildren(trainer);
  try {
    await trainer.updateComplete;
    await trainer.open(source);
    if (startsDevice) await trainer.start();
  } catch (error) {
    find('#problem', HTMLElement).textContent = messageOf(error);
  }
}

/** Removes the trainer. Its project stays stored. */
export function stopTeaching(): void {
  place.replaceChildren();
}
