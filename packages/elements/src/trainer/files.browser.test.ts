import { TlError, type ExampleSummary } from '@tl-elements/core/base';
import { expect } from 'chai';
import { expectAccessible } from '../testing/axe.ts';
import {
  classifier,
  clear,
  click,
  eventually,
  find,
  inRow,
  named,
  next,
  show,
  showAsItIs,
  trainer,
} from '../testing/page.ts';
import { drop, photo, photos } from '../testing/photos.ts';

const bold = '<b id="evil">bold</b> & "quoted"';

/** A trainer that was taught two labels by photos, and its project as a file. */
async function taught(showTrainer = show): Promise<Blob> {
  await showTrainer(`<tl-trainer input="none" labels="Cup, Cat"></tl-trainer>`);
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

  it('open in another trainer with all examples', async () => {
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

  it('can be extended, and are one undo step', async () => {
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

  it('that are corrupt leave the project unchanged', async () => {
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

  it('that hold only a model show its labels, and classify with it until something is taught', async () => {
    await taught(showAsItIs);
    const picture = await photo('cup', 4);
    const { scores } = await trainer().classify(picture);
    const model = await trainer().saveModel();
    await showAsItIs('<tl-trainer input="none" labels="Dog"></tl-trainer>');
    await trainer().open(model);
    expect(trainer().labels).to.deep.equal(['Cup', bold]);
    expect(trainer().examples).to.have.lengthOf(0);
    expect(trainer().extractor).to.equal(null);
    for (const [label, score] of (await trainer().classify(picture)).scores) {
      expect(score).to.be.closeTo(scores.get(label)!, 1e-6);
    }
    trainer().undo();
    expect(trainer().labels).to.deep.equal(['Dog']);
    await show('<tl-trainer modality="audio" input="none"></tl-trainer>');
    const error = await failureOf(trainer().open(model));
    expect(error.code).to.equal('extractor-mismatch');
    expect(error.message).to.contain('modality="image"');
  });

  it('open when they are dropped, together with photos, as one undo step', async () => {
    const file = new File([await taught()], 'cups.tl.zip');
    await show('<tl-trainer input="none" labels="Dog, Bird"></tl-trainer>');
    drop(inRow('Dog', '.bar'), await photos('rocket', [1]));
    await next(trainer(), 'tl-change');
    const status = find(trainer(), '[role=status]');
    drop(inRow('Dog', '.bar'), [file]);
    await eventually(() => trainer().renderRoot.querySelector('.merge-question') !== null);
    await click(named(trainer(), 'Open instead'));
    const words = 'Opened cups.tl.zip: 2 labels, 7 examples.';
    await eventually(() => status.textContent.includes(`${words} It replaced your work`));
    expect(trainer().labels).to.deep.equal(['Cup', bold]);
    await trainer().updateComplete;
    expect(find(trainer(), '.notice').textContent).to.contain('Undo brings that back');
    await expectAccessible('light');
    await expectAccessible('dark');
    await click(find(trainer(), '.notice .secondary'));
    expect(trainer().labels).to.deep.equal(['Dog', 'Bird']);
    await trainer().updateComplete;
    expect(trainer().renderRoot.querySelector('.notice')).to.equal(null);

    trainer().undo();
    drop(find(trainer(), '.stage'), [file]);
    // Nothing was there to lose.
    await eventually(() => status.textContent === words);
    drop(find(trainer(), '.stage'), [new File(['no zip'], 'torn.tl.zip')]);
    await next(trainer(), 'tl-error');
    await trainer().updateComplete;
    expect(find(trainer(), '[role=alert]').textContent).to.contain('torn.tl.zip');
    await click(named(trainer(), 'Close'));
    expect(trainer().examples).to.have.lengthOf(7);
  });

  it('are offered in one line on a phone of 375 px', async () => {
    await show('<tl-trainer input="none"></tl-trainer>', 375);
    const buttons = [...find(trainer(), '.foot').querySelectorAll('button')];
    const tops = buttons.map((button) => button.getBoundingClientRect().top);
    expect(buttons.map((button) => button.ariaLabel ?? button.innerText.trim())).to.deep.equal([
      'Undo',
      'Redo',
      'Open…',
      'Save project',
      'Use it',
    ]);
    expect(new Set(tops).size).to.equal(1);
    await expectAccessible();
  });

  it('of another extractor are re-extracted', async () => {
    const file = await taught();
    await show('<tl-trainer input="none" extractor="efficientnet-lite0-160"></tl-trainer>');
    await trainer().open(file);
    expect(trainer().examples).to.have.lengthOf(7);
    expect(trainer().examples[0]!.features).to.have.lengthOf(512);
    expect((await trainer().train()).extractor.id).to.equal('efficientnet-lite0-160');
  });

  it('of another kind are refused with their name', async () => {
    const file = await taught();
    await show('<tl-trainer modality="audio" input="none"></tl-trainer>');
    const error = await failureOf(trainer().open(file));
    expect(error.code).to.equal('extractor-mismatch');
    expect(error.message).to.contain('modality="image"');
  });

  it('open in a classifier, which shows labels as text', async () => {
    const file = await taught();
    await show('<tl-classifier input="none"></tl-classifier>');
    await classifier().load(file);
    const { label } = await classifier().classify(await photo('cat', 4));
    expect(label).to.equal(bold);
    expect(classifier().renderRoot.textContent).to.contain(bold);
    expect(classifier().renderRoot.querySelector('#evil')).to.equal(null);
    expect(find(classifier(), '[part~=label], .row')).to.be.instanceOf(HTMLElement);
  });

  it('as a snippet open from the attribute, with labels unchanged', async () => {
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
