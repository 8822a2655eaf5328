import { TlError } from '@tl-elements/core/base';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { made } from '../../testing/acted-clips.ts';
import { raiseArm, squat } from '../../testing/acting-film.ts';
import { expectAccessible } from '../../testing/axe.ts';
import {
  clear,
  click,
  eventually,
  find,
  named,
  showAsItIs as show,
  trainer,
  weightsBase,
} from '../../testing/page.ts';
import { photos } from '../../testing/photos.ts';

/** Teaches two labels, and opens what a model can be used for. */
async function openPanel(): Promise<void> {
  await show('<tl-trainer labels="Cup, A/C" input="none"></tl-trainer>');
  await trainer().addExamples('Cup', await photos('cup', [1, 2]));
  await trainer().addExamples('A/C', await photos('cat', [1, 2]));
  await trainer().train();
  await click(named(trainer(), 'Use it'));
  await trainer().updateComplete;
}

/** A server that never answers requests for the folder `/silent/`; the rest is fetched as before. */
function silenceServer(): { readonly restore: () => void; readonly asked: readonly AbortSignal[] } {
  const { fetch } = window;
  const asked: AbortSignal[] = [];
  window.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.includes('/silent/')) return fetch(input, init);
    const signal = init?.signal ?? new AbortController().signal;
    asked.push(signal);
    return new Promise((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason as Error)),
    );
  };
  return { restore: () => (window.fetch = fetch), asked };
}

/** What is said when the last press has come to its end. */
async function outcome(): Promise<string> {
  const said = () => find(trainer(), '.others .note').textContent.trim();
  await eventually(() => !['', 'Saving…'].includes(said()));
  return said().replaceAll(/\s+/g, ' ');
}

describe('saving for other programs', () => {
  afterEach(clear);

  it('downloads a model, and says what is not included', async () => {
    await openPanel();
    await click(named(trainer(), 'Model for Teachable Machine'));
    expect(await outcome()).to.match(/^Saved as teachable-machine\.zip\. .*flip to false there/);
    await expectAccessible('light');
    await expectAccessible('dark');
  });

  it('downloads the photos, and says which name differs in the file', async () => {
    await openPanel();
    await click(named(trainer(), 'Photos for Teachable Machine'));
    expect(await outcome()).to.match(
      /^Saved as examples\.tm\. .*The name A\/C, which becomes A_C\./,
    );
  });

  it('is cancelled by Escape and by closing the panel', async () => {
    await openPanel();
    trainer().setAttribute('weights-base', '/silent/');
    const { restore, asked } = silenceServer();
    const ways = [() => sendKeys({ press: 'Escape' }), () => click(named(trainer(), 'Use it'))];
    for (const close of ways) {
      await click(named(trainer(), 'Model for Teachable Machine'));
      await eventually(() => asked.some(({ aborted }) => !aborted));
      await close();
      await trainer().updateComplete;
      expect(asked.every(({ aborted }) => aborted)).to.equal(true);
      await click(named(trainer(), 'Use it'));
      await trainer().updateComplete;
      expect(find(trainer(), '.others .note').textContent.trim()).to.equal('');
    }
    restore();
    trainer().setAttribute('weights-base', weightsBase);
    await click(named(trainer(), 'Model for Teachable Machine'));
    expect(await outcome()).to.match(/^Saved as teachable-machine\.zip/);
  });

  it('says why there is no file', async () => {
    await openPanel();
    trainer().setAttribute('weights-base', '/nowhere/');
    await click(named(trainer(), 'Model for Keras'));
    expect(await outcome()).to.contain('could not be fetched');
  });
});

describe('saving movements for other programs', () => {
  afterEach(clear);
  beforeEach(async () => {
    await show(
      '<tl-trainer modality="pose" motion input="none" labels="Raise, Squat"></tl-trainer>',
    );
    await trainer().addExamples('Raise', [made(raiseArm), made(raiseArm, 900)]);
    await trainer().addExamples('Squat', [made(squat), made(squat, 900)]);
    await trainer().train();
  });

  it('is refused to scripts, with its reason', async () => {
    const failureOf = (saving: Promise<unknown>) => saving.then(String, (error: unknown) => error);
    for (const format of ['teachable-machine', 'layers'] as const) {
      const failure = await failureOf(trainer().saveModel(format));
      expect(failure).to.be.instanceOf(TlError).and.to.have.property('code', 'model-unsupported');
      expect(failure)
        .to.have.property('message')
        .that.matches(/movements: .+ two seconds of keypoints/);
    }
    const failure = await failureOf(trainer().saveProject('teachable-machine'));
    expect(failure).to.be.instanceOf(TlError).and.to.have.property('code', 'model-unsupported');
    expect(failure).to.have.property('message').that.contains('Only pictures');
    expect((await trainer().saveModel('tl')).size).to.be.above(0);
  });

  it('is offered as folders alone: the panel says why', async () => {
    await click(named(trainer(), 'Use it'));
    await trainer().updateComplete;
    const others = find(trainer(), '.others');
    expect(others.textContent).to.contain('know no movements');
    const offered = [...others.querySelectorAll('button')].map((each) => each.textContent.trim());
    expect(offered).to.have.length(1);
    expect(offered[0]).to.contain('folders');
    await expectAccessible('light');
    await expectAccessible('dark');
  });
});
