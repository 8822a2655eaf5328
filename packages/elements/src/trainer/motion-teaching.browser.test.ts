import type { MovementFrame } from '@tl-elements/core/base';
import { expect } from 'chai';
import { drawFigure } from '../../../pose/src/testing/draw-figure.ts';
import { standing } from '../../../pose/src/testing/figures.ts';
import { made } from '../testing/acted-clips.ts';
import { perform, raiseArm, rest, spreadArms, squat } from '../testing/acting-film.ts';
import { clear, click, eventually, find, inRow, named, show, trainer } from '../testing/page.ts';
import { SlottedFilm } from '../testing/slotted-film.ts';
import { LiveTrail } from './stage/stage.ts';

const movements = (attributes = '') =>
  show(
    `<tl-trainer modality="pose" motion input="none" labels="Raise, Squat" ${attributes}></tl-trainer>`,
  );

/** The same movement, made with the other arm. */
function mirrored({ at, points }: MovementFrame): MovementFrame {
  // The points of a body come in pairs behind the nose, the left one first.
  const other = (point: number) => (point === 0 ? 0 : point % 2 === 1 ? point + 1 : point - 1);
  const turned = points.map((_, i) => {
    const [row, point, axis] = [Math.floor(i / 51), Math.floor(i / 3) % 17, i % 3];
    const value = points[row * 51 + other(point) * 3 + axis]!;
    return axis === 0 ? 400 - value : value;
  });
  return { at, points: turned };
}

/** Three takes of each, by keypoints. */
async function teachByKeypoints(person?: string): Promise<void> {
  const from = person === undefined ? {} : { person };
  for (const [label, act] of [
    ['Raise', raiseArm],
    ['Squat', squat],
  ] as const) {
    await trainer().addExamples(label, [made(act), made(act, 900), made(act, 1200)], from);
  }
}

describe('a trainer of movements that is new to somebody', () => {
  afterEach(clear);

  for (const [modality, points] of [
    ['pose', 'joints'],
    ['hand', 'fingers'],
  ] as const) {
    it(`has "Something else" first, and says that no picture is stored (${modality})`, async () => {
      await show(`<tl-trainer modality="${modality}" motion></tl-trainer>`);
      expect(trainer().labels).to.deep.equal(['Something else', 'Label 1']);
      expect(inRow('Something else', '.examples').textContent).to.contain(
        'standing, walking, scratching',
      );
      const { textContent } = find(trainer(), '.quality');
      expect(textContent).to.contain(`No picture is stored: only where your ${points} were.`);
    });
  }
});

describe('movements before a camera', () => {
  let film: SlottedFilm;
  beforeEach(async () => {
    // The keypoints of a script differ from those that the network finds: nothing is called unknown here.
    await movements('unknown="off"');
    film = await SlottedFilm.play(drawFigure(standing));
    await trainer().start();
  });
  afterEach(() => {
    film.end();
    clear();
  });

  it('are counted in by the timer, and recorded for five seconds, as one take', async () => {
    const timer = () => inRow('Raise', '.timer');
    const isRecording = () => inRow('Raise', '.timer').closest('.recording') !== null;
    const counted = new Set<string>();
    let [begunAt, endedAt] = [0, 0];
    // Again, if a busy machine has seen nothing of it.
    for (let times = 0; times < 3 && trainer().examples.length === 0; times++) {
      await click(timer());
      await eventually(() => {
        const [digit] = /\d/.exec(timer().textContent) ?? [];
        if (digit) counted.add(digit);
        return isRecording() && !digit;
      });
      begunAt = performance.now();
      const ended = eventually(() => !isRecording()).then(() => (endedAt = performance.now()));
      for (let acts = 0; acts < 2; acts++) {
        await rest(600);
        await perform(film, raiseArm);
      }
      await ended;
      await eventually(
        () =>
          trainer().examples.length > 0 || trainer().renderRoot.querySelector('.missed') !== null,
      );
    }
    expect([...counted]).to.deep.equal(['3', '2', '1']);
    expect(endedAt - begunAt).to.be.within(4500, 6500);

    const { examples } = trainer();
    expect(new Set(examples.map(({ take }) => take)).size).to.equal(1);
    await eventually(
      () => inRow('Raise', '.examples').querySelectorAll('img').length === examples.length,
    );
    expect(inRow('Raise', '.count').textContent).to.equal(String(examples.length));
    trainer().undo();
    await trainer().updateComplete;
    expect(trainer().examples).to.have.length(0);
    trainer().redo();
    expect(trainer().examples).to.have.length(examples.length);
  });

  it('move the bars while they are made, and not at rest; predictions say how far they are', async () => {
    await teachByKeypoints();
    await trainer().train();
    let most = 0;
    const progress: number[] = [];
    trainer().addEventListener('tl-prediction', ({ detail }) => {
      progress.push(detail.progress ?? NaN);
      most = Math.max(most, Number(inRow('Squat', '.bar').getAttribute('aria-valuenow')));
    });
    for (let times = 0; times < 5 && most < 50; times++) {
      await perform(film, squat);
      await rest(1500);
    }
    expect(most).to.be.above(50);
    await eventually(() => trainer().prediction?.nothing === 'no-movement');
    await trainer().updateComplete;
    expect(inRow('Squat', '.bar').getAttribute('aria-valuenow')).to.equal('0');
    expect(trainer().prediction!.progress).to.equal(0);
    expect(progress.every((value) => value >= 0 && value <= 1)).to.equal(true);
    expect(Math.max(...progress)).to.be.above(0.3);
  });
});

