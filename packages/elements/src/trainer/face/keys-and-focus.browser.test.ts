import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import {
  clear,
  click,
  eventually,
  examplesOf,
  find,
  hold,
  inRow,
  named,
  show,
  trainer,
} from '../../testing/page.ts';
import { photos } from '../../testing/photos.ts';

const focused = () => (trainer().renderRoot as ShadowRoot).activeElement as HTMLElement;

async function press(key: string): Promise<void> {
  await sendKeys({ press: key });
  await trainer().updateComplete;
}

/** Presses a key while others are held. */
async function pressWith(held: readonly string[], key: string): Promise<void> {
  for (const each of held) await sendKeys({ down: each });
  await sendKeys({ press: key });
  for (const each of held) await sendKeys({ up: each });
  await trainer().updateComplete;
}

/** Presses the button of that name by the keyboard. */
async function activate(name: string): Promise<void> {
  named(trainer(), name).focus();
  await press('Enter');
}

describe('the focus', () => {
  afterEach(clear);

  it('moves from the start button to the first Teach button, and back on stopping', async () => {
    await show('<tl-trainer labels="Cup, Cat"></tl-trainer>');
    await activate('Start camera');
    expect(focused()).to.equal(inRow('Cup', '.teach'));
    await eventually(() => trainer().state === 'running');
    expect(focused()).to.equal(inRow('Cup', '.teach'));
    await activate('Stop camera');
    await eventually(() => trainer().state === 'ready');
    await trainer().updateComplete;
    expect(focused()).to.equal(named(trainer(), 'Start camera'));
  });

  it('may go elsewhere while a pointer holds a button', async () => {
    await show('<tl-trainer labels="Cup, Cat"></tl-trainer>');
    await trainer().start();
    await hold(inRow('Cat', '.teach'), async () => {
      await examplesOf('Cat', 1);
      inRow('Cup', '.teach').focus();
      // More than a tap gives.
      await examplesOf('Cat', 30);
    });
  });

  it('moves from a removed label to the name of the next, and at the end to "Add a label"', async () => {
    await show('<tl-trainer labels="Cup, Cat" input="none"></tl-trainer>');
    await activate('Remove label Cup');
    expect(focused()).to.equal(inRow('Cat', '.name'));
    await activate('Remove label Cat');
    expect(focused()).to.equal(named(trainer(), 'Add a label'));
  });

  it('stays in the row whose examples are cleared', async () => {
    await show('<tl-trainer labels="Cup, Cat" input="none"></tl-trainer>');
    await trainer().addExamples('Cat', await photos('cat', [1]));
    await trainer().updateComplete;
    await activate('Clear all examples of Cat');
    expect(focused()).to.equal(inRow('Cat', '.tools button'));
  });
});

describe('keys', () => {
  beforeEach(async () => {
    await show('<tl-trainer labels="Cup, Cat" input="none"></tl-trainer>');
    await trainer().addExamples('Cup', await photos('cup', [1, 2]));
    await trainer().addExamples('Cat', await photos('cat', [1, 2]));
    await trainer().train();
    await trainer().updateComplete;
  });
  afterEach(clear);

  it('undo and redo', async () => {
    named(trainer(), 'Save project').focus();
    await pressWith(['Control'], 'z');
    expect(trainer().examples).to.have.length(2);
    await pressWith(['Control', 'Shift'], 'Z');
    expect(trainer().examples).to.have.length(4);
    await pressWith(['Meta'], 'z');
    expect(trainer().examples).to.have.length(2);
    await pressWith(['Control'], 'y');
    expect(trainer().examples).to.have.length(4);
  });

  it('undo typing while a name is edited', async () => {
    await click(inRow('Cup', '.name'));
    await sendKeys({ type: 'Mug' });
    await pressWith(['Control'], 'z');
    expect(trainer().examples).to.have.length(4);
    expect(trainer().labels).to.deep.equal(['Cup', 'Cat']);
  });

  it('close an open panel, and move the focus back to its button', async () => {
    for (const [name, panel] of [
      ['Use it', '#use-it'],
      ['Why?', '#understand'],
    ] as const) {
      await activate(name);
      find(trainer(), `${panel} button`).focus();
      await press('Escape');
      expect(trainer().renderRoot.querySelector(panel)).to.equal(null);
      expect(focused()).to.equal(named(trainer(), name));
    }
  });
});

describe('removing a label', () => {
  const failures: Error[] = [];
  beforeEach(async () => {
    failures.length = 0;
    await show('<tl-trainer labels="Cup, Cat, Rocket"></tl-trainer>');
    trainer().addEventListener('tl-error', ({ detail }) => failures.push(detail.error));
    await trainer().start();
  });
  afterEach(clear);

  const isRecording = () => trainer().matches(':state(recording)');

  it('ends its countdown', async () => {
    await click(inRow('Cat', '.timer'));
    await eventually(isRecording);
    await activate('Remove label Cat');
    await eventually(() => !isRecording());
    await click(inRow('Cup', '.timer'));
    await eventually(() => find(trainer(), '.countdown').textContent.includes('Cup'));
    expect(failures).to.deep.equal([]);
  });

  it('ends its recording, and adds nothing more', async () => {
    inRow('Cat', '.teach').focus();
    await press('Enter');
    await examplesOf('Cat', 1);
    await activate('Remove label Cat');
    expect(isRecording()).to.equal(false);
    inRow('Cup', '.teach').focus();
    await press('Enter');
    await examplesOf('Cup', 2);
    expect(new Set(trainer().examples.map(({ label }) => label))).to.deep.equal(new Set(['Cup']));
    expect(failures).to.deep.equal([]);
  });
});
