import type { Modality } from '@tl-elements/core';
import { addCopyButtons } from '../code/copy-button.ts';
import { colorCode } from '../code/show-code.ts';
import { find } from '../find.ts';
import { storeModel } from '../stored/last-model.ts';
import { storyOf } from '../stories.ts';
import { requestedProject } from './requested-project.ts';

const trainer = document.querySelector('tl-trainer')!;
const nextStep = find('#next-step', HTMLElement);

colorCode();
addCopyButtons();
void openProject();
// The model goes along to the page that uses it.
trainer.addEventListener('tl-trained', () => void offerModel());
trainer.addEventListener('tl-change', () => {
  // A stored project comes with its model and is not trained again.
  if (nextStep.hidden) void offerModel();
});

/** Opens the project that the address asks for, or the one that was taught here last time. */
async function openProject(): Promise<void> {
  const address = new URL(location.href);
  const of = address.searchParams.get('of') ?? trainer.getAttribute('modality') ?? 'image';
  const { motion } = trainer;
  trainer.modality = of as Modality;
  document.querySelector(`[data-of=${CSS.escape(of)}]`)?.setAttribute('aria-current', 'page');
  const { examples } = storyOf({ modality: of as Modality, motion });
  const name = await requestedProject(address, examples);
  find('#project-name', HTMLElement).textContent = name;
  trainer.project = name;
}

async function offerModel(): Promise<void> {
  if (!trainer.model) return;
  await storeModel(await trainer.saveModel());
  nextStep.hidden = false;
}
