import { expect } from 'chai';
import type { ModalitySupport } from '../contracts/extractor.ts';
import type { InputSource } from '../contracts/modality.ts';
import { asyncDispose } from '../scope.ts';
import { tone, ToneDevice, toneModalities, toneSettings, type Tone } from '../testing/tones.ts';
import { Trainer } from './trainer.ts';
import type { TrainerEvent } from './trainer-events.ts';

/** A device that gives back what was recorded as one sound. */
class RecordingDevice extends ToneDevice {
  override open(): InputSource {
    const recordUntil = (signal: AbortSignal) =>
      new Promise<Tone>((resolve) => {
        const { pcm, sampleRate } = tone(this.hertz);
        const long = Float32Array.from({ length: 4 * pcm.length }, (_, i) => pcm[i % pcm.length]!);
        signal.addEventListener('abort', () => resolve({ pcm: long, sampleRate }));
      });
    return { ...super.open(), recordUntil };
  }
}

describe('a label that is renamed or removed while something is extracted for it', () => {
  let trainer: Trainer<Tone>;
  let events: TrainerEvent[];
  /** Resolves when something is being decoded. */
  let decoding: Promise<void>;
  let goOn: () => void;

  beforeEach(() => {
    const { medium } = toneModalities().audio as ModalitySupport<Tone>;
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    let begin: () => void;
    decoding = new Promise((resolve) => (begin = resolve));
    const slow: typeof medium = {
      ...medium,
      decode: async (...given) => {
        begin();
        await gate;
        return medium.decode(...given);
      },
    };
    const device = new RecordingDevice();
    trainer = new Trainer({
      settings: toneSettings,
      modalities: toneModalities({ medium: slow }),
      openSource: async () => device.open(),
    });
    events = [];
    trainer.subscribe((event) => events.push(event));
    trainer.seedLabels(['low', 'high']);
  });
  afterEach(() => trainer[asyncDispose]());

  const labels = () => trainer.state.examples.map(({ label }) => label);
  const failures = () => events.filter(({ type }) => type === 'error');

  /** Records, until what was recorded is being cut. */
  async function record(): Promise<void> {
    await trainer.start();
    trainer.recorder.tap('low');
    trainer.recorder.stop();
    await decoding;
  }

  it('keeps a recording that is being cut', async () => {
    await record();
    trainer.project.renameLabel('low', 'deep');
    goOn();
    await trainer.recorder.added;
    expect(labels()).to.deep.equal(['deep']);
    expect(failures()).to.deep.equal([]);
  });

  it('goes on with a countdown, and with a timed recording', async () => {
    goOn();
    await trainer.start();
    trainer.configure({ recording: { delaySeconds: 1 } });
    trainer.recorder.countDown('low');
    trainer.project.renameLabel('low', 'deep');
    expect(trainer.state.recording).to.include({ label: 'deep', countdown: 1 });
    const taught = new Promise<void>((resolve) => {
      trainer.subscribe((event) => {
        const { recording, labels } = trainer.state;
        if (recording?.countdown === 0 && labels.includes('deep')) {
          trainer.project.renameLabel('deep', 'deeper');
        }
        if (event.type === 'taught') resolve();
      });
    });
    await taught;
    expect(labels()).to.deep.equal(['deeper']);
    expect(failures()).to.deep.equal([]);
  });

  it('loses a recording with its label, and complains of nothing', async () => {
    await record();
    trainer.project.removeLabel('low');
    goOn();
    await trainer.recorder.added;
    expect(labels()).to.deep.equal([]);
    expect(failures()).to.deep.equal([]);
  });

  it('keeps files and the inputs of a script, and goes on saying how far they are', async () => {
    const dropped = trainer.adder.addFiles('low', [tone(10)]);
    const given = trainer.adder.addExamples('low', [tone(20)]);
    await decoding;
    trainer.project.renameLabel('low', 'deep');
    expect(trainer.state.adding?.label).to.equal('deep');
    trainer.project.renameLabel('deep', 'deeper');
    goOn();
    await Promise.all([dropped, given]);
    expect(labels()).to.deep.equal(['deeper', 'deeper']);
  });

  it('tells a script that its label was removed', async () => {
    const given = trainer.adder.addExamples('low', [tone(20)]).catch((error: unknown) => error);
    await decoding;
    trainer.project.removeLabel('low');
    goOn();
    expect(await given).to.have.property('code', 'label-unknown');
  });
});
