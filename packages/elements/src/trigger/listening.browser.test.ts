import { expect } from 'chai';
import type { TlTrigger } from './tl-trigger.ts';
import { classifier, clear, click, eventually, find, next, show } from '../testing/page.ts';
import { clapAt } from '../testing/said-by.ts';
import { savedModel } from '../testing/saved-model.ts';

const trigger = () => document.querySelector('tl-trigger')!;
const clapOnce = () => clapAt(classifier());

/** Counts how often triggers fire, wherever they are. */
function countFirings(): { count: number } {
  const firings = { count: 0 };
  document.body.addEventListener('tl-trigger', () => firings.count++);
  return firings;
}

describe('what a trigger listens to', () => {
  afterEach(() => {
    clear();
    // Listeners go with it.
    document.body.replaceWith(document.createElement('body'));
  });

  it('fires for what the camera shows, also off-screen, and asks for MIDI with the start button', async () => {
    const url = URL.createObjectURL(await savedModel());
    await show(
      `<tl-classifier src="${url}"></tl-classifier><p style="height: 5000px"></p>` +
        '<tl-trigger for="eye" label="*" midi="note 60" off></tl-trigger>' +
        '<tl-trigger for="eye" label="Cup" off></tl-trigger><tl-trigger for="eye" label="Cat" off></tl-trigger>',
    );
    classifier().id = 'eye';
    let asked = 0;
    const requestMIDIAccess = async () => ({ outputs: new Map(), asked: asked++ });
    Object.defineProperty(navigator, 'requestMIDIAccess', {
      value: requestMIDIAccess,
      configurable: true,
    });
    await classifier().ready;
    await classifier().updateComplete;
    await click(find(classifier(), 'ul'));
    expect(asked).to.equal(0);
    await click(find(classifier(), '[part=start-button]'));
    expect(asked).to.equal(1);
    Reflect.deleteProperty(navigator, 'requestMIDIAccess');
    await next(classifier(), 'tl-prediction');
    scrollTo(0, 5000);
    await eventually(() => !classifier().isDrawn);
    const [, cup, cat] = [...document.querySelectorAll('tl-trigger')];
    cup!.off = false;
    cat!.off = false;
    const fired = await Promise.all([next(cup!, 'tl-trigger'), next(cat!, 'tl-trigger')]);
    expect(fired.map(({ label }) => label)).to.deep.equal(['Cup', 'Cat']);
    URL.revokeObjectURL(url);
  });

  it('lets what follows the score go back to 0 when the classifier stops, unless it was set by hand', async () => {
    const url = URL.createObjectURL(await savedModel());
    await show(
      `<tl-classifier src="${url}"><tl-trigger label="*" set="value" target="progress" controls></tl-trigger>` +
        '</tl-classifier><progress></progress>',
    );
    const bar = document.querySelector('progress')!;
    await classifier().start();
    await eventually(() => bar.value > 0.3);
    await classifier().stop();
    await eventually(() => bar.value === 0);

    await classifier().start();
    await eventually(() => bar.value > 0.3);
    const slider = find(trigger(), '[part=slider]', HTMLInputElement);
    slider.value = '40';
    slider.dispatchEvent(new Event('input'));
    await classifier().stop();
    await classifier().updateComplete;
    expect(bar.value).to.equal(0.4);
    URL.revokeObjectURL(url);
  });

  it('shows its controls in the classifier and in the trainer that it is inside of', async () => {
    const inside = '<tl-trigger label="*" controls></tl-trigger>';
    await show(`<tl-classifier>${inside}</tl-classifier><tl-trainer>${inside}</tl-trainer>`);
    for (const each of document.querySelectorAll('tl-trigger')) {
      expect(find(each, '[role=switch]').checkVisibility()).to.equal(true);
      expect(each.offsetHeight).to.be.above(40);
    }
  });

  it('follows the classifier or trainer of an id, and not the one around it', async () => {
    await show(
      '<tl-classifier input="none"><tl-trigger label="Clap" for="other"></tl-trigger></tl-classifier>' +
        '<tl-classifier id="other" input="none"></tl-classifier>',
    );
    const firings = countFirings();
    clapAt(classifier());
    expect(firings.count).to.equal(0);
    clapAt(document.querySelector('#other')!);
    expect(firings.count).to.equal(1);
  });

  it('prefers the classifier of its own shadow root, and finds one around that', async () => {
    await show('<tl-classifier id="ear" input="none"></tl-classifier><div></div>');
    const root = document.querySelector('div')!.attachShadow({ mode: 'open' });
    root.innerHTML =
      '<tl-trigger label="Clap" for="ear" add-class="lit" target="#lamp"></tl-trigger><p id="lamp"></p>';
    const inside = root.querySelector<TlTrigger>('tl-trigger')!;
    await inside.updateComplete;
    clapOnce();
    expect(root.querySelector('#lamp')!.className).to.equal('lit');

    const firings = countFirings();
    root.innerHTML += '<tl-classifier id="ear" input="none"></tl-classifier>';
    await root.querySelector<TlTrigger>('tl-trigger')!.updateComplete;
    clapOnce();
    expect(firings.count).to.equal(0);
    clapAt(root.querySelector('tl-classifier')!);
    expect(firings.count).to.equal(1);
  });

  it('listens to a classifier that is added later, and no more to one that has gone', async () => {
    await show('<tl-trigger label="Clap" for="late" controls></tl-trigger>');
    expect(find(trigger(), '[role=status]').textContent).to.contain('no classifier');
    const late = document.createElement('tl-classifier');
    late.input = 'none';
    document.body.append(late);
    late.id = 'late';
    await eventually(() => find(trigger(), '[role=status]').textContent === '');
    const firings = countFirings();
    clapAt(late);
    expect(firings.count).to.equal(1);
    late.remove();
    await eventually(() => find(trigger(), '[role=status]').textContent !== '');
    clapAt(late);
    expect(firings.count).to.equal(1);
  });
});
