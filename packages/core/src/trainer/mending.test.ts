import { expect } from 'chai';
import { asyncDispose } from '../scope.ts';
import { quieter, tone, toneModalities, ToneDevice, type Tone } from '../testing/tones.ts';
import { Trainer } from './trainer.ts';

const settings = {
  modality: 'audio',
  extractor: null,
  weights: new URL('https://example.org/weights/'),
  project: null,
  mirrorCopies: null,
  unknown: 'off',
} as const;

describe('mending what a trainer was taught', () => {
  let trainer: Trainer<Tone>;

  beforeEach(() => {
    const device = new ToneDevice();
    const modalities = toneModalities({ augmentations: [quieter] });
    trainer = new Trainer({ settings, modalities, openSource: async () => device.open() });
    trainer.seedLabels(['low', 'middle', 'high']);
  });
  afterEach(() => trainer[asyncDispose]());

  const tones = (hertz: number, count = 4) =>
    Array.from({ length: count }, (_, i) => tone(hertz, 1 - i / 10));

  it('moves examples, and sets them aside, in one step each', async () => {
    const [first, ...others] = await trainer.addExamples('low', tones(10));
    await trainer.addExamples('high', tones(60));
    trainer.moveExamples([first!], 'high');
    trainer.setExcluded(others, true);
    expect(trainer.state.examples.map(({ label }) => label)[0]).to.equal('high');
    expect(trainer.state.model).to.equal(null);
    trainer.undo();
    trainer.undo();
    expect(trainer.state.examples.every(({ isExcluded }) => !isExcluded)).to.equal(true);
    expect((await trainer.train()).head.labels).to.deep.equal(['low', 'middle', 'high']);
    expect(() => trainer.moveExamples([], 'mid'))
      .to.throw()
      .with.property('code', 'label-unknown');
  });

  it('makes no augmentations of what was set aside', async () => {
    const [first] = await trainer.addExamples('low', tones(10));
    await trainer.addExamples('middle', tones(30));
    await trainer.addExamples('high', tones(60));
    trainer.setExcluded([first!], true);
    trainer.setLabelEnabled('middle', false);
    await trainer.train();
    const project = await trainer.openProject();
    const made = () => project.examples.map(({ id }) => project.augmentationsOf(id).length);
    expect(made()).to.deep.equal([0, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1]);
    trainer.setExcluded([first!], false);
    trainer.setLabelEnabled('middle', true);
    await trainer.train();
    expect(made()).to.deep.equal(new Array(12).fill(1));
  });

  it('switches labels off before the project is open', async () => {
    trainer.setLabelEnabled('middle', false);
    expect(trainer.state.disabledLabels).to.deep.equal(['middle']);
    expect(() => trainer.setLabelEnabled('mid', false))
      .to.throw()
      .with.property('code', 'label-unknown');
    await trainer.addExamples('low', tones(10));
    await trainer.addExamples('middle', tones(30));
    await trainer.addExamples('high', tones(60));
    expect(trainer.state.disabledLabels).to.deep.equal(['middle']);
    expect((await trainer.train()).head.labels).to.deep.equal(['low', 'high']);
  });
});
