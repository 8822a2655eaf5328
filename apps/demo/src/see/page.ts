import { keepModel } from '../kept-model.ts';

const trainer = document.querySelector<HTMLElementTagNameMap['tl-trainer']>('#trainer')!;
const nextStep = document.querySelector<HTMLElement>('#next-step')!;

// What was taught here goes along to the page that uses it.
trainer.addEventListener('tl-trained', () => {
  void trainer
    .saveModel()
    .then(keepModel)
    .then(() => {
      nextStep.hidden = false;
    });
});
