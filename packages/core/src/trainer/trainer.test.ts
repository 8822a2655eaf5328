import { expect } from 'chai';
import { TlError } from '../errors.ts';
import { asyncDispose } from '../scope.ts';
import {
  quieter,
  tone,
  ToneDevice,
  toneModalities,
  toneSettings,
  type Tone,
} from '../testing/tones.ts';
import type { ModalitySupport } from '../contracts/extractor.ts';
import type { TrainerEvent } from './trainer-events.ts';
import { Trainer } from './trainer.ts';

describe('a trainer without a screen', () => {
  let trainer: Trainer<Tone>;
  let device: ToneDevice;
  let events: TrainerEvent[];
  let notify: () => void;

  function begin(support: Partial<ModalitySupport<Tone>> = {}): void {
    device = new ToneDevice();
    events = [];
    notify = () => {};
    const openSource = async () => device.open();
    trainer = new Trainer({
      settings: toneSettings,
      modalities: toneModalities(support),
      openSource,
    });
    trainer.subscribe((event) => {
      events.push(event);
      notify();
    });
    trainer.seedLabels(['low', 'high']);
  }

  beforeEach(() => begin());
  afterEach(() => trainer[asyncDispose]());

  /** Resolves when `isTrue` is, after one of the trainer's events. */
  const until = (isTrue: () => boolean) =>
    new Promise<void>((resolve) => {
      notify = () => {
        if (isTrue()) resolve();
      };
      notify();
    });

  const count = (label: string) =>
    trainer.state.examples.filter((example) => example.label === label).length;
  const happened = (type: TrainerEvent['type']) => events.some((event) => event.type === type);

  /** Holds the button of a label until it has examples. */
  async function teach(label: string, hertz: number): Promise<void> {
    device.hertz = hertz;
    trainer.recorder.press(label);
    await until(() => count(label) >= 5);
    trainer.recorder.stop();
    await trainer.recorder.added;
  }

  it('learns from a device, and classifies what it shows', async () => {
    await trainer.start();
    expect(trainer.state.live).to.equal('running');
    await teach('low', 10);
    await teach('high', 60);
    await until(() => trainer.state.settled === 'high');
    device.hertz = 10;
    await until(() => trainer.state.settled === 'low');
    expect(new Set(trainer.state.examples.map(({ take }) => take)).size).to.equal(2);
    const labels = events.flatMap((event) => (event.type === 'label' ? [event.change.label] : []));
    expect(labels.slice(-2)).to.deep.equal(['high', 'low']);
    await trainer.stop();
    expect(device.isOpen).to.equal(false);
    expect(trainer.state).to.include({ live: 'ready', prediction: null, settled: null });
  });

  it('remembers who teaches by hand; scripts say it themselves', async () => {
    await trainer.start();
    trainer.teachAs(' Ann ');
    expect(trainer.state.person).to.equal('Ann');
    await teach('low', 10);
    await trainer.adder.addFiles('high', [tone(60)]);
    const byAnn = trainer.state.examples;
    expect(byAnn.length).to.be.above(5);
    expect(new Set(byAnn.map(({ person }) => person))).to.deep.equal(new Set(['Ann']));

    await trainer.adder.addExamples('high', [tone(60)]);
    await trainer.adder.addExamples('high', [tone(60)], { person: 'Ben' });
    trainer.recorder.press('high');
    // A recording is of the person who began it.
    trainer.teachAs('');
    await until(() => count('high') >= 5);
    trainer.recorder.stop();
    await trainer.recorder.added;
    await trainer.adder.addFiles('high', [tone(60)]);
    const rest = trainer.state.examples.slice(byAnn.length).map(({ person }) => person);
    expect(rest.slice(0, 2)).to.deep.equal([undefined, 'Ben']);
    expect(new Set(rest.slice(2, -1))).to.deep.equal(new Set(['Ann']));
    expect(rest.at(-1)).to.equal(undefined);
  });

  it('settles the same label again after a stop', async () => {
    await trainer.adder.addExamples('low', [tone(10), tone(10, 0.9)]);
    await trainer.adder.addExamples('high', [tone(60), tone(60, 0.9)]);
    await trainer.start();
    await until(() => trainer.state.settled === 'low');
    await trainer.stop();
    events.length = 0;
    await trainer.start();
    await until(() => trainer.state.settled === 'low');
    const changes = events.flatMap((event) => (event.type === 'label' ? [event.change] : []));
    expect(changes).to.have.lengthOf(1);
    expect(changes[0]).to.include({ previous: null, label: 'low' });
  });

  it('ends the recording of a removed label, also during its countdown', async () => {
    await trainer.start();
    trainer.recorder.press('low');
    await until(() => count('low') >= 2);
    trainer.project.removeLabel('low');
    expect(trainer.state.recording).to.equal(null);
    await trainer.recorder.added;
    expect(trainer.state).to.deep.include({ labels: ['high'], examples: [], problem: null });

    trainer.recorder.countDown('high');
    expect(trainer.state.recording).to.include({ label: 'high', countdown: 3 });
    trainer.project.removeLabel('high');
    expect(trainer.state.recording).to.equal(null);
    expect(happened('error')).to.equal(false);
  });

  it('keeps the recorded examples of a label that is renamed meanwhile', async () => {
    await trainer.start();
    trainer.recorder.tap('low');
    await until(() => count('low') >= 2);
    trainer.project.renameLabel('low', 'deep');
    await trainer.recorder.added;
    expect(trainer.state.labels).to.deep.equal(['deep', 'high']);
    expect(count('deep')).to.be.at.least(2);
    expect(happened('error')).to.equal(false);
  });

  it('ends a recording when it is paused, keeps what was recorded, and trains on', async () => {
    await trainer.start();
    await teach('low', 10);
    device.hertz = 60;
    trainer.recorder.press('high');
    await until(() => count('high') >= 2);
    trainer.pause('frames');
    expect(trainer.state).to.include({ recording: null, live: 'running' });
    await trainer.recorder.added;
    expect(count('high')).to.be.at.least(2);
    await until(() => trainer.state.model !== null);
    trainer.pause(null);
    await until(() => trainer.state.settled === 'high');
  });

  it('ends a countdown when it is paused', async () => {
    await trainer.start();
    trainer.recorder.countDown('high');
    trainer.pause('device');
    expect(trainer.state.recording).to.equal(null);
    expect(count('high')).to.equal(0);
  });

  it('returns a settled model: nothing is trained after it', async () => {
    begin({ augmentations: [quieter] });
    await trainer.start();
    await trainer.adder.addExamples('low', [tone(10), tone(10, 0.9)]);
    await trainer.adder.addExamples('high', [tone(60), tone(60, 0.9)]);
    const model = await trainer.train();
    expect(trainer.state.model).to.equal(model);
    const project = await trainer.openProject();
    const made = project.examples.map(({ id }) => project.augmentationsOf(id).length);
    expect(made).to.deep.equal([1, 1, 1, 1]);
    events.length = 0;
    // Idle work waits for a second in which nothing changes.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(happened('trained')).to.equal(false);
    expect(trainer.state.model).to.equal(model);
  });

  it('waits for the first model where one is asked for', async () => {
    await trainer.adder.addExamples('low', [tone(10), tone(11)]);
    await trainer.adder.addExamples('high', [tone(40), tone(41)]);
    expect(trainer.state.model).to.equal(null);
    const { scores } = await trainer.classify(tone(10));
    expect(scores.get('low')).to.be.above(0.5);
    expect((await trainer.settledModel()).head.labels).to.deep.equal(['low', 'high']);
  });

  it('adds the files that can be read, and reports the others', async () => {
    const { audio } = toneModalities();
    const medium: ModalitySupport<Tone>['medium'] = {
      ...audio!.medium,
      decode: (input, ...rest) => {
        if (input instanceof Blob || input.pcm.length > 0)
          return audio!.medium.decode(input, ...rest);
        return Promise.reject(new TlError('input-unreadable', 'This is not a sound.'));
      },
    };
    begin({ medium });
    const empty = { pcm: new Float32Array(), sampleRate: 800 };
    const { ids, unreadable } = await trainer.adder.addFiles('low', [tone(10), empty, tone(10)]);
    expect(ids).to.have.lengthOf(2);
    expect(unreadable.map(({ code }) => code)).to.deep.equal(['input-unreadable']);
    expect(trainer.state).to.deep.include({ adding: null, problem: null });
  });

  it('counts inputs in which nothing was found', async () => {
    await trainer.adder.addExamples('low', [tone(10), tone(0)]);
    expect(count('low')).to.equal(1);
    expect(trainer.state.skipped).to.deep.equal({ label: 'low', count: 1, why: 'no-signal' });
  });

  it('stays as it is if inputs are refused', async () => {
    const failure = await trainer.adder
      .addExamples('low', [tone(0)])
      .catch((error: unknown) => error);
    expect(failure).to.have.property('code', 'nothing-found');
    expect(trainer.state.examples).to.deep.equal([]);
    expect(await trainer.settledModel().catch((error: unknown) => error)).to.have.property(
      'code',
      'model-missing',
    );
  });

  it('keeps track of the background label through renaming and undo', async () => {
    trainer.seedLabels(['quiet', 'low'], 'quiet');
    await trainer.openProject();
    expect(trainer.state.background).to.equal('quiet');
    trainer.project.renameLabel('quiet', 'room');
    expect(trainer.state.background).to.equal('room');
    trainer.project.removeLabel('room');
    expect(trainer.state.background).to.equal(null);
    trainer.project.undo();
    expect(trainer.state.background).to.equal('room');
  });

  it('starts only once if it is started right after its settings changed', async () => {
    let opened = 0;
    const openSource = async () => {
      opened++;
      return device.open();
    };
    const started = new Trainer<Tone>({
      settings: { ...toneSettings, modality: 'image' },
      modalities: toneModalities(),
      openSource,
    });
    started.configure({ modality: 'audio' });
    await started.start();
    await started.openProject();
    expect(started.state.live).to.equal('running');
    expect(opened).to.equal(1);
    await started[asyncDispose]();
  });

  it('releases its project for another page, and opens it again', async () => {
    await trainer.start();
    await trainer.adder.addExamples('low', [tone(10)]);
    trainer.release();
    await until(() => !device.isOpen);
    expect(trainer.state.live).to.equal('idle');
    trainer.resume();
    await trainer.start();
    expect(trainer.state.live).to.equal('running');
    expect(count('low')).to.equal(1);
  });
});
