import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { expectAccessible } from '../testing/axe.ts';
import {
  clear,
  click,
  eventually,
  find,
  inRow,
  named,
  next,
  show,
  trainer,
} from '../testing/page.ts';
import { drop, fire, photo, photos } from '../testing/photos.ts';

const withoutCamera = '<tl-trainer labels="Cup, Cat" input="none"></tl-trainer>';

describe('teaching with photos', () => {
  afterEach(clear);

  it('learns from what is dropped on the rows, and names a photo dropped on the picture', async () => {
    await show(withoutCamera);
    await expectAccessible('light');
    drop(inRow('Cup', '.bar'), await photos('cup', [1, 2, 3]));
    await next(trainer(), 'tl-change');
    drop(inRow('Cat', '.bar'), await photos('cat', [1, 2, 3]));
    await next(trainer(), 'tl-change');
    await trainer().train();
    expect(trainer().examples.map(({ label }) => label)).to.deep.equal([
      'Cup',
      'Cup',
      'Cup',
      'Cat',
      'Cat',
      'Cat',
    ]);

    drop(find(trainer(), '.stage'), [await photo('cat', 4)]);
    const prediction = await next(trainer(), 'tl-prediction');
    expect(prediction.label).to.equal('Cat');
    await trainer().updateComplete;
    expect(find(trainer(), '.answer').textContent).to.contain('Cat');
    expect(inRow('Cat', '[role=meter]').getAttribute('aria-valuenow')).to.equal(
      String(Math.round(prediction.scores.get('Cat')! * 100)),
    );
    await expectAccessible('light');
    await expectAccessible('dark');
  });

  it('shows a thumbnail of each, which can be removed and brought back', async () => {
    await show(withoutCamera);
    await trainer().addExamples('Cup', await photos('cup', [1, 2]));
    await eventually(() => trainer().renderRoot.querySelectorAll('.thumbnail img').length === 2);
    await click(inRow('Cup', '.thumbnail'));
    expect(trainer().examples).to.have.length(1);
    await click(named(trainer(), 'Undo'));
    expect(trainer().examples).to.have.length(2);
    await eventually(() => trainer().renderRoot.querySelectorAll('.thumbnail img').length === 2);
    inRow('Cup', '.clear').focus();
    await sendKeys({ press: 'Enter' });
    expect(trainer().examples).to.have.length(0);
    expect(inRow('Cup', '.examples').textContent).to.contain('No examples yet');
  });

  it('offers photos dropped beside the rows to each of them', async () => {
    await show('<tl-trainer labels="Cup, Cat"></tl-trainer>');
    const files = await photos('cup', [1, 2]);
    fire(find(trainer(), '.stage'), 'dragenter', files);
    await trainer().updateComplete;
    expect(find(trainer(), '.list-head').textContent).to.contain('Which label are these?');
    drop(find(trainer(), '.stage'), files);
    await eventually(() => trainer().renderRoot.querySelector('.offer') !== null);
    await expectAccessible();
    await click(named(trainer(), 'Teach Cup with these 2 photos'));
    await next(trainer(), 'tl-change');
    expect(trainer().examples.map(({ label }) => label)).to.deep.equal(['Cup', 'Cup']);
    await trainer().updateComplete;
    expect(trainer().renderRoot.querySelector('.offer')).to.equal(null);
  });

  it('teaches the row that has the focus what is pasted', async () => {
    await show(withoutCamera);
    const clipboardData = new DataTransfer();
    clipboardData.items.add(await photo('cup', 1));
    inRow('Cat', '.tool').dispatchEvent(
      new ClipboardEvent('paste', {
        clipboardData,
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
    await next(trainer(), 'tl-change');
    expect(trainer().examples.map(({ label }) => label)).to.deep.equal(['Cat']);
  });

  it('keeps the good photos and names the one that it cannot read', async () => {
    await show(withoutCamera);
    const broken = new File(['not a picture'], 'broken.jpg', { type: 'image/jpeg' });
    const failure = next(trainer(), 'tl-error');
    drop(inRow('Cup', '.bar'), [await photo('cup', 1), broken, await photo('cup', 2)]);
    expect((await failure).error).to.have.property('code', 'input-unreadable');
    await trainer().updateComplete;
    expect(trainer().examples).to.have.length(2);
    expect(find(trainer(), '[role=alert]').textContent).to.contain('broken.jpg');
    expect(trainer().state).to.equal('ready');
    await click(named(trainer(), 'Close'));
    await trainer().updateComplete;
    expect(trainer().renderRoot.querySelector('[role=alert]')).to.equal(null);
  });

  it('adds all or none where a script adds them', async () => {
    await show(withoutCamera);
    const broken = new File(['not a picture'], 'broken.jpg', { type: 'image/jpeg' });
    const failure = await trainer()
      .addExamples('Cup', [await photo('cup', 1), broken])
      .catch((error: unknown) => error);
    expect(failure).to.have.property('code', 'input-unreadable');
    expect(trainer().examples).to.have.length(0);
    expect(trainer().state).to.equal('ready');
  });

  it('says how good it is, why, and what would help', async () => {
    await show('<tl-trainer labels="Cup, Cat, Rocket"></tl-trainer>');
    await trainer().addExamples('Cup', await photos('cup'));
    await trainer().addExamples('Cat', await photos('cat'));
    await trainer().addExamples('Rocket', await photos('rocket'));
    await trainer().train();
    await trainer().updateComplete;
    expect(find(trainer(), '.quality').textContent).to.match(/Right .* to 100/s);
    await click(named(trainer(), 'Why?'));
    await trainer().updateComplete;
    expect(trainer().renderRoot.querySelectorAll('td.right')).to.have.length(3);
    expect(trainer().renderRoot.querySelectorAll('.advice .card')).to.have.length.above(0);
    await expectAccessible('light');
    await expectAccessible('dark');
  });

  it('hands out the file and the lines to use it with', async () => {
    await show(withoutCamera);
    expect(() => trainer().embedCode({ kind: 'hosted' }))
      .to.throw()
      .with.property('code', 'model-missing');
    await trainer().addExamples('Cup', await photos('cup', [1, 2]));
    await trainer().addExamples('Cat', await photos('cat', [1, 2]));
    await trainer().train();
    await click(named(trainer(), 'Use it'));
    await trainer().updateComplete;
    await expectAccessible('light');
    await expectAccessible('dark');
    expect(find(trainer(), '.snippet code').textContent).to.match(
      /<script type="module" src=".*tl-elements\.js"><\/script>\n<tl-classifier src=/,
    );
    await click(named(trainer(), 'React'));
    await trainer().updateComplete;
    expect(find(trainer(), '.snippet code').textContent).to.contain('import');
    await click(find(trainer(), '.copy'));
    await eventually(() => find(trainer(), '.copy').textContent.includes('Copied'));
    expect((await trainer().saveModel()).size).to.be.above(1000);
  });

  it('says what is missing for a file, and what none can be made of', async () => {
    await show(withoutCamera);
    const failures = [
      [() => trainer().saveModel('layers'), 'model-missing'],
      [() => trainer().saveProject('teachable-machine'), 'nothing-found'],
      [() => trainer().saveProject('zip' as 'tl'), 'model-unsupported'],
      [() => trainer().open(new Blob()), 'project-corrupt'],
      [() => trainer().train(), 'need-two-labels'],
    ] as const;
    for (const [attempt, code] of failures) {
      const failure: unknown = await attempt().catch((error: unknown) => error);
      expect(failure).to.have.property('code', code);
    }
  });
});
