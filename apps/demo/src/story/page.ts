import { addCopyButtons } from '../code/copy-button.ts';
import { colourCode } from '../code/show-code.ts';
import { find } from '../find.ts';
import { keepModel } from '../kept-model.ts';

const trainer = document.querySelector('tl-trainer')!;
const nextStep = find('#next-step', HTMLElement);

colourCode();
addCopyButtons();
// What was taught here goes along to the page that uses it.
trainer.addEventListener('tl-trained', () => {
  void trainer
    .saveModel()
    .then(keepModel)
    .then(() => {
      nextStep.hidden = false;
    });
});
