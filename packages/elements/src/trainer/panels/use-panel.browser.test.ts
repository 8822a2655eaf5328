import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { TlClassifier } from '../../classifier/tl-classifier.ts';
import { expectAccessible } from '../../testing/axe.ts';
import { clear, click, eventually, find, named, show, trainer } from '../../testing/page.ts';
import { photos } from '../../testing/photos.ts';

const shown = () => find(trainer(), '.snippet code').textContent;
const hasDownload = () => trainer().renderRoot.textContent.includes('Download the model');

async function press(name: string): Promise<void> {
  await click(named(trainer(), name));
  await trainer().updateComplete;
}

describe('"Use it on your own page"', () => {
  before(async () => {
    await show('<tl-trainer input="none" labels="Cup, Cat"></tl-trainer>');
    await trainer().addExamples('Cup', await photos('cup', [1, 2]));
    await trainer().addExamples('Cat', await photos('cat', [1, 2]));
    await trainer().train();
    await press('Use it');
  });
  after(clear);

  it('is accessible', async () => {
    await expectAccessible('light');
    await expectAccessible('dark');
  });

  it('fits a screen of 280 px, from right to left too', async () => {
    await setViewport({ width: 280, height: 1200 });
    for (const direction of ['ltr', 'rtl']) {
      document.body.dir = direction;
      await new Promise(requestAnimationFrame);
      const { left, right } = trainer().getBoundingClientRect();
      for (const part of trainer().renderRoot.querySelectorAll('.panel *:not(code), .foot *')) {
        const box = part.getBoundingClientRect();
        if (box.width <= 1) continue; // for screen readers
        expect(box.left, `${direction} ${part.className}`).to.be.at.least(left);
        expect(box.right, `${direction} ${part.className}`).to.be.at.most(right);
      }
    }
    document.body.dir = '';
    await setViewport({ width: 1280, height: 1200 });
  });

  it('offers a snippet that contains the model, and says how long it is', () => {
    expect(shown()).to.equal(trainer().embedCode());
    expect(shown()).to.contain('src="tl/tl-elements.js"');
    expect(find(trainer(), '.use-it').textContent).to.match(/\d+\u00a0KB in all/);
    expect(hasDownload()).to.equal(false);
  });

  it('offers a file and the snippet that uses it', async () => {
    await press('As a file');
    expect(shown()).to.equal(trainer().embedCode({ kind: 'hosted' }));
    expect(hasDownload()).to.equal(true);
    await expectAccessible('light');
    await press('React');
    expect(shown()).to.contain('<tl-classifier src="/model.tl.zip" autostart />');
    await press('All in one snippet');
    expect(shown()).to.match(/<tl-classifier src="data:application\/json,/);
  });

  it('says where the folder of the elements is, and takes another address', async () => {
    await press('HTML');
    const hint = () => find(trainer(), '#folder-hint').textContent;
    expect(hint()).to.contain('in the zip of “Download everything”');
    const field = find<HTMLInputElement>(trainer(), '.folder input');
    expect(field.value).to.equal('tl');
    await press('WordPress');
    expect(shown()).to.contain('src="/tl/tl-elements.js"');
    await press('HTML');
    field.select();
    await sendKeys({ type: '/parts/tl/' });
    await trainer().updateComplete;
    expect(shown()).to.contain('<script type="module" src="/parts/tl/tl-elements.js">');
    field.select();
    await sendKeys({ type: 'https://cdn.example/tl' });
    await trainer().updateComplete;
    expect(shown()).to.contain('src="https://cdn.example/tl/tl-elements.js"');
    expect(hint()).to.contain('from cdn.example').and.contain('CORS');
    field.select();
    await sendKeys({ type: 'http://localhost:8000' });
    await trainer().updateComplete;
    expect(hint()).to.contain('Nobody else can reach localhost:8000.');
    await expectAccessible('light');
    field.select();
    await sendKeys({ press: 'Delete' });
    await trainer().updateComplete;
    expect(shown()).to.equal(trainer().embedCode());
  });

  it('shows the classifier as it will look, and says so in the snippet', async () => {
    const preview = () => find<TlClassifier>(trainer(), '.preview tl-classifier');
    const heard: string[] = [];
    for (const type of ['tl-ready', 'tl-prediction', 'tl-label', 'tl-progress']) {
      document.body.addEventListener(type, (event) => heard.push(event.type));
    }
    await preview().updateComplete;
    expect(preview().model).to.equal(trainer().model);
    await press('Pill');
    await preview().updateComplete;
    expect(preview().renderRoot.querySelector('.face.pill')).to.not.equal(null);
    expect(shown()).to.contain('" face="pill" autostart>');
    await press('Bars');
    expect(shown()).to.equal(trainer().embedCode());
    expect(heard).to.deep.equal([]);
  });

  it('says where “Download everything” finds no files to collect', async () => {
    // The page of this test has the elements in pieces, and no folder “tl”.
    await press('Download everything');
    const said = () => find(trainer(), '#site-hint ~ .note').textContent;
    await eventually(() => said().includes('files.json is missing. Take the snippet'));
    await expectAccessible('light');
  });
});
