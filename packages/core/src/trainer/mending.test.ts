import { expect } from 'chai';
import type { SoundFrame } from '../contracts/modality.ts';
import { asyncDispose } from '../scope.ts';
import {
  quieter,
  tone,
  toneModalities,
  toneSettings,
  ToneDevice,
  type Tone,
} from '../testing/tones.ts';
import { Trainer } from './trainer.ts';

const { medium } = toneModalities().audio!;

/** As with longer sounds: each tenth of a second is an example. */
const cutting: typeof medium = {
  ...medium,
  decode: async (input, options, signal) => {
    const [whole] = (await medium.decode(input, options, signal)) as readonly SoundFrame[];
    const { pcm } = whole!;
    const length = pcm.length / Math.max(1, Math.floor(pcm.length / 80));
    return Array.from({ length: pcm.length / length }, (_, i) => {
      return { ...whole!, pcm: pcm.slice(i * length, (i + 1) * length) };
    });
  },
};

/** Three tenths of a second of a tone. */
function longTone(hertz: number): Tone {
  const { pcm, sampleRate } = tone(hertz);
  return { pcm: Float32Array.from([...pcm, ...pcm, ...pcm]), sampleRate };
}

describe('mending what a trainer was taught', () => {
  let trainer: Trainer<Tone>;

  beforeEach(() => {
    const device = new ToneDevice();
    const modalities = toneModalities({ augmentations: [quieter], medium: cutting });
    trainer = new Trainer({
      settings: toneSettings,
      modalities,
      openSource: async () => device.open(),
    });
    trainer.seedLabels(['low', 'middle', 'high']);
  });
  afterEach(() => trainer[asyncDispose]());

  const tones = (hertz: number, count = 4) =>
    Array.from({ length: count }, (_, i) => tone(hertz, 1 - i / 10));

  it('moves examples, and sets them aside, in one step each', async () => {
    const [first, ...others] = await trainer.adder.addExamples('low', tones(10));
    await trainer.adder.addExamples('high', tones(60));
    trainer.project.moveExamples([first!], 'high');
    trainer.project.setExcluded(others, true);
    expect(trainer.state.examples.map(({ label }) => label)[0]).to.equal('high');
    expect(trainer.state.model).to.equal(null);
    trainer.project.undo();
    trainer.project.undo();
    expect(trainer.state.examples.every(({ isExcluded }) => !isExcluded)).to.equal(true);
    expect((await trainer.train()).head.labels).to.deep.equal(['low', 'middle', 'high']);
    expect(() => trainer.project.moveExamples([], 'mid'))
      .to.throw()
      .with.property('code', 'label-unknown');
  });

  it('makes no augmentations of what was left out', async () => {
    const [first] = await trainer.adder.addExamples('low', tones(10));
    await trainer.adder.addExamples('middle', tones(30));
    await trainer.adder.addExamples('high', tones(60));
    trainer.project.setExcluded([first!], true);
    trainer.project.setLabelEnabled('middle', false);
    await trainer.train();
    const project = await trainer.openProject();
    const made = () => project.examples.map(({ id }) => project.augmentationsOf(id).length);
    expect(made()).to.deep.equal([0, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1]);
    trainer.project.setExcluded([first!], false);
    trainer.project.setLabelEnabled('middle', true);
    await trainer.train();
    expect(made()).to.deep.equal(new Array(12).fill(1));
  });

  it('tests the model on what it has not learnt, a long sound as one take', async () => {
    const early = await trainer.evaluate({ on: 'test' }).catch((error: unknown) => error);
    expect(early).to.have.property('code', 'need-more-examples');
    await trainer.adder.addExamples('low', tones(10));
    await trainer.adder.addExamples('high', tones(60));
    const ids = await trainer.adder.addTestExamples('low', [tone(10, 0.5), longTone(10)]);
    await trainer.adder.addTestExamples('high', tones(60, 2));
    expect(trainer.state.examples).to.have.lengthOf(8);
    expect(trainer.state.testExamples.map(({ id }) => id).slice(0, ids.length)).to.deep.equal(ids);
    expect(ids).to.have.lengthOf(4);
    const test = await trainer.evaluate({ on: 'test' });
    expect(test).to.include({ accuracy: 1, low: null });
    expect(test.perLabel.get('low')).to.include({ examples: 4, takes: 2 });
    const project = await trainer.openProject();
    for (const { id } of project.testExamples) {
      expect(project.augmentationsOf(id)).to.deep.equal([]);
      expect((await project.readMedia(id))!.size).to.be.above(0);
    }
    const nothing = trainer.adder.addTestExamples('low', [tone(0)]);
    expect(await nothing.catch((error: unknown) => error)).to.have.property(
      'code',
      'nothing-found',
    );
  });

  it('switches labels off before the project is open', async () => {
    trainer.project.setLabelEnabled('middle', false);
    expect(trainer.state.disabledLabels).to.deep.equal(['middle']);
    expect(() => trainer.project.setLabelEnabled('mid', false))
      .to.throw()
      .with.property('code', 'label-unknown');
    await trainer.adder.addExamples('low', tones(10));
    await trainer.adder.addExamples('middle', tones(30));
    await trainer.adder.addExamples('high', tones(60));
    expect(trainer.state.disabledLabels).to.deep.equal(['middle']);
    expect((await trainer.train()).head.labels).to.deep.equal(['low', 'high']);
  });
});
