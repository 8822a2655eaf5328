import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { expectAccessible } from '../testing/axe.ts';
import { filmShows, learn } from '../testing/film.ts';
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
  newFrames,
  next,
  show,
  trainer,
} from '../testing/page.ts';
import { pictureAt, SlottedFilm } from '../testing/slotted-film.ts';

const still = (kind: string) => pictureAt(`/tools/fixtures/stills/${kind}-1.jpg`);

describe('teaching with the camera', () => {
  afterEach(clear);

  it('shows how to begin, and is accessible before it starts', async () => {
    await show('<tl-trainer></tl-trainer>');
    await expectAccessible('light');
    await expectAccessible('dark');
    expect(trainer().state).to.equal('idle');
    expect(trainer().labels).to.deep.equal(['Label 1', 'Label 2']);
    expect(document.activeElement).to.equal(document.body);
  });

  it('learns from the camera, and a classifier follows', async () => {
    await show('<tl-trainer id="teach" labels="Cat, Rocket"></tl-trainer>');
    const ready = next(trainer(), 'tl-ready');
    await click(named(trainer(), 'Start camera'));
    await ready;
    await learn('cat', 'Cat');
    await learn('rocket', 'Rocket');

    // A film that stays with the cat lets it settle once: that may be before it is seen here.
    const settling = next(trainer(), 'tl-label', ({ label }) => label === 'Cat');
    await filmShows('cat');
    const settled = await settling;
    expect(settled.prediction.scores.get('Cat')).to.be.above(0.5);
    document.body.insertAdjacentHTML(
      'beforeend',
      '<tl-classifier trainer="teach"></tl-classifier>',
    );
    await filmShows('cat');
    const followed = await next(classifier(), 'tl-prediction', ({ label }) => label === 'Cat');
    expect([...followed.scores.keys()]).to.deep.equal(['Cat', 'Rocket']);
    const following = next(classifier(), 'tl-label', ({ label }) => label === 'Rocket');
    await filmShows('rocket');
    await following;
  });

  it('says how good it is after a recording of each label, and asks for another', async () => {
    await show('<tl-trainer input="none" labels="Cup, Cat"></tl-trainer>');
    const film = await SlottedFilm.play(await still('cup'));
    await trainer().start();
    await hold(inRow('Cup', '.teach'), () => examplesOf('Cup', 5));
    film.show(await still('cat'));
    await newFrames();
    await hold(inRow('Cat', '.teach'), () => examplesOf('Cat', 5));
    await eventually(() => trainer().evaluation !== null);
    expect(trainer().evaluation!.optimistic).to.equal(true);
    await trainer().updateComplete;
    expect(find(trainer(), '.quality').textContent).to.contain('another take of each');
    await expectAccessible('light');
    await expectAccessible('dark');
    film.end();
  });

  it('highlights the row of the prediction, with its score', async () => {
    await show('<tl-trainer labels="Cat, Rocket"></tl-trainer>');
    await trainer().start();
    await learn('cat', 'Cat');
    await learn('rocket', 'Rocket');
    const current = () => trainer().renderRoot.querySelector<HTMLElement>('.row.current');
    await eventually(() => current()?.dataset['label'] === 'Rocket');
    expect(current()!.getBoundingClientRect().height).to.be.above(44);
    expect(find(trainer(), '.answer').textContent).to.contain('Rocket');
  });

  it('works with the keyboard alone', async () => {
    await show('<tl-trainer labels="Cat, Rocket"></tl-trainer>');
    named(trainer(), 'Start camera').focus();
    const ready = next(trainer(), 'tl-ready');
    await sendKeys({ press: 'Enter' });
    await ready;
    await filmShows('cat');
    inRow('Cat', '.teach').focus();
    await sendKeys({ press: 'Enter' });
    await examplesOf('Cat', 1);
    await filmShows('rocket');
    inRow('Rocket', '.teach').focus();
    await sendKeys({ press: ' ' });
    await examplesOf('Rocket', 1);
    await eventually(() => trainer().model?.head.labels.length === 2);
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

  it('goes on with another label that is pressed before the moment of the first is over', async () => {
    await show('<tl-trainer labels="Cup, Cat"></tl-trainer>');
    await trainer().start();
    for (const label of ['Cup', 'Cat']) {
      inRow(label, '.teach').focus();
      await sendKeys({ press: 'Enter' });
      await examplesOf(label, 1);
    }
  });

  it('announces how many examples there are after a recording', async () => {
    await show('<tl-trainer labels="Cup, Cat"></tl-trainer>');
    await trainer().start();
    await hold(inRow('Cup', '.teach'), () => examplesOf('Cup', 3));
    const status = find(trainer(), '[role=status]');
    await eventually(() => status.textContent !== '');
    const count = trainer().examples.length;
    expect(status.textContent).to.equal(`Cup, ${count} examples`);
  });

  it('undoes a whole recording at once', async () => {
    await show('<tl-trainer labels="Cup, Cat"></tl-trainer>');
    await trainer().start();
    await hold(inRow('Cup', '.teach'), () => examplesOf('Cup', 4));
    await eventually(() => find(trainer(), '[role=status]').textContent !== '');
    await click(named(trainer(), 'Undo'));
    expect(trainer().examples).to.have.length(0);
    await click(named(trainer(), 'Redo'));
    expect(trainer().examples).to.have.length.above(3);
  });

  it('stops recording when the window loses the focus', async () => {
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

  it('switches the camera off as soon as it is removed from the page', async () => {
    await show('<tl-trainer></tl-trainer>');
    await trainer().start();
    const [track] = trainer().stream!.getTracks();
    expect(track!.readyState).to.equal('live');
    clear();
    // At once: the next to open the camera would get this one.
    await new Promise((resolve) => setTimeout(resolve));
    expect(track!.readyState).to.equal('ended');
  });

  it('says why there is no camera, and starts again when a button is pressed', async () => {
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
