import type { Modality } from '@tl-elements/core';
import { addCopyButtons } from '../code/copy-button.ts';
import { colorCode } from '../code/show-code.ts';
import { find } from '../find.ts';
import { storeModel } from '../kept/last-model.ts';
import { stories } from '../stories.ts';
import { askedProject } from './asked-project.ts';

const trainer = document.querySelector('tl-trainer')!;
const nextStep = find('#next-step', HTMLElement);

colorCode();
addCopyButtons();
void openProject();
// What was taught here goes along to the page that uses it.
trainer.addEventListener('tl-trained', () => void offerModel());
trainer.addEventListener('tl-change', () => {
  // Work that was kept comes with its model.
  if (nextStep.hidden) void offerModel();
});

/** Goes on with what the address asks for, or with what was taught here last time. */
async function openProject(): Promise<void> {
  const { examples } = stories[(trainer.getAttribute('modality') ?? 'image') as Modality];
  const name = await askedProject(new URL(location.href), examples);
  find('#project-name', HTMLElement).textContent = name;
  trainer.project = name;
}

async function offerModel(): Promise<void> {
  if (!trainer.model) return;
  await storeModel(await trainer.saveModel());
  nextStep.hidden = false;
}
