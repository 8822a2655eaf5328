import { TlError, type Prediction } from '@tl-elements/core/base';
import { deleteProject } from '@tl-elements/core/storage';
import { expect } from 'chai';
import { expectAccessible } from '../../testing/axe.ts';
import { DrawnCamera } from '../../testing/drawn-camera.ts';
import { drawnRings } from '../../testing/drawn-rings.ts';
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
  showAsItIs as show,
  trainer,
} from '../../testing/page.ts';

const base = 'efficientnet-lite0';

/** Shows a trainer, and teaches it rings that are open above or below. */
async function teach(count: number, attributes = 'input="none"'): Promise<void> {
  await show(`<tl-trainer labels="Above, Below" mirror-copies ${attributes}></tl-trainer>`);
  await trainer().addExamples('Above', await drawnRings(true, count));
  await trainer().addExamples('Below', await drawnRings(false, count));
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.catch((failure: unknown) => failure);
  return error instanceof TlError ? error.code : 'none';
}

const scoresOf = ({ scores }: Prediction) => [...scores.values()];

/** @param tolerance 1e-4 for the same model; a head that was trained anew ends a little elsewhere. */
function expectSame(one: Prediction, other: Prediction, tolerance = 1e-4): void {
  scoresOf(one).forEach((score, i) => expect(score).closeTo(scoresOf(other)[i]!, tolerance));
}

const anew = 0.03;

const leftHalf = { x: 0, y: 0, width: 0.5, height: 1 };

function sideBySide(left: ImageBitmap, right: ImageBitmap): ImageBitmap {
  const canvas = new OffscreenCanvas(448, 224);
  const context = canvas.getContext('2d')!;
  context.drawImage(left, 0, 0);
  context.drawImage(right, 224, 0);
  return canvas.transferToImageBitmap();
}

const progress = () => trainer().renderRoot.querySelector('.refine progress');
const line = () => find(trainer(), '.refine').textContent.replace(/\s+/g, ' ').trim();

