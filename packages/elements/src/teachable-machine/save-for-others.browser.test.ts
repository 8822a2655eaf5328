import { TlError, type Prediction } from '@tl-elements/core/base';
import { expect } from 'chai';
import { expectAccessible } from '../testing/axe.ts';
import { classifier, clear, find, inRow, show, showAsItIs, trainer } from '../testing/page.ts';
import { photo, photos } from '../testing/photos.ts';

const labels = ['Cup', 'Cat'] as const;

/** A photo as the square of 224 pixels that both ways of resizing leave alone. */
async function square(file: File): Promise<HTMLCanvasElement> {
  const bitmap = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  canvas.width = 224;
  canvas.height = 224;
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0, 224, 224);
  return canvas;
}

async function teach(): Promise<void> {
  await showAsItIs(`<tl-trainer labels="${labels.join()}" input="none"></tl-trainer>`);
  await trainer().addExamples('Cup', await photos('cup', [1, 2, 3]));
  await trainer().addExamples('Cat', await photos('cat', [1, 2, 3]));
  await trainer().train();
}

describe('what a trainer saves for Teachable Machine', () => {
  afterEach(clear);

  it('gives the same scores in a classifier', async () => {
    await teach();
    const pictures = await Promise.all([
      square(await photo('cup', 4)),
      square(await photo('cat', 4)),
      square(await photo('rocket', 1)),
    ]);
    const said = [];
    for (const picture of pictures) said.push(await trainer().classify(picture));
    const file = await trainer().saveModel('teachable-machine');
    await show('<tl-classifier input="none"></tl-classifier>');
    await classifier().load(new File([file], 'model.zip'));
    for (const [at, picture] of pictures.entries()) {
      const { scores } = await classifier().classify(picture);
      expect([...scores.keys()]).to.deep.equal(labels);
      for (const label of labels) {
        expect(scores.get(label)).to.be.closeTo(said[at]!.scores.get(label)!, 1e-4);
      }
    }
  });

  it('keeps its labels beside a new one, and is saved with all of them', async () => {
    await teach();
    const first = await trainer().saveModel('teachable-machine');
    await show('<tl-trainer input="none"></tl-trainer>');
    await trainer().open(new File([first], 'model.zip'));
    await trainer().updateComplete;
    expect(find(trainer(), '.quality').textContent).to.contain('Cup and Cat came with');
    expect(inRow('Cat', '.examples').textContent).to.contain('Came with the model');
    trainer().addLabel('Rocket');
    await trainer().addExamples('Rocket', await photos('rocket', [1, 2, 3]));
    await trainer().updateComplete;
    await expectAccessible('light');
    const kinds = { Cup: 'cup', Cat: 'cat', Rocket: 'rocket' } as const;
    const pictures = new Map<string, HTMLCanvasElement>();
    const said = new Map<string, Prediction>();
    for (const [label, kind] of Object.entries(kinds)) {
      const picture = await square(await photo(kind, 4));
      pictures.set(label, picture);
      said.set(label, await trainer().classify(picture));
      expect(said.get(label)!.label).to.equal(label);
    }
    const second = await trainer().saveModel('teachable-machine');
    await show('<tl-classifier input="none"></tl-classifier>');
    await classifier().load(new File([second], 'model.zip'));
    for (const [label, picture] of pictures) {
      const { scores } = await classifier().classify(picture);
      for (const [each, score] of said.get(label)!.scores) {
        expect(scores.get(each)).to.be.closeTo(score, 1e-4);
      }
    }
  });

  it('is extended on its own network, and saved again', async () => {
    await teach();
    const first = await trainer().saveModel('teachable-machine');
    await show('<tl-trainer input="none"></tl-trainer>');
    await trainer().open(new File([first], 'model.zip'));
    expect(trainer().labels).to.deep.equal(labels);
    trainer().addLabel('Rocket');
    const kinds = { Cup: 'cup', Cat: 'cat', Rocket: 'rocket' } as const;
    for (const [label, kind] of Object.entries(kinds)) {
      await trainer().addExamples(label, await photos(kind, [1, 2, 3]));
    }
    const model = await trainer().train();
    expect(model.extractor.id).to.match(/^teachable-machine-image-/);
    const picture = await square(await photo('rocket', 4));
    const said = await trainer().classify(picture);
    const second = await trainer().saveModel('teachable-machine');
    await show('<tl-classifier input="none"></tl-classifier>');
    await classifier().load(new File([second], 'model.zip'));
    const { scores, label } = await classifier().classify(picture);
    expect(label).to.equal('Rocket');
    for (const each of Object.keys(kinds)) {
      expect(scores.get(each)).to.be.closeTo(said.scores.get(each)!, 1e-4);
    }
  });

  it('is a project with all pictures', async () => {
    await teach();
    const file = await trainer().saveProject('teachable-machine');
    const { openTeachableMachine } = await import('@tl-elements/teachable-machine');
    const opened = await openTeachableMachine(file, new AbortController().signal);
    if (opened.kind !== 'project') throw new Error('It is not a project.');
    expect(opened.labels).to.deep.equal(labels);
    expect(opened.examples).to.have.length(6);
  });

  it('is refused for postures, with the reason', async () => {
    await show('<tl-trainer modality="pose" labels="Up, Down" input="none"></tl-trainer>');
    const failure = await trainer()
      .saveProject('teachable-machine')
      .catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TlError).with.property('code', 'model-unsupported');
  });
});
