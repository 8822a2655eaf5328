import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { registerMessages } from '@tl-elements/elements';
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
import { drop, photos } from '../testing/photos.ts';

describe('the labels of a trainer', () => {
  afterEach(clear);

  it('selects a focused name, and accepts another', async () => {
    await show('<tl-trainer></tl-trainer>');
    const name = inRow('Label 1', '.name', HTMLInputElement);
    name.focus();
    expect(name.value.slice(name.selectionStart ?? 0, name.selectionEnd ?? 0)).to.equal('Label 1');
    const changed = next(trainer(), 'tl-change');
    await sendKeys({ type: 'Cup' });
    await sendKeys({ press: 'Enter' });
    await changed;
    expect(trainer().labels).to.deep.equal(['Cup', 'Label 2']);
  });

  it('goes back to the old name on Escape', async () => {
    await show('<tl-trainer labels="Cup, Cat"></tl-trainer>');
    const name = inRow('Cup', '.name', HTMLInputElement);
    name.focus();
    await sendKeys({ type: 'Dog' });
    await sendKeys({ press: 'Escape' });
    expect(name.value).to.equal('Cup');
    expect(trainer().labels).to.deep.equal(['Cup', 'Cat']);
  });

  it('adds a label whose name is selected for typing', async () => {
    await show('<tl-trainer></tl-trainer>');
    await click(named(trainer(), 'Add a label'));
    await trainer().updateComplete;
    expect(trainer().labels).to.deep.equal(['Label 1', 'Label 2', 'Label 3']);
    expect(trainer().shadowRoot?.activeElement).to.equal(inRow('Label 3', '.name'));
  });

  it('removes a label with its examples, and restores both', async () => {
    await show('<tl-trainer labels="Cup, Cat" input="none"></tl-trainer>');
    await trainer().addExamples('Cat', await photos('cat', [1, 2]));
    await click(named(trainer(), 'Remove label Cat'));
    expect(trainer().labels).to.deep.equal(['Cup']);
    expect(trainer().examples).to.have.length(0);
    await click(named(trainer(), 'Undo'));
    expect(trainer().labels).to.deep.equal(['Cup', 'Cat']);
    expect(trainer().examples).to.have.length(2);
  });

  it('uses the attribute at the start, and follows the property', async () => {
    await show('<tl-trainer labels=" Cup ,, Cat "></tl-trainer>');
    expect(trainer().labels).to.deep.equal(['Cup', 'Cat']);
    trainer().labels = ['Cat', 'Rocket'];
    expect(trainer().labels).to.deep.equal(['Cat', 'Rocket']);
    expect(() => trainer().addLabel('Cat'))
      .to.throw()
      .with.property('code', 'label-exists');
    expect(() => trainer().renameLabel('Dog', 'Cow'))
      .to.throw()
      .with.property('code', 'label-unknown');
  });

  it('calls the button in the row of one of many labels what the hint calls it, on a phone too', async () => {
    for (const width of [1280, 400]) {
      await show('<tl-trainer labels="A, B, C, D, E, F, G, H"></tl-trainer>', width);
      const button = inRow('A', '.teach');
      expect(button.textContent.trim().replaceAll(/\s+/g, ' ')).to.match(/^Hold to teach/);
      for (const words of button.querySelectorAll('span:not(.dot)')) {
        expect(getComputedStyle(words).display, `at ${width} px`).not.to.equal('none');
      }
    }
  });

  it('gives each of many labels one line, and stays accessible', async () => {
    await show('<tl-trainer labels="A, B, C, D, E, F, G, H, I, J"></tl-trainer>');
    const rows = [...trainer().renderRoot.querySelectorAll<HTMLElement>('.row')];
    expect(rows).to.have.length(10);
    rows.forEach((row) => expect(row.offsetHeight).to.be.below(80));
    const looks = rows.map(
      (row) =>
        `${row.querySelector('.mark path, .mark circle, .mark rect')?.outerHTML} ${row.style.getPropertyValue('--_label')}`,
    );
    expect(new Set(looks).size).to.equal(10);
    await expectAccessible('light');
    await expectAccessible('dark');
  });

  it('gives each of many labels a timer and a progress of added photos, from 320 px up', async () => {
    for (const width of [1280, 400, 320]) {
      await show('<tl-trainer labels="A, B, C, D, E, F, G, H, I, J"></tl-trainer>', width);
      for (const part of ['.teach', '.timer', '.count']) {
        const { width: wide, height } = inRow('A', part).getBoundingClientRect();
        expect(Math.min(wide, height), `${part} at ${width} px`).to.be.at.least(43.5);
      }
      const { scrollWidth, clientWidth } = trainer().renderRoot.querySelector('.rows')!;
      expect(scrollWidth, `at ${width} px`).to.be.at.most(clientWidth);
    }
    const adding = new Promise<string>((resolve) => {
      const observer = new MutationObserver(() => {
        const progress = trainer().renderRoot.querySelector('[data-label="B"] progress');
        if (!progress) return;
        observer.disconnect();
        resolve(progress.getAttribute('aria-label') ?? '');
      });
      observer.observe(trainer().renderRoot, { subtree: true, childList: true });
    });
    drop(inRow('B', '.bar'), await photos('cup'));
    expect(await adding).to.equal('Adding 4 photos…');
    await eventually(() => trainer().examples.length === 4);
  });

  it('gives the words of a button for photos their room in one of many rows', async () => {
    await show('<tl-trainer labels="A, B, C, D, E, F, G, H" input="none"></tl-trainer>');
    const { scrollWidth, clientWidth } = inRow('A', '.tool.wide');
    expect(scrollWidth).to.be.at.most(clientWidth);
  });

  it('fits a phone: nothing is wider than the screen, and every target is 44 px', async function () {
    await show('<tl-trainer labels="Cup, Cat"></tl-trainer>', 375);
    // The window of WebKit's small browser can't be that narrow.
    if (innerWidth > 375) this.skip();
    expect(document.documentElement.scrollWidth).to.be.at.most(375);
    for (const selector of ['.teach', '.tool', '.add', '.foot button', '.primary']) {
      expect(find(trainer(), selector).offsetHeight, selector).to.be.at.least(44);
    }
    expect(getComputedStyle(find(trainer(), '.stage')).position).to.equal('sticky');
    await expectAccessible();
  });

  it('lets the picture scroll away in a low window, as at 400 % zoom', async () => {
    await show('<tl-trainer labels="Cup, Cat"></tl-trainer>');
    await setViewport({ width: 320, height: 256 });
    expect(getComputedStyle(find(trainer(), '.stage')).position).to.equal('relative');
    scrollTo(0, 1000);
    expect(find(trainer(), '.stage').getBoundingClientRect().bottom).to.be.below(0);
  });

  it('uses the language of the page', async () => {
    registerMessages('de', { addLabel: 'Neues Label' });
    await show('<div lang="de"><tl-trainer></tl-trainer></div>');
    expect(named(trainer(), 'Neues Label')).to.be.instanceOf(HTMLElement);
    trainer().addLabel('Tasse');
    await trainer().updateComplete;
    expect(named(trainer(), 'Neues Label')).to.be.instanceOf(HTMLElement);
    trainer().lang = 'en';
    await trainer().updateComplete;
    expect(named(trainer(), 'Add a label')).to.be.instanceOf(HTMLElement);
  });
});
