import { expect } from 'chai';
import { LitElement } from 'lit';
import { eventually, weightsBase } from '../testing/page.ts';
import { photos } from '../testing/photos.ts';
import { TrainerSession } from './session.ts';

/** An element that is nothing but a session. */
class SessionHost extends LitElement {
  mirrorsCopies = false;
  readonly session = new TrainerSession(this, {
    liveSettings: () => ({
      modality: 'image',
      extractor: 'efficientnet-lite0-160',
      weights: new URL(weightsBase, location.href),
      input: 'none',
      facing: undefined,
      mirrorCamera: false,
      video: null,
    }),
    namingSettings: () => ({ smoothing: 0, minConfidence: 0, unknown: 'off' }),
    projectName: () => null,
    chosen: () => ({}),
    choose: () => Promise.resolve(),
    isBackground: () => false,
    mirrorsCopies: () => this.mirrorsCopies,
    exampleAdded: () => {},
    taught: () => {},
    counted: () => {},
  });
}
customElements.define('session-host', SessionHost);

describe('other views of a photo', () => {
  let host: SessionHost;
  beforeEach(() => {
    host = document.body.appendChild(new SessionHost());
    host.session.project.setLabels(['Cup', 'Cat']);
  });
  afterEach(() => host.remove());

  const everyExampleHas = (views: number) =>
    eventually(() => {
      const { project } = host.session;
      return project.examples.every(({ id }) => project.augmentationCount(id) === views);
    });

  it('come by themselves, and are learnt from without being examples', async () => {
    const { project } = host.session;
    const trainedOn: (number | undefined)[] = [];
    host.addEventListener('tl-trained', ({ detail }) => {
      trainedOn.push(detail.evaluation?.perLabel.get('Cup')?.examples);
    });
    await host.session.addExamples('Cup', await photos('cup'));
    await host.session.addExamples('Cat', await photos('cat'));
    expect(project.examples.map(({ id }) => project.augmentationCount(id))).to.deep.equal(
      new Array(8).fill(0),
    );
    await everyExampleHas(5);
    await project.train();
    expect(project.examples).to.have.length(8);
    expect(trainedOn.at(-1)).to.equal(4);
    expect(project.canUndo).to.equal(true);
  });

  it('are one more where left and right do not matter, and one fewer again where they do', async () => {
    await host.session.addExamples('Cup', await photos('cup', [1]));
    await host.session.addExamples('Cat', await photos('cat', [1]));
    host.mirrorsCopies = true;
    host.session.renewViews();
    await everyExampleHas(6);
    host.mirrorsCopies = false;
    host.session.renewViews();
    await everyExampleHas(5);
  });
});
