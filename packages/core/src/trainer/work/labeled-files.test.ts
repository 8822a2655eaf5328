import { expect } from 'chai';
import { asyncDispose } from '../../scope.ts';
import { failure } from '../../testing/failure.ts';
import { tone, toneModalities, toneSettings, ToneDevice, type Tone } from '../../testing/tones.ts';
import { Trainer } from '../trainer.ts';

describe('files that come with their labels, and tries', () => {
  let trainer: Trainer<Tone>;

  beforeEach(() => {
    const device = new ToneDevice();
    const modalities = toneModalities();
    trainer = new Trainer({
      settings: toneSettings,
      modalities,
      openSource: async () => device.open(),
    });
    trainer.seedLabels(['Label 1', 'Label 2']);
  });
  afterEach(() => trainer[asyncDispose]());

  const filesOf = (label: string, hertz: number, isTest = false) =>
    [1, 0.9, 0.8, 0.7].map((volume) => ({ label, file: tone(hertz, volume), isTest }));
  const labelsOf = (list: 'examples' | 'testExamples') => [...new Set(trainer.state[list].map(({ label }) => label))]; // oxfmt-ignore

  it('become labels, examples and tests in one step', async () => {
    const silent = { label: 'high', file: tone(60, 0) };
    const files = [...filesOf('low', 10), ...filesOf('high', 60), silent, ...filesOf('low', 11, true)]; // oxfmt-ignore
    const totals = new Set<string>();
    trainer.subscribe(() => {
      const { adding } = trainer.state;
      if (adding) totals.add(`${adding.label} ${adding.total}`);
    });
    const added = await trainer.adder.addLabeled(files, { gone: ['Label 1', 'Label 2'] });
    expect([...totals]).to.deep.equal(['null 13']);
    expect(added).to.deep.equal({
      labels: ['low', 'high'],
      examples: 8,
      testExamples: 4,
      unreadable: [],
    });
    expect(trainer.state.labels).to.deep.equal(['low', 'high']);
    expect(trainer.state.skipped).to.deep.include({ label: null, count: 1 });
    expect(labelsOf('testExamples')).to.deep.equal(['low']);
    expect((await trainer.evaluate({ on: 'test' })).accuracy).to.equal(1);
    trainer.project.undo();
    expect(trainer.state.labels).to.deep.equal(['Label 1', 'Label 2']);
    expect(trainer.state.testExamples).to.deep.equal([]);
    expect(trainer.state.canUndo).to.equal(false);
  });

  it('change nothing if nothing is found in any of them', async () => {
    const silent = ['low', 'high'].map((label) => ({ label, file: tone(60, 0) }));
    const error = await failure(trainer.adder.addLabeled(silent, { gone: ['Label 1'] }));
    expect(error).to.have.property('code', 'nothing-found');
    expect(trainer.state.labels).to.deep.equal(['Label 1', 'Label 2']);
    expect(trainer.state.canUndo).to.equal(false);
  });

  it('are asked about as often as one likes, and kept as tests without being read again', async () => {
    await trainer.adder.addLabeled([...filesOf('low', 10), ...filesOf('high', 60)]);
    await trainer.train();
    const [low, silent] = [
      await trainer.trials.tryInput(tone(10)),
      await trainer.trials.tryInput(tone(60, 0)),
    ];
    expect(trainer.trials.answerTo(low)!.label).to.equal('low');
    expect(trainer.trials.answerTo(silent)!.nothing).to.equal('no-signal');
    expect([low.isUsable, silent.isUsable]).to.deep.equal([true, false]);
    expect(await trainer.trials.keepAsTests([{ tried: low, label: 'high' }])).to.equal(1);
    expect(labelsOf('testExamples')).to.deep.equal(['high']);
    expect((await trainer.evaluate({ on: 'test' })).accuracy).to.equal(0);
    // The answer follows what is taught.
    trainer.project.setLabelEnabled('low', false);
    await trainer.adder.addLabeled(filesOf('middle', 30));
    await trainer.train();
    expect(trainer.trials.answerTo(low)!.scores.has('low')).to.equal(false);
    const error = await failure(trainer.trials.keepAsTests([{ tried: low, label: 'gone' }]));
    expect(error).to.have.property('code', 'label-unknown');
  });
});
