import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { expectAccessible } from '../testing/axe.ts';
import { filmShows } from '../testing/film.ts';
import {
  classifier,
  clear,
  click,
  eventually,
  examplesOf,
  find,
  hold,
  inRow,
  named,
  next,
  show,
  trainer,
} from '../testing/page.ts';

describe('teaching with the camera', () => {
  afterEach(clear);

  it('invites, and is accessible before anything is started', async () => {
    await show('<tl-trainer></tl-trainer>');
    await expectAccessible('light');
    await expectAccessible('dark');
    expect(trainer().state).to.equal('idle');
    expect(trainer().labels).to.deep.equal(['Label 1', 'Label 2']);
    expect(document.activeElement).to.equal(document.body);
  });

  it('goes from the camera to the right names, and a classifier follows', async () => {
    await show(
      '<tl-trainer id="teach" labels="Cat, Rocket"></tl-trainer><tl-classifier trainer="teach"></tl-classifier>',
    );
    await click(named(trainer(), 'Start camera'));
    await next(trainer(), 'tl-ready');
    await filmShows('cat');
    await hold(inRow('Cat', '.teach'), () => examplesOf('Cat', 5));
    await filmShows('rocket');
    await hold(inRow('Rocket', '.teach'), () => examplesOf('Rocket', 5));
    await trainer().train();
    expect(trainer().evaluation?.optimistic).to.equal(true);

    await filmShows('cat');
    const seen = await next(trainer(), 'tl-label', ({ label }) => label === 'Cat');
    expect(seen.prediction.scores.get('Cat')).to.be.above(0.5);
    const followed = await next(classifier(), 'tl-prediction', ({ label }) => label === 'Cat');
    expect([...followed.scores.keys()]).to.deep.equal(['Cat', 'Rocket']);
    await next(classifier(), 'tl-label', ({ label }) => label === 'Rocket');

    await trainer().updateComplete;
    await expectAccessible('light');
    await expectAccessible('dark');
    expect(find(trainer(), '.quality').textContent).to.contain('another take of each');
  });

  it('shows the row of what is seen, with its score', async () => {
    await show('<tl-trainer labels="Cat, Rocket"></tl-trainer>');
    await trainer().start();
    await filmShows('cat');
    await hold(inRow('Cat', '.teach'), () => examplesOf('Cat', 4));
    await filmShows('rocket');
    await hold(inRow('Rocket', '.teach'), () => examplesOf('Rocket', 4));
    await next(trainer(), 'tl-label', ({ label }) => label === 'Rocket');
    await trainer().updateComplete;
    const row = find(trainer(), '.row.seen');
    expect(row.dataset['label']).to.equal('Rocket');
    expect(row.getBoundingClientRect().height).to.be.above(44);
    expect(find(trainer(), '.answer').textContent).to.contain('Rocket');
  });

  it('is taught by the keyboard alone', async () => {
    await show('<tl-trainer labels="Cat, Rocket"></tl-trainer>');
    named(trainer(), 'Start camera').focus();
    await sendKeys({ press: 'Enter' });
    await next(trainer(), 'tl-ready');
    await filmShows('cat');
    inRow('Cat', '.teach').focus();
    await sendKeys({ press: 'Enter' });
    await examplesOf('Cat', 3);
    await filmShows('rocket');
    inRow('Rocket', '.teach').focus();
    await sendKeys({ press: 'Space' });
    await examplesOf('Rocket', 3);
    await trainer().train();
    const { labels } = trainer().model!.head;
    expect(labels).to.deep.equal(['Cat', 'Rocket']);

    // The press records for a while: until it says how many there are, more come.
    const status = find(trainer(), '[role=status]');
    await eventually(() => status.textContent.startsWith('Rocket, '));
    const before = trainer().examples.length;
    const thumbnail = inRow('Rocket', '.thumbnail');
    thumbnail.focus();
    const changed = next(trainer(), 'tl-change');
    await sendKeys({ press: 'Delete' });
    await changed;
    expect(trainer().examples).to.have.length(before - 1);
  });

  it('says once a recording is over how many examples there are', async () => {
    await show('<tl-trainer labels="Cup, Cat"></tl-trainer>');
    await trainer().start();
    await hold(inRow('Cup', '.teach'), () => examplesOf('Cup', 3));
    const status = find(trainer(), '[role=status]');
    await eventually(() => status.textContent !== '');
    const count = trainer().examples.length;
    expect(status.textContent).to.equal(`Cup, ${count} examples`);
  });

  it('takes a whole recording back at once', async () => {
    await show('<tl-trainer labels="Cup, Cat"></tl-trainer>');
    await trainer().start();
    await hold(inRow('Cup', '.teach'), () => examplesOf('Cup', 4));
    await eventually(() => find(trainer(), '[role=status]').textContent !== '');
    await click(named(trainer(), 'Undo'));
    expect(trainer().examples).to.have.length(0);
    await click(named(trainer(), 'Redo'));
    expect(trainer().examples).to.have.length.above(3);
  });

  it('stops recording when the window is left', async () => {
    await show('<tl-trainer labels="Cup, Cat"></tl-trainer>');
    await trainer().start();
    await hold(inRow('Cup', '.teach'), async () => {
      await examplesOf('Cup', 2);
      window.dispatchEvent(new Event('blur'));
      await trainer().updateComplete;
      expect(inRow('Cup', '.teach').getAttribute('aria-pressed')).to.equal('false');
    });
    expect(trainer().matches(':state(recording)')).to.equal(false);
  });

  it('counts to three before it records by timer', async () => {
    await show('<tl-trainer labels="Cup, Cat"></tl-trainer>');
    await trainer().start();
    await click(inRow('Cup', '.timer'));
    await trainer().updateComplete;
    expect(find(trainer(), '.countdown').textContent).to.contain('3');
    expect(trainer().examples).to.have.length(0);
    await examplesOf('Cup', 5);
    await click(inRow('Cup', '.timer'));
  });

  it('switches the camera off as soon as it is taken from the page', async () => {
    await show('<tl-trainer></tl-trainer>');
    await trainer().start();
    const [track] = trainer().stream!.getTracks();
    expect(track!.readyState).to.equal('live');
    clear();
    // Not a moment later: who opens the camera next would be given this one.
    await new Promise((resolve) => setTimeout(resolve));
    expect(track!.readyState).to.equal('ended');
  });

  it('says why there is no camera, and starts again at the press of a button', async () => {
    await show('<tl-trainer></tl-trainer>');
    const { mediaDevices } = navigator;
    const real = mediaDevices.getUserMedia;
    // The one thing no test browser that grants cameras can do: refuse one.
    mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    const failure = next(trainer(), 'tl-error');
    await click(named(trainer(), 'Start camera'));
    const { error } = await failure;
    mediaDevices.getUserMedia = real;
    expect(error).to.have.property('code', 'camera-denied');
    await trainer().updateComplete;
    expect(trainer().state).to.equal('error');
    const alert = find(trainer(), '[role=alert]');
    expect(
      [...alert.querySelectorAll('button')].map((each) => each.textContent.trim()),
    ).to.deep.equal(['Try again', 'Choose photos…']);
    expect(alert.textContent).to.contain('blocked').and.to.contain('Allow');
    await expectAccessible('light');
    await expectAccessible('dark');
    await click(named(trainer(), 'Try again'));
    await eventually(() => trainer().state === 'running');
    expect(trainer().renderRoot.querySelector('[role=alert]')).to.equal(null);
  });
});
