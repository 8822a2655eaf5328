import { expect } from 'chai';
import { expectAccessible } from '../testing/axe.ts';
import {
  classifier,
  clear,
  click,
  eventually,
  find,
  named,
  next,
  show,
  trainer,
} from '../testing/page.ts';
import { photo, photos } from '../testing/photos.ts';
import { savedModel } from '../testing/saved-model.ts';

describe('a classifier', () => {
  let file: Blob;
  let url: string;
  before(async () => {
    file = await savedModel();
    url = URL.createObjectURL(file);
  });
  after(() => URL.revokeObjectURL(url));
  afterEach(clear);

  it('classifies photos with a saved file', async () => {
    await show('<tl-classifier input="none"></tl-classifier>');
    await classifier().load(file);
    await classifier().ready;
    const prediction = await classifier().classify(await photo('cat', 4));
    expect(prediction.label).to.equal('Cat');
    expect([...prediction.scores.keys()]).to.deep.equal(['Cup', 'Cat']);
    const sum = [...prediction.scores.values()].reduce((total, score) => total + score, 0);
    expect(sum).to.be.closeTo(1, 1e-6);
    expect(classifier().state).to.equal('ready');
  });

  it('starts by itself from its src, and classifies what the camera shows', async () => {
    await show(`<tl-classifier src="${url}" autostart></tl-classifier>`);
    await next(classifier(), 'tl-label', ({ label }) => label === 'Cup');
    await next(classifier(), 'tl-label', ({ label }) => label === 'Cat');
    expect(classifier().state).to.equal('running');
    expect(classifier().matches(':state(running)')).to.equal(true);
    await expectAccessible('light');
    await expectAccessible('dark');
    await classifier().stop();
    expect(classifier().state).to.equal('ready');
  });

  it('waits for a press if it does not start by itself', async () => {
    await show(`<tl-classifier src="${url}"></tl-classifier>`);
    await classifier().ready;
    await classifier().updateComplete;
    await expectAccessible();
    await click(named(classifier(), 'Start camera'));
    await next(classifier(), 'tl-prediction');
  });

  for (const face of ['bars', 'pill', 'picture'] as const) {
    it(`shows its prediction as ${face}, accessibly`, async () => {
      await show(`<tl-classifier face="${face}" src="${url}" autostart></tl-classifier>`);
      await next(classifier(), 'tl-label', ({ label }) => label === 'Cup');
      await classifier().updateComplete;
      expect(find(classifier(), '[role=status]').textContent).to.equal('Cup');
      expect(find(classifier(), '.face').textContent).to.contain('Cup');
      expect(classifier().renderRoot.querySelector('video') !== null).to.equal(face === 'picture');
      await expectAccessible('light');
      await expectAccessible('dark');
    });
  }

  it('works while it is hidden with `display: none`', async () => {
    await show(`<tl-classifier style="display: none" src="${url}" autostart></tl-classifier>`);
    const { label, previous } = await next(classifier(), 'tl-label');
    expect(label).to.be.oneOf(['Cup', 'Cat']);
    expect(previous).to.equal(null);
  });

  it('shows only the `top` labels', async () => {
    await show(`<tl-classifier top="1" src="${url}" autostart></tl-classifier>`);
    await next(classifier(), 'tl-label', ({ label }) => label === 'Cup');
    await classifier().updateComplete;
    const rows = classifier().renderRoot.querySelectorAll('.row');
    expect(rows).to.have.length(1);
    expect(rows[0]?.textContent).to.contain('Cup');
  });

  it('names nothing below its minimum confidence', async () => {
    await show(
      '<tl-classifier input="none" min-confidence="0.9999999" unknown="off"></tl-classifier>',
    );
    await classifier().load(file);
    const prediction = await classifier().classify(await photo('rocket', 1));
    expect(prediction.label).to.equal(null);
    expect(prediction.isUnknown).to.equal(false);
    expect(prediction.confidence).to.be.above(0);
  });

  it('follows a trainer that was added before it', async () => {
    await show(
      '<tl-trainer id="t" labels="Cup, Cat"></tl-trainer><tl-classifier trainer="t"></tl-classifier>',
    );
    await followsTo('Cup');
  });

  it('follows a trainer that is added after it, and its camera', async () => {
    await show('<tl-classifier face="picture" trainer="late"></tl-classifier>');
    const late = document.createElement('tl-trainer');
    late.id = 'late';
    late.weightsBase = '/packages/weights/';
    late.labels = ['Cup', 'Cat'];
    document.body.append(late);
    await followsTo('Cup');
    const video = find(classifier(), 'video', HTMLVideoElement);
    expect(video.srcObject).to.equal(trainer().stream);
    expect(classifier().model).to.equal(trainer().model);
  });

  /** Teaches the trainer by photos, starts its camera, and waits until the classifier says `label`. */
  async function followsTo(label: string): Promise<void> {
    await trainer().addExamples('Cup', await photos('cup'));
    await trainer().addExamples('Cat', await photos('cat'));
    await trainer().train();
    await trainer().start();
    await next(classifier(), 'tl-label', (change) => change.label === label);
    await classifier().updateComplete;
    expect(classifier().state).to.equal('running');
  }

  it('reports that there is no model at an address', async () => {
    await show('<tl-classifier></tl-classifier>');
    const failure = next(classifier(), 'tl-error');
    classifier().src = '/packages/elements/no-such-model.zip';
    expect((await failure).error).to.have.property('code', 'model-not-found');
    await classifier().updateComplete;
    expect(classifier().state).to.equal('error');
    expect(find(classifier(), '[role=alert]').textContent).to.contain('no-such-model.zip');
    await expectAccessible('light');
    await expectAccessible('dark');
  });

  it('reports that a file is not a model', async () => {
    await show('<tl-classifier></tl-classifier>');
    const failure = await classifier()
      .load(new Blob(['nonsense']))
      .catch((error: unknown) => error);
    expect(failure).to.have.property('code', 'model-corrupt');
  });

  it('works again after an error', async () => {
    await show('<tl-classifier input="none"></tl-classifier>');
    await classifier()
      .load(new Blob(['nonsense']))
      .catch(() => {});
    await classifier().load(file);
    expect(classifier().state).to.equal('ready');
    expect((await classifier().classify(await photo('cup', 4))).label).to.equal('Cup');
  });

  it('reports that there is no model to start with', async () => {
    await show('<tl-classifier></tl-classifier>');
    expect(
      await classifier()
        .start()
        .catch((error: unknown) => error),
    ).to.have.property('code', 'model-missing');
    expect(
      await classifier()
        .classify(await photo('cup', 1))
        .catch((error: unknown) => error),
    ).to.have.property('code', 'model-missing');
  });

  it('stops its camera when it leaves the page', async () => {
    await show(`<tl-classifier face="picture" src="${url}" autostart></tl-classifier>`);
    await next(classifier(), 'tl-prediction');
    await classifier().updateComplete;
    const stream = find(classifier(), 'video', HTMLVideoElement).srcObject as MediaStream;
    clear();
    await eventually(() => stream.getTracks().every((track) => track.readyState === 'ended'));
  });
});
