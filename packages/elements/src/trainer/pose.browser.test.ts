import { expect } from 'chai';
import { drawEmptyRoom, drawFigure } from '../../../pose/src/testing/draw-figure.ts';
import { leftArmUp, standing } from '../../../pose/src/testing/figures.ts';
import { expectAccessible } from '../testing/axe.ts';
import {
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
import { SlottedFilm } from '../testing/slotted-film.ts';

const question = () => find(trainer(), '.question');
const focused = () => (trainer().renderRoot as ShadowRoot).activeElement;

describe('teaching postures', () => {
  let film: SlottedFilm;
  beforeEach(async () => {
    await show('<tl-trainer modality="pose" input="none" labels="Stand, Wave"></tl-trainer>');
    film = await SlottedFilm.play(drawFigure(standing));
    await trainer().start();
  });
  afterEach(() => {
    film.end();
    clear();
  });

  it('learns postures from the camera, with the timer on', async () => {
    expect(inRow('Stand', '.tools').firstElementChild!.className).to.contain('timer');
    await click(inRow('Stand', '.timer'));
    await examplesOf('Stand', 5);
    await click(inRow('Stand', '.timer'));
    film.show(drawFigure(leftArmUp));
    await newFrames();
    await hold(inRow('Wave', '.teach'), () => examplesOf('Wave', 5));
    await trainer().train();
    film.show(drawFigure(standing));
    const { prediction } = await next(trainer(), 'tl-label', ({ label }) => label === 'Stand');
    expect(prediction.scores.get('Stand')).to.be.above(0.5);
    film.show(drawFigure(leftArmUp));
    await next(trainer(), 'tl-label', ({ label }) => label === 'Wave');
    await trainer().updateComplete;
    await expectAccessible('light');
    await expectAccessible('dark');
  });

  it('draws the skeleton over the picture, and says when nobody is there', async () => {
    const canvas = () => find(trainer(), 'canvas.keypoints', HTMLCanvasElement);
    const isDrawn = () => {
      const { width, height } = canvas();
      const { data } = canvas().getContext('2d')!.getImageData(0, 0, width, height);
      return data.some((value, i) => i % 4 === 3 && value > 0);
    };
    await eventually(() => trainer().renderRoot.querySelector('canvas.keypoints') !== null);
    await eventually(isDrawn);
    expect(canvas().width).to.equal(canvas().height);
    film.show(drawEmptyRoom());
    await eventually(
      () => trainer().renderRoot.querySelector('.answer')?.textContent.includes('Nobody') ?? false,
    );
    expect(isDrawn()).to.equal(false);
  });

  it('counts the pictures without a person, and adds none where none has one', async () => {
    const shown = [drawFigure(standing), drawEmptyRoom(), drawFigure(leftArmUp)];
    const ids = await trainer().addExamples('Stand', shown);
    expect(ids).to.have.length(2);
    await trainer().updateComplete;
    expect(inRow('Stand', '.missed').textContent).to.equal('Skipped 1 picture: nobody visible');
    const failure = await trainer()
      .addExamples('Wave', [drawEmptyRoom()])
      .catch((error: unknown) => error);
    expect(failure).to.have.property('code', 'nothing-found');
    expect(trainer().examples).to.have.length(2);
  });

  it("asks whether left and right matter, and learns mirrored copies if they don't", async () => {
    await trainer().addExamples('Stand', [drawFigure(standing)]);
    await trainer().addExamples('Wave', [drawFigure(leftArmUp)]);
    expect(trainer().mirrorsCopies).to.equal(false);
    const trained = next(trainer(), 'tl-trained');
    await trained;
    await click(named(trainer(), 'No'));
    expect(trainer().mirrorsCopies).to.equal(true);
    await trainer().updateComplete;
    expect(question().querySelectorAll('[aria-pressed]')).to.have.length(0);
    expect(question().textContent).to.include('Mirrored pictures count as the same.');
    expect(question().textContent).not.to.include('?');
    const before = trainer().model;
    // The copies come when nothing else happens, and are trained on.
    await next(trainer(), 'tl-trained', ({ model }) => model !== before);
    expect(trainer().examples).to.have.length(2);
    await click(named(trainer(), 'Change'));
    await trainer().updateComplete;
    expect(focused()).to.equal(named(trainer(), 'No'));
    await click(named(trainer(), 'Yes'));
    await trainer().updateComplete;
    expect(focused()).to.equal(named(trainer(), 'Change'));
    expect(question().textContent).to.include('Mirrored pictures count as different.');
  });
});
