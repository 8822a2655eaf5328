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

  it('learns from photos dropped on the rows, and classifies one dropped on the picture', async () => {
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

  it('shows a thumbnail of each, which can be removed and restored', async () => {
    await show(withoutCamera);
    await trainer().addExamples('Cup', await photos('cup', [1, 2]));
    await eventually(() => trainer().renderRoot.querySelectorAll('.thumbnail img').length === 2);
    await click(inRow('Cup', '.thumbnail'));
    await eventually(() => trainer().renderRoot.querySelector('.opened') !== null);
    await click(named(trainer(), 'Remove'));
    expect(trainer().examples).to.have.length(1);
    await click(named(trainer(), 'Undo'));
    expect(trainer().examples).to.have.length(2);
    await eventually(() => trainer().renderRoot.querySelectorAll('.thumbnail img').length === 2);
    inRow('Cup', '.clear').focus();
    await sendKeys({ press: 'Enter' });
    expect(trainer().examples).to.have.length(0);
    expect(inRow('Cup', '.examples').textContent).to.contain('No examples yet');
  });

  it('asks which label photos dropped elsewhere belong to', async () => {
    await show('<tl-trainer labels="Cup, Cat"></tl-trainer>');
    const files = await photos('cup', [1, 2]);
    fire(find(trainer(), '.stage'), 'dragenter', files);
    await trainer().updateComplete;
    expect(find(trainer(), '.list-head').textContent).to.contain('Which label are these?');
    drop(find(trainer(), '.stage'), files);
    await eventually(() => trainer().renderRoot.querySelectorAll('.tray img').length === 2);
    await expectAccessible('light');
    await expectAccessible('dark');
    const changed = next(trainer(), 'tl-change');
    await click(named(trainer(), 'Teach Cup with these 2 photos'));
    await changed;
    expect(trainer().examples.map(({ label }) => label)).to.deep.equal(['Cup', 'Cup']);
    await trainer().updateComplete;
    expect(trainer().renderRoot.querySelector('.tray')).to.equal(null);
  });

  it('adds what is pasted to the row that has the focus', async () => {
    await show(withoutCamera);
    inRow('Cat', '.tool').dispatchEvent(pasteOf(await photo('cup', 1)));
    await next(trainer(), 'tl-change');
    expect(trainer().examples.map(({ label }) => label)).to.deep.equal(['Cat']);
  });

  it('asks which label is meant by what is pasted elsewhere on the page, unless somebody types there', async () => {
    await show(`${withoutCamera}<input id="search">`);
    const paste = pasteOf(await photo('cup', 1));
    document.querySelector('#search')!.dispatchEvent(paste);
    expect(paste.defaultPrevented).to.equal(false);
    document.body.dispatchEvent(pasteOf(await photo('cup', 1)));
    await eventually(() => trainer().renderRoot.querySelector('.tray') !== null);
    const changed = next(trainer(), 'tl-change', () => trainer().examples.length === 1);
    await click(named(trainer(), 'New label'));
    await changed;
    expect(trainer().examples[0]).to.have.property('label', 'Label 3');
    expect(trainer().renderRoot.querySelector('.tray')).to.equal(null);
  });

  it('leaves what is pasted beside two trainers alone', async () => {
    await show(withoutCamera + withoutCamera);
    const paste = pasteOf(await photo('cup', 1));
    document.body.dispatchEvent(paste);
    expect(paste.defaultPrevented).to.equal(false);
  });

  it('adds the readable photos and names the one that is not', async () => {
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

  it('adds all or none if a script adds them', async () => {
    await show(withoutCamera);
    const broken = new File(['not a picture'], 'broken.jpg', { type: 'image/jpeg' });
    const failure = await trainer()
      .addExamples('Cup', [await photo('cup', 1), broken])
      .catch((error: unknown) => error);
    expect(failure).to.have.property('code', 'input-unreadable');
    expect(trainer().examples).to.have.length(0);
    expect(trainer().state).to.equal('ready');
  });

  it('shows the expected accuracy, in total and of each label, and advice', async () => {
    await show('<tl-trainer labels="Cup, Cat, Rocket"></tl-trainer>');
    await trainer().addExamples('Cup', await photos('cup'));
    await trainer().addExamples('Cat', await photos('cat'));
    await trainer().addExamples('Rocket', await photos('rocket'));
    await trainer().train();
    await trainer().updateComplete;
    expect(find(trainer(), '.quality').textContent).to.match(/Right .* to 100/s);
    await click(named(trainer(), 'Why?'));
    await eventually(() => trainer().renderRoot.querySelectorAll('td.right').length === 3);
    expect(trainer().renderRoot.querySelectorAll('.advice .card')).to.have.length.above(0);
    await expectAccessible('light');
    await expectAccessible('dark');
  });

  it('offers the file and the snippet that uses it', async () => {
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

  it('says what a file needs, and why none can be made', async () => {
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

function pasteOf(file: File): ClipboardEvent {
  const clipboardData = new DataTransfer();
  clipboardData.items.add(file);
  const paste = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
  // Firefox takes no data from a script.
  Object.defineProperty(paste, 'clipboardData', { value: clipboardData });
  return paste;
}
