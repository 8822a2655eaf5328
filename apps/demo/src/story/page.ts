import type { Modality } from '@tl-elements/core';
import { addCopyButtons } from '../code/copy-button.ts';
import { colorCode } from '../code/show-code.ts';
import { find } from '../find.ts';
import { storeModel } from '../stored/last-model.ts';
import { stories } from '../stories.ts';
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
  const { examples } = stories[(trainer.getAttribute('modality') ?? 'image') as Modality];
  const name = await requestedProject(new URL(location.href), examples);
  find('#project-name', HTMLElement).textContent = name;
  trainer.project = name;
}

async function offerModel(): Promise<void> {
  if (!trainer.model) return;
  await storeModel(await trainer.saveModel());
  nextStep.hidden = false;
}
