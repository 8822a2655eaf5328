import { sendKeys } from '@web/test-runner-commands';
import type { ExampleSummary } from '@tl-elements/core/base';
import { expect } from 'chai';
import { expectAccessible } from '../../testing/axe.ts';
import { clear, click, eventually, find, inRow, named, show, trainer } from '../../testing/page.ts';

const root = () => trainer().renderRoot as ShadowRoot;
const panelButton = () => named(trainer(), 'Recording');

/** The choice under that name in the panel. */
function field(name: string): HTMLSelectElement {
  const labels = [...root().querySelectorAll('#recording label')];
  const found = labels.find((label) => label.querySelector('span')?.textContent === name);
  const select = found?.querySelector('select');
  if (!select) throw new Error(`There is no field "${name}".`);
  return select;
}

async function choose(name: string, value: number): Promise<void> {
  const select = field(name);
  select.value = String(value);
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await trainer().updateComplete;
}

async function openPanel(): Promise<void> {
  await click(panelButton());
  await trainer().updateComplete;
}

describe('how examples are recorded', () => {
  afterEach(clear);

  it('is chosen in a panel, at once, and saved with the project', async () => {
    await show('<tl-trainer labels="Cup, Cat"></tl-trainer>');
    await trainer().start();
    panelButton().focus();
    await sendKeys({ press: 'Enter' });
    await trainer().updateComplete;
    expect(root().activeElement).to.equal(field('Examples a second'));
    expect(field('Examples a second').value).to.equal('10');
    expect(field('The timer counts down').value).to.equal('3');
    expect(field('The timer records').value).to.equal('3');
    expect(find(trainer(), '#recording').textContent).to.not.include('Use the defaults');
    await choose('Examples a second', 2);
    await choose('The timer counts down', 0);
    await choose('The timer records', 2);
    await expectAccessible('light');
    await expectAccessible('dark');
    const timer = inRow('Cup', '.timer');
    expect(timer.getAttribute('aria-label')).to.equal('Teach Cup for 2 seconds');

    // Again where a very busy machine has seen nothing in two seconds.
    while (trainer().examples.length === 0) {
      await click(timer);
      await eventually(() => trainer().matches(':state(recording)'));
      expect(root().querySelector('.countdown')).to.equal(null);
      await eventually(() => !trainer().matches(':state(recording)'));
      // What was recorded is in the project by then.
      await eventually(() => find(trainer(), '[role=status]').textContent.startsWith('Cup, '));
    }
    // Two a second for two seconds, and the first one at once.
    const [{ take }] = trainer().examples as [ExampleSummary];
    expect(trainer().examples.filter((each) => each.take === take)).to.have.length.within(1, 5);

    const file = await trainer().saveProject();
    await sendKeys({ press: 'Escape' });
    clear();
    await show('<tl-trainer labels="A, B"></tl-trainer>');
    await trainer().open(file);
    await trainer().updateComplete;
    expect(inRow('Cup', '.timer').getAttribute('aria-label')).to.equal('Teach Cup for 2 seconds');
    await openPanel();
    expect(field('Examples a second').value).to.equal('2');
    await click(named(trainer(), 'Use the defaults'));
    await trainer().updateComplete;
    expect(field('Examples a second').value).to.equal('10');
    expect(inRow('Cup', '.timer').getAttribute('aria-label')).to.include('3, 2, 1');
    field('The timer records').focus();
    await sendKeys({ press: 'Escape' });
    await trainer().updateComplete;
    expect(root().querySelector('#recording')).to.equal(null);
    expect(root().activeElement).to.equal(panelButton());
  });

  it('takes a longer countdown, or none', async () => {
    await show('<tl-trainer modality="pose" labels="Stand, Sit"></tl-trainer>');
    await openPanel();
    await choose('The timer counts down', 10);
    const timer = inRow('Stand', '.timer');
    expect(timer.textContent).to.include('Teach in 3, 2, 1');
    expect(timer.title).to.equal(
      'Teach Stand with a timer: 10 seconds to get ready, then 3 seconds of recording',
    );
    await trainer().start();
    await click(timer);
    await eventually(() => root().querySelector('.countdown') !== null);
    expect(find(trainer(), '.countdown').textContent).to.include('10');
    await eventually(() => find(trainer(), '.countdown').textContent.includes('9'));
    await click(timer);
    await eventually(() => root().querySelector('.countdown') === null);
    expect(trainer().examples).to.have.length(0);
    await choose('The timer counts down', 0);
    expect(timer.textContent).to.include('Teach with a timer');
    expect(find(trainer(), '[part=quality]').textContent).to.include(
      '“Teach with a timer” at Stand',
    );
  });
});