describe('the trail over the skeleton', () => {
  it('is the way of the points of the last second, and goes when they rest', async () => {
    const canvas = Object.assign(document.createElement('canvas'), { className: 'keypoints' });
    [canvas.width, canvas.height] = [100, 100];
    const root = document.createElement('div');
    root.append(canvas);
    const context = canvas.getContext('2d')!;
    const trail = new LiveTrail();
    /** How opaque the middle is after a frame with one point at `x`, 0..255. */
    const draw = (x: number, points = [0]) => {
      context.clearRect(0, 0, 100, 100);
      trail.draw(root, { keypoints: Float32Array.of(x, 0.5), trail: points });
      return context.getImageData(50, 50, 1, 1).data[3]!;
    };
    expect(draw(0.1)).to.equal(0);
    expect(draw(0.9)).to.be.above(100);
    expect(draw(0.9, [])).to.equal(0);
    await eventually(() => draw(0.9) === 0);
  });
});

describe('movements of a script, as other examples', () => {
  afterEach(clear);

  it('have a quality line and "Why?"', async () => {
    await movements();
    for (let times = 0; times < 2; times++) await teachByKeypoints();
    await trainer().train();
    await eventually(() => /^Right /.test(find(trainer(), '.quality').textContent.trim()));
    await click(named(trainer(), 'Why?'));
    await eventually(() => trainer().renderRoot.querySelector('#understand') !== null);
    await eventually(() => find(trainer(), '#understand').textContent.includes('Each movement'));
  });

  it('are tested on people who did not teach, from three on', async () => {
    await movements();
    for (const person of ['Ann', 'Ben']) await teachByKeypoints(person);
    const early: unknown = await trainer()
      .evaluate({ on: 'new-people' })
      .catch((error: unknown) => error);
    expect(early).to.have.property('code', 'need-more-people');
    await teachByKeypoints('Cem');
    const people = await trainer().evaluate({ on: 'new-people' });
    expect(people.perLabel.get('Raise')).to.deep.include({ examples: 9, takes: 9 });
    expect(people.accuracy).to.equal(1);
  });

  it('are learned in a mirror, too, only where a page asks for it', async () => {
    const other = mirrored(made(raiseArm, 1100));
    for (const attribute of ['', 'mirror-copies']) {
      await movements(attribute);
      await teachByKeypoints();
      await trainer().train();
      const { label, scores } = await trainer().classify(other);
      expect(label).to.equal(attribute ? 'Raise' : null);
      if (attribute) expect(scores.get('Raise')).to.be.above(0.9);
      expect((await trainer().classify(made(raiseArm, 1100))).label).to.equal('Raise');
      expect((await trainer().classify(made(spreadArms))).label).to.equal(null);
    }
  });
});
