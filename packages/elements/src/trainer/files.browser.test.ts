import { TlError, type ExampleSummary } from '@tl-elements/core';
import { expect } from 'chai';
import { classifier, clear, find, next, show, trainer } from '../testing/page.ts';
import { photo, photos } from '../testing/photos.ts';

const bold = '<b id="evil">bold</b> & "quoted"';

/** A trainer that was taught two labels by photos, and its project as a file. */
async function taught(): Promise<Blob> {
  await show(`<tl-trainer input="none" labels="Cup, Cat"></tl-trainer>`);
  await trainer().addExamples('Cup', await photos('cup'));
  await trainer().addExamples('Cat', await photos('cat', [1, 2, 3]));
  trainer().renameLabel('Cat', bold);
  await trainer().train();
  return trainer().saveProject();
}

/** Examples as far as a file keeps them. */
const content = (examples: readonly ExampleSummary[]) =>
  examples.map(({ label, createdAt, features }) => ({ label, createdAt, features: [...features] }));

const failureOf = async (attempt: Promise<unknown>) => {
  const error = await attempt.catch((cause: unknown) => cause);
  expect(error).to.be.instanceOf(TlError);
  return error as TlError;
};

describe('the files of a trainer', () => {
  afterEach(clear);

  it('open in another trainer with all that was taught', async () => {
    const file = await taught();
    const wanted = content(trainer().examples);
    const pictures = await photos('cup', [4]);
    const before = await trainer().classify(pictures[0]!);
    await show('<tl-trainer input="none" labels="Dog, Bird"></tl-trainer>');
    const changed = next(trainer(), 'tl-change');
    const trained = next(trainer(), 'tl-trained');
    await trainer().open(file);
    await changed;
    expect(trainer().labels).to.deep.equal(['Cup', bold]);
    expect(content(trainer().examples)).to.deep.equal(wanted);
    expect(trainer().model!.head.labels).to.deep.equal(['Cup', bold]);
    expect((await trained).model.head.labels).to.deep.equal(['Cup', bold]);
    const after = await trainer().classify(pictures[0]!);
    expect(after.label).to.equal(before.label);
    await trainer().updateComplete;
    const rows = trainer().renderRoot.querySelectorAll('.row');
    expect(rows).to.have.lengthOf(2);
    expect(trainer().renderRoot.querySelector('#evil')).to.equal(null);
  });

  it('go on growing, and are one step that undo takes back', async () => {
    const file = await taught();
    await show('<tl-trainer input="none" labels="Dog, Bird"></tl-trainer>');
    await trainer().addExamples('Dog', await photos('rocket', [1]));
    await trainer().open(file);
    await trainer().addExamples('Cup', await photos('cup', [1]));
    expect(trainer().examples).to.have.lengthOf(8);
    trainer().undo();
    expect(trainer().examples).to.have.lengthOf(7);
    trainer().undo();
    expect(trainer().labels).to.deep.equal(['Dog', 'Bird']);
    expect(trainer().examples.map(({ label }) => label)).to.deep.equal(['Dog']);
    trainer().redo();
    expect(trainer().labels).to.deep.equal(['Cup', bold]);
    expect(await trainer().train()).to.have.property('format', 'tl-model');
  });

  it('that are corrupt leave what was taught as it was', async () => {
    const file = await taught();
    const before = trainer().examples;
    const bytes = new Uint8Array(await file.arrayBuffer());
    bytes[bytes.length >> 1]! ^= 1;
    const damaged = new File([bytes], 'cups.tl.zip');
    const error = await failureOf(trainer().open(damaged));
    expect(error.code).to.equal('project-corrupt');
    expect(error.message).to.contain('cups.tl.zip');
    const cut = await failureOf(trainer().open(file.slice(0, file.size - 100)));
    expect(cut.code).to.equal('project-corrupt');
    expect(trainer().examples).to.equal(before);
    expect(trainer().labels).to.deep.equal(['Cup', bold]);
  });

  it('that hold no examples are refused by name', async () => {
    await taught();
    const error = await failureOf(trainer().open(await trainer().saveModel()));
    expect(error.code).to.equal('model-unsupported');
    expect(error.message).to.contain('tl-classifier');
  });

  it('of another extractor are seen again', async () => {
    const file = await taught();
    await show('<tl-trainer input="none" extractor="efficientnet-lite0-160"></tl-trainer>');
    await trainer().open(file);
    expect(trainer().examples).to.have.lengthOf(7);
    expect(trainer().examples[0]!.features).to.have.lengthOf(512);
    expect((await trainer().train()).extractor.id).to.equal('efficientnet-lite0-160');
  });

  it('of another kind are refused by name', async () => {
    const file = await taught();
    await show('<tl-trainer modality="audio" input="none"></tl-trainer>');
    const error = await failureOf(trainer().open(file));
    expect(error.code).to.equal('extractor-mismatch');
    expect(error.message).to.contain('modality="image"');
  });

  it('are models for a classifier too, which shows labels as text', async () => {
    const file = await taught();
    await show('<tl-classifier input="none"></tl-classifier>');
    await classifier().load(file);
    const { label } = await classifier().classify(await photo('cat', 4));
    expect(label).to.equal(bold);
    expect(classifier().renderRoot.textContent).to.contain(bold);
    expect(classifier().renderRoot.querySelector('#evil')).to.equal(null);
    expect(find(classifier(), '[part~=label], .row')).to.be.instanceOf(HTMLElement);
  });

  it('in the lines open from the attribute, letter by letter', async () => {
    await taught();
    const wanted = await trainer().classify(await photo('cat', 1));
    const code = trainer().embedCode();
    expect(code.length).to.be.below(65_536);
    const template = document.createElement('template');
    template.innerHTML = code;
    const src = template.content.querySelector('tl-classifier')!.getAttribute('src')!;
    await show(`<tl-classifier input="none" src="${src}"></tl-classifier>`);
    await classifier().ready;
    const found = await classifier().classify(await photo('cat', 1));
    expect(found.label).to.equal(bold);
    for (const [label, score] of wanted.scores) {
      expect(found.scores.get(label)).to.be.closeTo(score, 1e-3);
    }
  });
});
