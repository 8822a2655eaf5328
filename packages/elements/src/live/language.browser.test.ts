import { registerMessages } from '@tl-elements/elements';
import { expect } from 'chai';
import { classifier, clear, eventually, find, show, trainer } from '../testing/page.ts';

const addLabel = () => find(trainer(), '.add').textContent.trim();
const start = () => find(trainer(), '[part=start-button]').textContent.trim();

describe('the language of an element', () => {
  afterEach(() => {
    clear();
    document.documentElement.lang = 'en';
    document.documentElement.dir = '';
  });

  it('is its own, with the region left out, and its first labels are named in it', async () => {
    await show('<tl-trainer lang="de-AT"></tl-trainer><tl-classifier></tl-classifier>');
    expect(addLabel()).to.equal('Label hinzufügen');
    await eventually(() => start() === 'Kamera starten');
    expect(trainer().labels).to.deep.equal(['Label 1', 'Label 2']);
  });

  it('is that of the page around it, and follows it', async () => {
    document.documentElement.lang = 'de';
    await show('<tl-trainer></tl-trainer>');
    expect(addLabel()).to.equal('Label hinzufügen');
    document.documentElement.lang = 'en';
    await eventually(() => addLabel() === 'Add a label');
    document.documentElement.lang = 'fr';
    await eventually(() => addLabel() === 'Ajouter une étiquette');
    trainer().lang = 'de';
    await eventually(() => addLabel() === 'Label hinzufügen');
  });

  it('is that of the page around the element whose shadow it is in', async () => {
    await show('<div lang="de"><div id="outer"></div></div>');
    const shadow = document.querySelector('#outer')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<tl-trainer></tl-trainer>';
    const inner = shadow.querySelector('tl-trainer')!;
    const text = () => inner.renderRoot.querySelector('.add')?.textContent.trim();
    await eventually(() => text() === 'Label hinzufügen');
    document.querySelector<HTMLElement>('[lang=de]')!.lang = 'fr';
    await eventually(() => text() === 'Ajouter une étiquette');
  });

  it('has tags that have become others, and English for unknown ones', async () => {
    await show('<tl-trainer lang="iw"></tl-trainer>');
    expect(addLabel()).to.equal('הוספת תווית');
    await show('<tl-trainer lang="eo"></tl-trainer>');
    expect(addLabel()).to.equal('Add a label');
  });

  it('keeps the words that a page has registered, and adds ours', async () => {
    registerMessages('it', { addLabel: 'Aggiungi!' });
    await show('<tl-trainer lang="it"></tl-trainer>');
    expect(addLabel()).to.equal('Aggiungi!');
    await eventually(() => start() === 'Avvia fotocamera');
  });

  for (const lang of ['ar', 'he']) {
    it(`runs from right to left: ${lang}`, async () => {
      await show(
        `<tl-trainer lang="${lang}"></tl-trainer><tl-classifier lang="${lang}"></tl-classifier>`,
      );
      expect(find(trainer(), '.trainer').dir).to.equal('rtl');
      await eventually(() => find(classifier(), '.face').dir === 'rtl');
      expect(getComputedStyle(find(trainer(), '.list')).direction).to.equal('rtl');
    });
  }

  it('leaves the direction to a page that says it', async () => {
    document.documentElement.lang = 'ar';
    document.documentElement.dir = 'ltr';
    await show('<tl-trainer></tl-trainer>');
    expect(find(trainer(), '.trainer').dir).to.equal('ltr');
    document.documentElement.dir = '';
    await eventually(() => find(trainer(), '.trainer').dir === 'rtl');
  });

  it('is that of errors, too, with the English message where that says more', async () => {
    await show('<tl-classifier lang="de" src="/missing.tl.zip"></tl-classifier>');
    await eventually(() => classifier().renderRoot.querySelector('.error') !== null);
    await eventually(() => find(classifier(), '.happened').textContent.startsWith('Etwas konnte'));
    const detail = find(classifier(), '.error small');
    expect(detail.lang).to.equal('en');
    expect(detail.textContent).to.contain('/missing.tl.zip could not be fetched');
  });
});
