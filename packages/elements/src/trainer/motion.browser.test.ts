import { writeKeypoints } from '@tl-elements/core/motion';
import { expect } from 'chai';
import { drawEmptyRoom, drawFigure } from '../../../pose/src/testing/draw-figure.ts';
import { standing } from '../../../pose/src/testing/figures.ts';
import { made, sitting } from '../testing/acted-clips.ts';
import { perform, raiseArm, rest, spreadArms, squat, type Act } from '../testing/acting-film.ts';
import { expectAccessible } from '../testing/axe.ts';
import {
  classifier,
  clear,
  eventually,
  find,
  hold,
  inRow,
  show,
  trainer,
} from '../testing/page.ts';
import { drop } from '../testing/photos.ts';
import { SlottedFilm } from '../testing/slotted-film.ts';

const labels = 'Something else, Raise, Squat';
const countOf = (label: string) =>
  trainer().examples.filter((example) => example.label === label).length;

describe('teaching movements', () => {
  let film: SlottedFilm;
  beforeEach(async () => {
    await show(`<tl-trainer modality="pose" motion input="none" labels="${labels}"></tl-trainer>`);
    // Each frame is extracted: as few a second as slow cameras give.
    film = await SlottedFilm.play(drawFigure(standing), 15);
    await trainer().start();
  });
  afterEach(() => {
    film.end();
    clear();
  });

  /** Makes a movement twice while the button is held; once more if the machine has seen too little of it. */
  async function teach(label: string, act: Act): Promise<void> {
    const before = countOf(label);
    for (let times = 0; times < 5 && countOf(label) === before; times++) {
      await hold(inRow(label, '.teach'), async () => {
        for (let acts = 0; acts < 2; acts++) {
          await rest(700);
          await perform(film, act);
        }
        await rest(900);
      });
      await eventually(() => countOf(label) > before || isMissed(label));
    }
    expect(countOf(label), label).to.be.above(before);
  }

  const isMissed = (label: string) =>
    trainer().renderRoot.querySelector(`[data-label="${label}"] .missed`) !== null;

  /** Two takes of each. */
  async function teachAll(): Promise<void> {
    for (let take = 0; take < 2; take++) {
      await teach('Something else', spreadArms);
      await teach('Raise', raiseArm);
      await teach('Squat', squat);
    }
    await trainer().train();
  }

  it('cuts what is recorded, and tells what is made, but nothing at rest', async () => {
    await teachAll();
    // Two in each of two takes, mostly: how often is measured in apps/bench.
    for (const label of trainer().labels) expect(countOf(label)).to.be.within(2, 6);
    await rest(2500);

    const told: (string | null)[] = [];
    trainer().addEventListener('tl-label', ({ detail }) => told.push(detail.label));
    for (const [act, label] of [
      [raiseArm, 'Raise'],
      [squat, 'Squat'],
      [raiseArm, 'Raise'],
      [spreadArms, 'Something else'],
    ] as const) {
      const before = told.length;
      // A busy machine sees too little of a movement now and then: people make it again.
      for (let times = 0; times < 5 && told.length === before; times++) {
        await perform(film, act);
        await rest(2200);
      }
      expect(told.at(-1), told.join()).to.equal(label);
    }

    const before = told.length;
    await rest(3000);
    expect(told).to.have.length(before);
    expect(trainer().prediction!.label).to.equal(null);
    expect(trainer().model!.extractor.id).to.equal('movenet-lightning-motion');
    expect(trainer().model!.leastSpeed).to.be.a('number');
  });

  it('shows how many were found, and the trail of each; no picture is stored', async () => {
    expect(find(trainer(), '.quality').textContent).to.contain('no movement of yours');
    await teach('Raise', raiseArm);
    await trainer().updateComplete;
    await eventually(() => inRow('Raise', '.examples').querySelectorAll('img').length >= 1);
    expect(inRow('Raise', '.summary, .examples').textContent).to.not.contain('No examples');
    await expectAccessible('light');
    await expectAccessible('dark');
    const file = await trainer().saveProject();
    const text = await file.text();
    expect(text).to.contain('.keypoints').and.not.contain('.jpg').and.not.contain('.webp');
  });

  it('says when nobody was in a recording', async () => {
    film.show(drawEmptyRoom());
    await rest(300);
    await hold(inRow('Raise', '.teach'), () => rest(1800));
    await eventually(() => trainer().renderRoot.querySelector('.missed') !== null);
    expect(inRow('Raise', '.missed').textContent).to.contain('Nobody was visible');
    expect(countOf('Raise')).to.equal(0);
  });
});

