import { show, trainer } from './page.ts';
import { photos } from './photos.ts';

/** A model of a cup and a cat, as a trainer saves it. Leaves the trainer on the page. */
export async function savedModel(): Promise<Blob> {
  await show('<tl-trainer labels="Cup, Cat" input="none"></tl-trainer>');
  await trainer().addExamples('Cup', await photos('cup', [1, 2, 3]));
  await trainer().addExamples('Cat', await photos('cat', [1, 2, 3]));
  await trainer().train();
  return trainer().saveModel();
}
