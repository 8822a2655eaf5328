import type { TlClassifier } from '@tl-elements/elements';
import { sentenceOf } from '../failure.ts';
import { find } from '../find.ts';
import { freeName } from '../kept/free-name.ts';
import type { Given } from './given.ts';

const place = find('#trainer-place', HTMLElement);

/** Opens the model in a trainer on this page, where its network is, and hands the camera over. */
export async function goOnTeaching(classifier: TlClassifier, given: Given): Promise<void> {
  const wasRunning = classifier.state === 'running' && classifier.input === null;
  await classifier.stop();
  const trainer = document.createElement('tl-trainer');
  trainer.modality = classifier.model!.modality;
  // Where the browser keeps nothing, no name is taken; the trainer says so.
  trainer.project = await freeName(given.project).catch(() => given.project);
  find('#teaching-name', HTMLElement).textContent = trainer.project;
  place.replaceChildren(trainer);
  find('#teaching', HTMLElement).hidden = false;
  find('#teaching-title', HTMLElement).focus();
  try {
    await trainer.updateComplete;
    await trainer.open(given.source);
    if (wasRunning) await trainer.start();
  } catch (error) {
    find('#refusal', HTMLElement).textContent = sentenceOf(error);
  }
}

/** Takes the trainer away; what it kept stays kept. */
export function stopTeaching(): void {
  place.replaceChildren();
}
