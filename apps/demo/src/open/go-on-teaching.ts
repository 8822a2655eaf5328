import type { Modality } from '@tl-elements/core';
import { sentenceOf } from '../failure.ts';
import { find } from '../find.ts';
import { freeName } from '../kept/free-name.ts';
import type { Openable } from './given.ts';

const place = find('#trainer-place', HTMLElement);

/**
 * Opens a model in a trainer on this page, where its network is.
 *
 * @param startsCamera a camera, or a microphone, was in use already.
 */
export async function goOnTeaching(
  { source, project }: Openable,
  modality: Modality,
  startsCamera: boolean,
): Promise<void> {
  const trainer = document.createElement('tl-trainer');
  trainer.modality = modality;
  // Where the browser keeps nothing, no name is taken; the trainer says so.
  trainer.project = await freeName(project).catch(() => project);
  find('#teaching-name', HTMLElement).textContent = trainer.project;
  place.replaceChildren(trainer);
  try {
    await trainer.updateComplete;
    await trainer.open(source);
    if (startsCamera) await trainer.start();
  } catch (error) {
    find('#refusal', HTMLElement).textContent = sentenceOf(error);
  }
}

/** Takes the trainer away; what it kept stays kept. */
export function stopTeaching(): void {
  place.replaceChildren();
}