describe('movements of a script', () => {
  afterEach(clear);

  it('are learned from keypoints, and mirrored ones are others', async () => {
    await show(`<tl-trainer modality="pose" motion input="none" labels="${labels}"></tl-trainer>`);
    for (const [label, act] of [
      ['Raise', raiseArm],
      ['Squat', squat],
    ] as const) {
      await trainer().addExamples(label, [made(act), made(act, 900), made(act, 1200)]);
    }
    await trainer().train();
    expect((await trainer().classify(made(squat, 1100))).label).to.equal('Squat');
    expect((await trainer().classify(made(raiseArm, 1100))).label).to.equal('Raise');
    await trainer().updateComplete;
    expect(trainer().renderRoot.querySelector('.question')).to.equal(null);

    const model = await trainer().saveModel('tl');
    await show('<tl-classifier input="none"></tl-classifier>');
    await classifier().load(model);
    expect((await classifier().classify(made(raiseArm, 1100))).label).to.equal('Raise');
    expect((await classifier().classify(made(() => standing))).nothing).to.equal('no-movement');
  });

  it('open again from a file, in a trainer of movements alone', async () => {
    await show(`<tl-trainer modality="pose" motion input="none" labels="${labels}"></tl-trainer>`);
    for (const [label, act] of [
      ['Something else', spreadArms],
      ['Raise', raiseArm],
      ['Squat', squat],
    ] as const) {
      await trainer().addExamples(label, [made(act), made(act, 900)]);
    }
    await trainer().train();
    const project = new File([await trainer().saveProject()], 'moves.tl.zip');
    const [first] = trainer().examples;

    await show('<tl-trainer modality="pose" motion input="none"></tl-trainer>');
    await trainer().open(project);
    expect(trainer().labels).to.deep.equal(['Something else', 'Raise', 'Squat']);
    expect([...trainer().examples[0]!.features]).to.deep.equal([...first!.features]);

    await show('<tl-trainer modality="pose" input="none"></tl-trainer>');
    const failure = await trainer()
      .open(project)
      .catch((error: unknown) => error as Error);
    expect((failure as Error).message).to.contain('movements of a body');
    expect((failure as Error).message).to.contain('modality="pose" motion');
  });

  it('go on with the upper body where hips and knees are not seen in most of them', async () => {
    await show(`<tl-trainer modality="pose" motion input="none" labels="${labels}"></tl-trainer>`);
    await trainer().addExamples('Raise', [sitting(made(raiseArm)), sitting(made(raiseArm, 900))]);
    await trainer().addExamples('Squat', [sitting(made(spreadArms)), sitting(made(spreadArms))]);
    const { extractor } = await trainer().train();
    expect(extractor.id).to.equal('movenet-lightning-motion-upper');
    expect(trainer().examples).to.have.length(4);
    expect((await trainer().classify(sitting(made(raiseArm, 1100)))).label).to.equal('Raise');
  });

  it('do so, too, where they come as files', async () => {
    await show(`<tl-trainer modality="pose" motion input="none" labels="${labels}"></tl-trainer>`);
    const window = { fromMs: 200, toMs: 2200 };
    const file = (act: Act) =>
      new File([writeKeypoints({ ...sitting(made(act)), window })], 'made.keypoints');
    drop(inRow('Raise', '.tools'), [file(raiseArm), file(raiseArm)]);
    await eventually(() => trainer().examples.length === 2);
    await trainer().addExamples('Squat', [file(spreadArms), file(spreadArms)]);
    const { extractor } = await trainer().train();
    expect(extractor.id).to.equal('movenet-lightning-motion-upper');
    expect(trainer().examples).to.have.length(4);
  });

  it('must have the right number of points', async () => {
    await show(`<tl-trainer modality="pose" motion input="none" labels="${labels}"></tl-trainer>`);
    const { at, points } = made(raiseArm);
    const failure = await trainer()
      .addExamples('Raise', [{ at, points: points.subarray(1) }])
      .catch((error: unknown) => error as Error);
    expect((failure as Error).message).to.contain('17 x 3 numbers');
  });
});