describe('refining', () => {
  afterEach(clear);

  describe('that has helped', () => {
    const project = 'refined rings';
    let asked: Blob;
    let id: string;
    let modelFile: Blob;
    let projectFile: Blob;
    /** What the refined model says of `asked`. */
    let said: Prediction;

    let film: DrawnCamera | null = null;

    afterEach(() => film?.end());
    before(async () => {
      await deleteProject(project);
      [asked] = (await drawnRings(true, 1, 50)) as [Blob];
    });
    after(() => deleteProject(project));

    it('has tuned the network to the examples, and is undone in one step', async function () {
      // Three trainings with altered copies, and a refinement: minutes where other programs take the processors.
      this.timeout(360_000);
      await teach(12, `project="${project}"`);
      const frozen = await trainer().train();
      const before = await trainer().classify(asked);
      const features = trainer().examples.map((example) => example.features);

      // The camera goes on: with the frozen model, then with the refined one.
      film = new DrawnCamera(await createImageBitmap(asked), 500);
      await trainer().start();
      const seen = { frozen: 0, refined: 0 };
      trainer().addEventListener('tl-prediction', () => {
        seen[trainer().model!.extractor.refined ? 'refined' : 'frozen']++;
      });
      const result = await trainer().refine();
      expect(result.adopted).equal(true);
      expect(seen.frozen).above(3);
      await eventually(() => seen.refined > 1);
      expect(result.after.logLoss).below(result.before.logLoss);
      const { extractor } = trainer().model!;
      id = extractor.id;
      expect(extractor).include({ version: '1', dim: 2 * 1600 });
      expect(extractor.refined).include({ id: base, examples: 24 });
      // Cross-validation on tuned features would say that all is right.
      expect(trainer().evaluation).deep.equal(result.after);
      expect(scoresOf(await trainer().classify(asked))).not.deep.equal(scoresOf(before));
      expect(line()).match(/^Refined\. Of the examples held back/);

      await click(named(trainer(), 'Undo'));
      expect(trainer().examples.map((example) => example.features)).deep.equal(features);
      expect((await trainer().train()).extractor).deep.equal(frozen.extractor);
      expectSame(await trainer().classify(asked), before, anew);
      seen.frozen = 0;
      await eventually(() => seen.frozen > 1);
      expect(trainer().redo()).equal(true);
      seen.refined = 0;
      await eventually(() => seen.refined > 1);
      expect(trainer().state).equal('running');
      await trainer().stop();

      // Teaching goes on: what comes now goes through the tuned layers.
      await trainer().addExamples('Below', await drawnRings(false, 1, 60));
      expect((await trainer().train()).extractor).deep.equal(extractor);
      said = await trainer().classify(asked);
      [modelFile, projectFile] = [await trainer().saveModel(), await trainer().saveProject()];
      expect(modelFile.size).above(900_000);
      expect(() => trainer().embedCode())
        .throw(TlError)
        .property('code', 'model-unsupported');
      expect(trainer().embedCode({ kind: 'hosted' })).include('src="model.tl.zip"');
    });

    it('runs in a classifier', async () => {
      await show('<tl-classifier input="none"></tl-classifier>');
      await classifier().load(modelFile);
      expect(classifier().model!.extractor.id).equal(id);
      expectSame(await classifier().classify(asked), said);
    });

    it('goes on with a part of the camera’s picture', async () => {
      const [above, below] = await Promise.all(
        [true, false].map(async (isOpenAbove) => {
          const [file] = await drawnRings(isOpenAbove, 1, 70);
          return createImageBitmap(file!);
        }),
      );
      const film = new DrawnCamera(sideBySide(above!, below!), 40);
      try {
        await show('<tl-trainer mirror-copies></tl-trainer>');
        await trainer().open(projectFile);
        await trainer().start();
        await trainer().setBox(leftHalf);
        const before = trainer().examples.filter(({ label }) => label === 'Above').length;
        await hold(inRow('Above', '[part=teach-button]'), () => examplesOf('Above', before + 2));
        // The camera's picture is answered as that half of it is as a file, through the tuned layers.
        const { extractor } = await trainer().train();
        expect(extractor.id).equal(id);
        const score = async (ring: ImageBitmap) =>
          (await trainer().classify(ring)).scores.get('Above')!;
        const [ofAbove, ofBelow] = [await score(above!), await score(below!)];
        expect(ofAbove - ofBelow).above(0.2);
        const seen = (wanted: number) =>
          eventually(() => {
            const { scores } = trainer().prediction ?? {};
            return Math.abs((scores?.get('Above') ?? -1) - wanted) < 0.1;
          });
        await seen(ofAbove);
        film.show(sideBySide(below!, above!));
        await seen(ofBelow);

        // The originals from the camera are extracted again, those of files stay.
        const features = () => trainer().examples.map((example) => [...example.features]);
        const ofLeft = features();
        await trainer().setBox({ ...leftHalf, x: 0.5 });
        expect(trainer().model!.extractor.id).equal(id);
        const isChanged = trainer().examples.map(
          (example, i) => [...example.features].join() !== ofLeft[i]!.join(),
        );
        expect(isChanged).deep.equal(
          trainer().examples.map(({ isFromCamera }) => isFromCamera === true),
        );
        await click(named(trainer(), 'Undo'));
        expect(features()).deep.equal(ofLeft);
        expect(trainer().box).deep.equal(leftHalf);
      } finally {
        film.end();
      }
    });

    it('is stored, and is part of the project file', async () => {
      await show(`<tl-trainer input="none" mirror-copies project="${project}"></tl-trainer>`);
      await eventually(() => trainer().model !== null);
      expect(trainer().model!.extractor.id).equal(id);
      expect(trainer().examples).length(25);
      expectSame(await trainer().classify(asked), said);

      await show('<tl-trainer input="none" mirror-copies labels="Above, Below"></tl-trainer>');
      await trainer().open(projectFile);
      expect((await trainer().train()).extractor.id).equal(id);
      expectSame(await trainer().classify(asked), said, anew);
    });
  });

  it('is offered from thirty examples of each label on, and can be paused and canceled', async () => {
    await teach(29);
    await trainer().addExamples('Above', await drawnRings(true, 1, 30));
    await trainer().train();
    expect(trainer().renderRoot.querySelector('.refine')).equal(null);
    await trainer().addExamples('Below', await drawnRings(false, 1, 30));
    const model = await trainer().train();
    await eventually(() => trainer().renderRoot.querySelector('.refine') !== null);
    expect(line()).match(/^This could get better: refine the network \(about .*\)\. Refine$/);
    await expectAccessible();

    await click(named(trainer(), 'Refine'));
    await eventually(() => progress() !== null);
    expect(trainer().renderRoot.querySelector('[data-refine=cancel]')).equal(
      (trainer().renderRoot as ShadowRoot).activeElement,
    );
    await eventually(() => /left$/.test(find(trainer(), '.refine .note').textContent.trim()));
    await eventually(() => !(named(trainer(), 'Pause') as HTMLButtonElement).disabled);
    await click(named(trainer(), 'Pause'));
    await eventually(() => find(trainer(), '.refine .note').textContent === 'Paused');
    await expectAccessible();
    await click(named(trainer(), 'Continue'));
    await click(named(trainer(), 'Cancel'));
    await eventually(() => progress() === null);
    expect(line()).match(/^This could get better/);
    expect(trainer().model).equal(model);
    expect(trainer().state).not.equal('error');
    expect(trainer().renderRoot.querySelector('.problem-strip')).equal(null);
  });

  it('says why it is impossible', async () => {
    await teach(3);
    expect(await codeOf(trainer().refine())).equal('need-more-examples');
    await show(
      '<tl-trainer input="none" extractor="efficientnet-lite0-160" labels="A, B"></tl-trainer>',
    );
    expect(await codeOf(trainer().refine())).equal('model-unsupported');
  });
});
