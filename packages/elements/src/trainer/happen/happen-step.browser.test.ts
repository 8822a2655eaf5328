import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { expectAccessible } from '../../testing/axe.ts';
import { clear, click, eventually, find, named, show, trainer } from '../../testing/page.ts';
import type { TlTrigger } from '../../trigger/tl-trigger.ts';
import { photos } from '../../testing/photos.ts';

const tags = () => find(trainer(), '.tags').textContent;
const snippet = () => find(trainer(), '.snippet code').textContent;
const trials = () => [...trainer().renderRoot.querySelectorAll('tl-trigger')];
const focused = () => trainer().shadowRoot!.activeElement!;

async function press(name: string): Promise<void> {
  await click(named(trainer(), name));
  await trainer().updateComplete;
  await Promise.all(trials().map((trigger) => trigger.updateComplete));
}

/** The control of a card by the words above it. */
function field(words: string, card = 0): HTMLElement {
  const cards = trainer().renderRoot.querySelectorAll('.happening');
  const labels = [...cards[card]!.querySelectorAll('label')];
  const label = labels.find(({ textContent }) => textContent.trim().startsWith(words));
  if (!label) throw new Error(`There is no field "${words}".`);
  return label.querySelector<HTMLElement>('select, input')!;
}

const menu = (words: string, card = 0) => field(words, card) as HTMLSelectElement;
const input = (words: string) => field(words) as HTMLInputElement;
const chosen = (words: string, card = 0) => menu(words, card).selectedOptions[0]!.text.trim();

async function choose(words: string, option: string, card = 0): Promise<void> {
  const select = menu(words, card);
  const found = [...select.options].find(({ text }) => text.trim() === option)!;
  select.value = found.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await trainer().updateComplete;
}

async function type(words: string, text: string): Promise<void> {
  input(words).focus();
  input(words).select();
  await sendKeys({ type: text });
  await trainer().updateComplete;
}

describe('"Make something happen"', () => {
  before(async () => {
    await show('<tl-trainer input="none" labels="Cup, Cat"></tl-trainer>');
    await trainer().addExamples('Cup', await photos('cup', [1, 2]));
    await trainer().addExamples('Cat', await photos('cat', [1, 2]));
    await trainer().train();
    await press('Use it');
    await press('Add something');
  });
  after(clear);

  it('is accessible', async () => {
    await expectAccessible('light');
    await expectAccessible('dark');
  });

  it('begins with a tone for the first label, and with the focus on the choice of the label', () => {
    expect(tags()).to.equal('<tl-trigger label="Cup" sound="bell" controls></tl-trigger>');
    expect(focused()).to.equal(field('When'));
  });

  it('writes what was chosen into the tag, the snippet has it, and waits for a press', async () => {
    await choose('When', 'Any label');
    await choose('For at least', '5 seconds');
    await choose('At most once in', '1 minute');
    field('Minimum confidence').focus();
    await sendKeys({ press: 'ArrowRight' });
    await choose('Then', 'Say something');
    await type('What to say', 'Sit "up"');
    const tag =
      '<tl-trigger label="*" above="0.85" hold="5s" cooldown="60s" say="Sit &quot;up&quot;" controls></tl-trigger>';
    expect(tags()).to.equal(tag);
    expect(snippet()).to.contain(`">\n  ${tag}\n`);
    expect(snippet()).not.to.contain('autostart');
  });

  it('asks for a target where there is one, and starts by itself where no press is needed', async () => {
    await choose('When', 'Cat');
    await choose('Then', 'Change the look');
    await type('Class to switch', 'bright');
    await type('Which element', '#stage');
    expect(tags()).to.contain('label="Cat"').and.contain('toggle-class="bright" target="#stage"');
    expect(snippet()).to.contain('autostart');
    await expectAccessible('light');
  });

  it('takes another, for the next label, and removes one', async () => {
    await press('Add another');
    expect(tags().split('\n')).to.have.length(2);
    expect(chosen('When', 1)).to.equal('Cup');
    await press('Remove');
    expect(tags()).to.equal('<tl-trigger label="Cup" sound="bell" controls></tl-trigger>');
    expect(focused().textContent).to.contain('Add another');
    await press('Remove');
    expect(snippet()).to.equal(trainer().embedCode());
  });

  it('tries it here: what happens anywhere happens, and the rest is said', async () => {
    const trial = () => find<TlTrigger>(trainer(), '.trial tl-trigger');
    const heard: Event[] = [];
    document.addEventListener('tl-trigger', (event) => heard.push(event));
    await press('Add something');
    await trial().updateComplete;
    expect(trial().hasAttribute('dry-run')).to.equal(false);
    await choose('Then', 'Press a button');
    await trial().updateComplete;
    expect(trial().hasAttribute('dry-run')).to.equal(true);
    trial().renderRoot.querySelector<HTMLElement>('[part=button]')!.click();
    await eventually(() => trial().renderRoot.textContent.includes('Would press “#button”'));
    await expectAccessible('light');
    // Pages hear the triggers that are theirs.
    expect(heard).to.deep.equal([]);
    await press('Remove');
  });

  it('keeps the name of a label that was renamed, until another is chosen', async () => {
    await press('Add something');
    trainer().renameLabel('Cup', 'Mug');
    await trainer().updateComplete;
    expect(tags()).to.contain('label="Cup"');
    expect(chosen('When')).to.equal('Cup');
    await choose('When', 'Mug');
    expect(tags()).to.contain('label="Mug"');
  });
});