describe('a sound that was recorded', () => {
  afterEach(clear);

  it('can be heard, its seconds switched off and on, and quiet ones are left out', async () => {
    await show('<tl-trainer modality="audio" labels="Room, Clap"></tl-trainer>');
    await trainer().start();
    await openPanel();
    await choose('The timer counts down', 0);
    await click(inRow('Clap', '.timer'));
    await eventually(() => root().querySelector('.heard') !== null);
    const count = trainer().examples.length;
    const seconds = () => [...root().querySelectorAll<HTMLElement>('.seconds button')];
    expect(count).to.be.above(0);
    expect(seconds()).to.have.length(count);
    expect(inRow('Clap', '.heard')).to.equal(find(trainer(), '.heard'));
    // What is loud is drawn.
    for (const second of seconds())
      expect(second.querySelector('path')!.getAttribute('d')!.match(/M/g)).to.have.length(200);

    await click(seconds()[0]!);
    expect(trainer().examples.map(({ isExcluded }) => isExcluded ?? false)).to.deep.equal(
      trainer().examples.map((_, index) => index === 0),
    );
    await trainer().updateComplete;
    expect(seconds()[0]!.getAttribute('aria-pressed')).to.equal('false');
    await expectAccessible('light');
    await expectAccessible('dark');
    seconds()[0]!.focus();
    await sendKeys({ press: 'Enter' });
    expect(trainer().examples.some(({ isExcluded }) => isExcluded)).to.equal(false);

    const play = () => find(trainer(), '.heard .play');
    await click(play());
    await eventually(() => play().getAttribute('aria-pressed') === 'true');
    await click(play());
    await eventually(() => play().getAttribute('aria-pressed') === 'false');

    // How loud it is now, and the mark on both meters.
    const loudness = () => find(trainer(), '.loudness');
    await eventually(() => Number(loudness().style.getPropertyValue('--_level')) > 0);
    const slider = named(trainer(), 'Leave out quiet seconds') as HTMLInputElement;
    expect(slider.getAttribute('aria-valuetext')).to.equal('Off');
    slider.focus();
    await sendKeys({ press: 'End' });
    await trainer().updateComplete;
    expect(slider.getAttribute('aria-valuetext')).to.match(/^90\s?%$/);
    expect(find(trainer(), '.level.gated').style.getPropertyValue('--_gate')).to.equal('0.9');
    await choose('The timer records', 2);
    await click(inRow('Clap', '.timer'));
    await eventually(() => root().querySelector('.missed') !== null);
    expect(inRow('Clap', '.missed').textContent).to.equal(
      'Nothing was loud enough in that recording',
    );
    expect(trainer().examples).to.have.length(count);
    // It can be heard what was too quiet.
    await eventually(() => root().querySelector('.heard') !== null);
    expect(seconds()).to.have.length(0);

    slider.focus();
    await sendKeys({ press: 'Home' });
    await trainer().updateComplete;
    expect(find(trainer(), '.level').className).to.not.include('gated');
    await click(inRow('Clap', '.heard > button:last-of-type'));
    await eventually(() => root().querySelector('.heard') === null);
    expect(root().activeElement).to.equal(inRow('Clap', '.teach'));
  });
});
