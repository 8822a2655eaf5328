import { asyncDispose } from '@tl-elements/core/base';
import { Trainer, type TrainerEvent } from '@tl-elements/core/trainer';
import { openCamera } from '@tl-elements/sources';
import { expect } from 'chai';
import type { ExampleInput } from '../media/medium.ts';
import { trainerModalities as modalities } from './trainer-modalities.ts';
import { eventually, weightsBase } from '../testing/page.ts';
import { photos } from '../testing/photos.ts';

/** A trainer with no element: what a page or a framework's component would build on. */
describe('a trainer without an element', () => {
  let trainer: Trainer<ExampleInput>;
  let events: TrainerEvent[];

  beforeEach(() => {
    events = [];
    trainer = new Trainer<ExampleInput>({
      settings: {
        modality: 'image',
        extractor: 'efficientnet-lite0-160',
        weights: new URL(weightsBase, location.href),
        project: null,
        mirrorCopies: null,
        unknown: 'off',
      },
      modalities,
      openSource: (_, signal) => openCamera({ signal }),
    });
    trainer.subscribe((event) => events.push(event));
    trainer.seedLabels(['Cup', 'Cat']);
  });
  afterEach(() => trainer[asyncDispose]());

  const trained = () => events.filter(({ type }) => type === 'trained').length;

  async function augmentationCounts(): Promise<ReadonlySet<number>> {
    const project = await trainer.openProject();
    return new Set(project.examples.map(({ id }) => project.augmentationsOf(id).length));
  }

  it('learns from photos, and classifies what the camera shows', async () => {
    await trainer.adder.addExamples('Cup', await photos('cup'));
    await trainer.adder.addExamples('Cat', await photos('cat'));
    await trainer.train();
    await trainer.start();
    // The film shows one after the other.
    await eventually(() => trainer.state.settled === 'Cup');
    await eventually(() => trainer.state.settled === 'Cat');
    await trainer.stop();
    expect(trainer.state).to.include({ live: 'ready', settled: null });
  });

  it('says where in an example the evidence for its label lies', async () => {
    await trainer.adder.addExamples('Cup', await photos('cup'));
    await trainer.adder.addExamples('Cat', await photos('cat'));
    await trainer.train();
    expect(trainer.state.hasEvidence).to.equal(true);
    const { id } = trainer.state.examples[0]!;
    const evidence = (await trainer.lookedAt(id))!;
    // Five places across and five down, of a picture of 160 pixels.
    expect(evidence).to.have.length(25);
    expect(Math.max(...evidence)).to.be.above(0);
    expect(new Set(evidence).size).to.be.above(5);
    expect(await trainer.lookedAt('none')).to.equal(null);
  });

  it("learns from augmentations, which don't count as examples", async () => {
    await trainer.adder.addExamples('Cup', await photos('cup'));
    await trainer.adder.addExamples('Cat', await photos('cat'));
    expect(await augmentationCounts()).to.deep.equal(new Set([0]));
    await trainer.train();
    expect(await augmentationCounts()).to.deep.equal(new Set([5]));
    expect(trainer.state.examples).to.have.length(8);
    expect(trainer.state.evaluation?.perLabel.get('Cup')?.examples).to.equal(4);
    expect(trainer.state.canUndo).to.equal(true);
  });

  it('makes augmentations by itself in idle time', async () => {
    await trainer.adder.addExamples('Cup', await photos('cup', [1]));
    await trainer.adder.addExamples('Cat', await photos('cat', [1]));
    await eventually(async () => (await augmentationCounts()).has(5));
  });

  it('gives a settled model while the camera runs', async () => {
    await trainer.start();
    await trainer.adder.addExamples('Cup', await photos('cup'));
    await trainer.adder.addExamples('Cat', await photos('cat'));
    const model = await trainer.train();
    const before = trained();
    // Idle work would begin after a second in which nothing changes.
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(trained()).to.equal(before);
    expect(trainer.state.model).to.equal(model);
  });

  it("has one more augmentation if left and right don't matter", async () => {
    await trainer.adder.addExamples('Cup', await photos('cup', [1]));
    await trainer.adder.addExamples('Cat', await photos('cat', [1]));
    trainer.configure({ mirrorCopies: true });
    await trainer.train();
    expect(await augmentationCounts()).to.deep.equal(new Set([6]));
    trainer.configure({ mirrorCopies: false });
    await trainer.train();
    expect(await augmentationCounts()).to.deep.equal(new Set([5]));
  });
});
