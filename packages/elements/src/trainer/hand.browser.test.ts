import { expect } from 'chai';
import {
  clear,
  click,
  eventually,
  examplesOf,
  hold,
  inRow,
  named,
  newFrames,
  next,
  show,
  trainer,
  weightsBase,
} from '../testing/page.ts';
import { pictureAt, SlottedFilm } from '../testing/slotted-film.ts';

const handAt = (name: string) => pictureAt(`/packages/hand/src/fixtures/hand-${name}.png`);

describe('teaching hand signs', () => {
  let film: SlottedFilm;
  beforeEach(async () => {
    await show('<tl-trainer modality="hand" input="none" labels="Open, Two"></tl-trainer>');
    film = await SlottedFilm.play(await handAt('open'));
  });
  afterEach(() => {
    film.end();
    clear();
  });

  it('learns hand signs from the camera, for either hand', async () => {
    await trainer().start();
    await hold(inRow('Open', '.teach'), () => examplesOf('Open', 4));
    film.show(await handAt('two-fingers'));
    await newFrames();
    await hold(inRow('Two', '.teach'), () => examplesOf('Two', 4));
    await trainer().train();
    film.show(await handAt('open-mirrored'));
    await next(trainer(), 'tl-label', ({ label }) => label === 'Open');
    film.show(await handAt('two-fingers'));
    await next(trainer(), 'tl-label', ({ label }) => label === 'Two');
    await drawsSkeleton(await trainer().saveModel());
    film.show(await handAt('nothing'));
    const { nothing, scores } = await next(
      trainer(),
      'tl-prediction',
      (prediction) => !prediction.label,
    );
    expect(nothing).to.equal('no-hand');
    expect([...scores.values()]).to.deep.equal([0, 0]);
    await eventually(
      () => trainer().renderRoot.querySelector('.answer')?.textContent.includes('No hand') ?? false,
    );
  });

  it('distinguishes left and right if that matters, from stored examples', async () => {
    await trainer().addExamples('Open', [await handAt('open'), await handAt('open-turned')]);
    await trainer().addExamples('Two', [await handAt('two-fingers')]);
    const before = await trainer().train();
    expect(before.extractor.id).to.equal('hand-landmarks');
    const { id } = before.extractor;
    const trained = next(trainer(), 'tl-trained', ({ model }) => model.extractor.id !== id);
    await click(named(trainer(), 'Yes'));
    await trained;
    const after = await trainer().train();
    expect(after.extractor).to.include({ id: 'hand-landmarks-sided', dim: 253 });
    expect(trainer().examples.map(({ label }) => label)).to.deep.equal(['Open', 'Open', 'Two']);
    expect(trainer().labels).to.deep.equal(['Open', 'Two']);
  });
});

/** Waits until a classifier that has loaded the file draws what it sees in the trainer's film. */
async function drawsSkeleton(file: Blob): Promise<void> {
  const classifier = document.createElement('tl-classifier');
  Object.assign(classifier, { weightsBase, input: 'none', face: 'picture' });
  const video = Object.assign(document.createElement('video'), { slot: 'picture', muted: true });
  video.srcObject = trainer().querySelector('video')!.srcObject;
  classifier.append(video);
  document.body.append(classifier);
  await video.play();
  await classifier.load(file);
  await classifier.start();
  await eventually(() => {
    const canvas = classifier.renderRoot.querySelector<HTMLCanvasElement>('canvas.keypoints');
    if (!canvas?.width) return false;
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value) => value > 0);
  });
  classifier.remove();
}
