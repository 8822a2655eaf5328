import { expect } from 'chai';
import type { Model } from '../contracts/model.ts';
import type { ExtractorPlugin } from '../contracts/extractor.ts';
import { TlError } from '../errors.ts';
import { asyncDispose } from '../scope.ts';
import { tone, ToneDevice, toneModalities, tonePlugin, type Tone } from '../testing/tones.ts';
import { Trainer } from '../trainer/trainer.ts';
import { Classifier, type ClassifierEvent } from './classifier.ts';

const weights = new URL('https://example.org/weights/');

/** A model that tells 10 Hz from 60. */
async function taughtModel(): Promise<Model> {
  const trainer = new Trainer<Tone>({
    settings: {
      modality: 'audio',
      extractor: null,
      weights,
      project: null,
      mirrorCopies: null,
      unknown: null,
    },
    modalities: toneModalities(),
    openSource: async () => null,
  });
  trainer.seedLabels(['low', 'high']);
  await trainer.adder.addExamples('low', [tone(10), tone(10, 0.9)]);
  await trainer.adder.addExamples('high', [tone(60), tone(60, 0.9)]);
  const model = await trainer.train();
  await trainer[asyncDispose]();
  return model;
}

const failureOf = (waiting: Promise<unknown>) =>
  waiting.then(
    () => null,
    (error: unknown) => error,
  );

describe('a classifier without a screen', () => {
  let model: Model;
  let device: ToneDevice;
  let classifier: Classifier<Tone>;
  let events: ClassifierEvent[];
  let notify: () => void;

  before(async () => {
    model = await taughtModel();
  });
  beforeEach(() => begin([tonePlugin]));
  afterEach(() => classifier[asyncDispose]());

  function begin(plugins: readonly ExtractorPlugin[], wantsOnsets = () => false): void {
    device = new ToneDevice();
    events = [];
    notify = () => {};
    classifier = new Classifier<Tone>({
      settings: () => ({ weights, smoothing: 0.5, minConfidence: 0, unknown: 'off' }),
      modalities: toneModalities({ load: async () => plugins }),
      openSource: async () => device.open(),
      wantsOnsets,
      onEvent: (event) => {
        events.push(event);
        notify();
      },
    });
  }

  const eventOf = <Type extends ClassifierEvent['type']>(type: Type) =>
    new Promise<Extract<ClassifierEvent, { type: Type }>>((resolve) => {
      notify = () => {
        const event = events.at(-1);
        if (event?.type === type) resolve(event as Extract<ClassifierEvent, { type: Type }>);
      };
    });

  const settledOn = (label: string) =>
    new Promise<void>((resolve) => {
      notify = () => {
        if (classifier.settled === label) resolve();
      };
    });

  it('says what has just begun, unsmoothed, while somebody wants to know', async () => {
    let wantsOnsets = true;
    // A high tone always begins.
    const onset: ExtractorPlugin<'audio'> = {
      ...tonePlugin,
      load: async (options) => ({
        ...(await tonePlugin.load(options)),
        createOnsetDetector: () => ({
          next: ({ at }) => ({
            at: at - 20,
            frame: { ...tone(60), at },
            standsOut: true,
            lasts: false,
            isAfterAnother: false,
          }),
        }),
      }),
    };
    begin([onset], () => wantsOnsets);
    await classifier.load(model);
    await classifier.start();
    const { prediction } = await eventOf('prediction');
    expect(prediction.label).to.equal('low');
    expect(prediction.onset!.at).to.equal(prediction.at - 20);
    expect(prediction.onset!.scores.get('high')).to.be.above(0.9);
    wantsOnsets = false;
    await eventOf('prediction'); // may have been on its way
    expect((await eventOf('prediction')).prediction).not.to.have.property('onset');
  });

  it('classifies what its device shows', async () => {
    await classifier.load(model);
    await classifier.start();
    await settledOn('low');
    device.hertz = 60;
    await settledOn('high');
    expect(classifier.state).to.equal('running');
    await classifier.stop();
    expect(device.isOpen).to.equal(false);
  });

  it('is ready when a model is loaded, also for those who waited before the load', async () => {
    const { ready } = classifier;
    await classifier.load(model);
    await ready;
    expect(events.filter(({ type }) => type === 'ready')).to.have.lengthOf(1);
  });

  it('rejects `ready` if loading fails', async () => {
    const missing = new TlError('model-not-found', 'There is no model.');
    const loading = failureOf(classifier.load(() => Promise.reject(missing)));
    const waiting = [classifier.ready, classifier.start(), classifier.classify(tone(10))];
    expect(await Promise.all(waiting.map(failureOf))).to.deep.equal([missing, missing, missing]);
    expect(await loading).to.equal(missing);
    expect(classifier.state).to.equal('error');
    expect(classifier.error).to.equal(missing);
  });

  it('waits for the second load after it was called', async () => {
    let finish: (read: Model) => void = () => {};
    const slow = new Promise<Model>((resolve) => (finish = resolve));
    await classifier.load(model);
    const loading = classifier.load(() => slow);
    const { ready } = classifier;
    let isReady = false;
    void ready.then(() => (isReady = true));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(isReady).to.equal(false);
    expect(classifier.state).to.equal('loading');
    finish(model);
    await Promise.all([loading, ready]);
  });

  it('replaces a load by a later one, which settles `ready`', async () => {
    const { ready } = classifier;
    const first = failureOf(classifier.load(() => new Promise(() => {})));
    const stuck = failureOf(
      classifier.load(
        (signal) =>
          new Promise((_, reject) =>
            signal.addEventListener('abort', () => reject(signal.reason as Error)),
          ),
      ),
    );
    await classifier.load(model);
    await ready;
    await stuck;
    expect(classifier.model).to.equal(model);
    void first;
  });

  it('keeps its model if a new one was made by another version of the extractor', async () => {
    await classifier.load(model);
    const other = { ...model, extractor: { ...model.extractor, version: '9' } };
    expect(await failureOf(classifier.load(other))).to.have.property('code', 'extractor-mismatch');
    expect(classifier.model).to.equal(model);
  });

  it('loads again at `start()` what failed to load', async () => {
    let tries = 0;
    const read = async () => {
      if (++tries === 1) throw new TlError('model-not-found', 'There is no model.');
      return model;
    };
    await failureOf(classifier.load(read));
    await classifier.start();
    expect(tries).to.equal(2);
    expect(classifier.state).to.equal('running');
  });

  it('classifies a single input', async () => {
    await classifier.load(model);
    expect((await classifier.classify(tone(60))).label).to.equal('high');
  });

  it('reports that there is no model to start with', async () => {
    expect(await failureOf(classifier.start())).to.have.property('code', 'model-missing');
    expect(await failureOf(classifier.classify(tone(10)))).to.have.property(
      'code',
      'model-missing',
    );
  });
});
