import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { TriggerDetail } from './trigger-detail.ts';
import { expectAccessible } from '../testing/axe.ts';
import { classifier, clear, click, find, next, show } from '../testing/page.ts';
import { clapAt, says } from '../testing/said-by.ts';

const trigger = () => document.querySelector('tl-trigger')!;

/** A trigger inside a classifier without a device, and what else is on the page. */
async function withTrigger(attributes: string, page = ''): Promise<void> {
  await show(
    `<tl-classifier input="none"><tl-trigger label="Clap" ${attributes}></tl-trigger></tl-classifier>${page}`,
  );
}

const clapOnce = () => clapAt(classifier());

/** Counts how often triggers fire, wherever they are. */
function countFirings(): { count: number } {
  const firings = { count: 0 };
  document.body.addEventListener('tl-trigger', () => firings.count++);
  return firings;
}

describe('a trigger', () => {
  afterEach(() => {
    clear();
    // Listeners go with it.
    document.body.replaceWith(document.createElement('body'));
  });

  it('dispatches `tl-trigger` before it does anything', async () => {
    await withTrigger('add-class="lit" target="#lamp"', '<p id="lamp"></p>');
    const lamp = document.querySelector('#lamp')!;
    const heard: (TriggerDetail & { readonly isLit: boolean })[] = [];
    trigger().addEventListener('tl-trigger', ({ detail }) =>
      heard.push({ ...detail, isLit: lamp.classList.contains('lit') }),
    );
    const at = clapOnce();
    expect(heard).to.have.lengthOf(1);
    expect(heard[0]).to.deep.include({ label: 'Clap', byHand: false, isLit: false });
    expect(heard[0]!.rule).to.include({ above: 0.8, below: 0.6, holdMs: 150, cooldownMs: 1000 });
    expect(heard[0]!.prediction!.at).to.equal(at);
    expect(lamp.className).to.equal('lit');
  });

  it('does nothing after `preventDefault()`', async () => {
    await withTrigger('add-class="lit" target="#lamp"', '<p id="lamp"></p>');
    document.body.addEventListener('tl-trigger', (event) => event.preventDefault());
    clapOnce();
    expect(document.querySelector('#lamp')!.className).to.equal('');
  });

  it('shows accessible controls that do it by hand and switch it off', async () => {
    await withTrigger(
      'controls press="#like"',
      '<button id="like" style="color: black; background: white">Like</button>',
    );
    let presses = 0;
    document.querySelector('#like')!.addEventListener('click', () => presses++);
    await expectAccessible('light');
    await expectAccessible('dark');
    await click(find(trigger(), '[part=button]'));
    expect(presses).to.equal(1);
    expect(find(trigger(), '[part=button]').innerText).to.equal('Press “Like”');
    await click(find(trigger(), '[role=switch]'));
    expect(trigger().off).to.equal(true);
    clapOnce();
    expect(presses).to.equal(1);
    await sendKeys({ press: 'Enter' });
    await trigger().updateComplete;
    expect(find(trigger(), '[role=switch]').ariaChecked).to.equal('true');
    clapOnce();
    expect(presses).to.equal(2);
  });

  it('shows nothing without controls, and does it by hand from a script', async () => {
    await withTrigger('add-class="lit" target="#lamp"', '<p id="lamp"></p>');
    expect(trigger().checkVisibility()).to.equal(false);
    expect(trigger().renderRoot.childElementCount).to.equal(0);
    const fired = next(trigger(), 'tl-trigger');
    trigger().fire();
    expect(await fired).to.include({ label: 'Clap', prediction: null, byHand: true });
    expect(document.querySelector('#lamp')!.className).to.equal('lit');
  });

  it('says in a dry run what it would do, and does nothing', async () => {
    await withTrigger('dry-run controls play="#film"', '<video id="film"></video>');
    await expectAccessible();
    clapOnce();
    await trigger().updateComplete;
    expect(find(trigger(), '[role=status]').textContent).to.equal(
      'Would play the video · Clap 92\u202f%',
    );
    expect(document.querySelector('video')!.paused).to.equal(true);
  });

  it('is made by a script, several on one classifier, each for its own label', async () => {
    await show('<tl-classifier input="none"></tl-classifier>');
    const made = ['Clap', 'Room', '*'].map((label) => {
      const each = document.createElement('tl-trigger');
      each.label = label;
      each.hold = 250;
      classifier().append(each);
      return each;
    });
    await Promise.all(made.map((each) => each.updateComplete));
    const fired: string[] = [];
    made.forEach((each, index) =>
      each.addEventListener('tl-trigger', ({ detail }) => fired.push(`${index} ${detail.label}`)),
    );
    says(classifier(), { Clap: 0.9, Room: 0.1 });
    expect(fired).to.deep.equal([]);
    says(classifier(), { Clap: 0.9, Room: 0.1 }, { count: 1 });
    expect(fired).to.deep.equal(['0 Clap', '2 Clap']);
  });

  it('takes other attributes while it runs', async () => {
    await withTrigger('above="95%" press="#one"', '<button id="one"></button><i id="two"></i>');
    const firings = countFirings();
    clapOnce();
    expect(firings.count).to.equal(0);
    trigger().setAttribute('above', '0.9');
    trigger().removeAttribute('press');
    trigger().setAttribute('add-class', 'lit');
    trigger().setAttribute('target', '#two');
    await trigger().updateComplete;
    clapOnce();
    expect(firings.count).to.equal(1);
    expect(document.querySelector('#two')!.className).to.equal('lit');
  });

  it('does not fire again for a label that is held while something else about it changes', async () => {
    await withTrigger('controls cooldown="0s" add-class="lit" target="#lamp"', '<p id="lamp"></p>');
    const firings = countFirings();
    clapOnce();
    for (const [name, value] of [
      ['off', ''],
      ['target', 'p'],
      ['hold', '200ms'],
    ]) {
      trigger().setAttribute(name!, value!);
      await trigger().updateComplete;
      trigger().off = false;
      await trigger().updateComplete;
      says(classifier(), { Clap: 0.9, Room: 0.1 });
    }
    expect(firings.count).to.equal(1);
  });

  it('fires for none of these, and after a sequence', async () => {
    await show(
      '<tl-classifier input="none"><tl-trigger label=""></tl-trigger>' +
        '<tl-trigger label="A, B" within="1s"></tl-trigger></tl-classifier>',
    );
    const fired: (string | null)[] = [];
    document.body.addEventListener('tl-trigger', ({ detail }) => fired.push(detail.label));
    says(classifier(), { A: 0.9, B: 0.1 });
    says(classifier(), { A: 0.1, B: 0.9 });
    says(classifier(), { A: 0.1, B: 0.9 }, { isUnknown: true, unknownScore: 0.7, label: null });
    expect(fired).to.deep.equal(['B', null]);
  });

  it('reports what it can not read, and shows it with controls', async () => {
    for (const [attributes, words] of [
      ['hold="soon"', 'hold="soon"'],
      ['above="8"', 'above="8"'],
      ['seek="later" play="#x"', 'seek="later"'],
      ['add-class="lit"', 'target="#film"'],
      ['set="onclick" target="#x"', 'nothing else'],
      ['set="style" target="#x"', 'nothing else'],
      ['send-key="Hyper+K"', 'Ctrl+K'],
      ['midi="note 200"', 'note C4'],
      ['sound="moo"', 'bell'],
      ['go="javascript:alert(1)"', 'https://'],
      ['post="javascript:alert(1)"', 'https://'],
      ['post="https://other.example/"', 'post-cross-origin'],
    ] as const) {
      await withTrigger('controls');
      const failure = next(trigger(), 'tl-error');
      for (const [, name, value] of attributes.matchAll(/([\w-]+)="([^"]*)"/g)) {
        trigger().setAttribute(name!, value!);
      }
      const { error } = await failure;
      expect(error)
        .to.have.property('code')
        .that.is.oneOf(['trigger-unreadable', 'address-refused']);
      await trigger().updateComplete;
      expect(find(trigger(), '[role=alert]').textContent, attributes).to.contain(words);
    }
  });

  it('can read every example of the guide', async () => {
    const guide = await (await fetch('/docs/guide/triggers.md')).text();
    const examples = [...guide.matchAll(/```html\n([^]*?)```/g)].map(([, html]) => html!);
    const tags = examples.join('').match(/<tl-trigger [^>]*>/g)!;
    expect(tags).to.have.length.above(20);
    const failures: string[] = [];
    document.body.addEventListener('tl-error', ({ detail }) => failures.push(detail.error.message));
    await show(
      `<tl-classifier input="none">${tags.map((tag) => `${tag}</tl-trigger>`).join('')}</tl-classifier>`,
    );
    expect(failures).to.deep.equal([]);
  });
});
