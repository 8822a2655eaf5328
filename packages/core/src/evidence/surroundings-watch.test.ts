import { expect } from 'chai';
import type { Augmentation } from '../contracts/extractor.ts';
import { asyncDispose } from '../scope.ts';
import { tone, toneModalities, toneSettings, type Tone } from '../testing/tones.ts';
import { Trainer } from '../trainer/trainer.ts';

/** A middle that sounds low whatever it was taken from; each one is noted. */
function lowMiddles() {
  const taken: unknown[] = [];
  const middleOnly: Augmentation = async (frame) => {
    taken.push(frame);
    return [{ ...frame, ...tone(10), at: 0 }];
  };
  return { taken, middleOnly };
}

describe('a trainer that watches what surrounds the middle', () => {
  let trainer: Trainer<Tone>;
  let notify: () => void;
  afterEach(() => trainer[asyncDispose]());

  async function teach(
    middleOnly: Augmentation,
    hertzOf: Readonly<Record<string, number>> = { low: 10, high: 60 },
  ): Promise<void> {
    notify = () => {};
    trainer = new Trainer<Tone>({
      settings: toneSettings,
      modalities: toneModalities({ middleOnly }),
      openSource: () => Promise.reject(new Error('No device is needed.')),
    });
    trainer.subscribe(() => notify());
    trainer.seedLabels(Object.keys(hertzOf));
    for (const [label, hertz] of Object.entries(hertzOf)) {
      const tones = [1, 0.9, 0.8, 0.7].map((loudness) => tone(hertz, loudness));
      await trainer.adder.addExamples(label, tones);
    }
    await trainer.train();
  }

  /** Resolves when `isTrue` is, after one of the trainer's events. */
  const until = (isTrue: () => boolean) =>
    new Promise<void>((resolve) => {
      notify = () => {
        if (isTrue()) resolve();
      };
      notify();
    });

  it('finds a label whose middles are taken for another, and forgets it with its examples', async () => {
    const { middleOnly } = lowMiddles();
    await teach(middleOnly);
    await until(() => trainer.state.bySurroundings.length > 0);
    expect(trainer.state.bySurroundings).to.deep.equal(['high']);
    const high = trainer.state.examples.filter(({ label }) => label === 'high');
    trainer.project.removeExamples(high.map(({ id }) => id));
    await until(() => trainer.state.bySurroundings.length === 0);
  });

  it('says nothing of labels that are recognized from their middles', async () => {
    const taken: unknown[] = [];
    await teach(async (frame) => {
      taken.push(frame);
      return [frame];
    });
    await until(() => taken.length === 8);
    expect(trainer.state.bySurroundings).to.deep.equal([]);
  });

  it('waits until the middles of all labels are known, since one label among many may fail by chance', async () => {
    let taken = 0;
    const found: (readonly string[])[] = [];
    await teach(
      async (frame) => {
        taken++;
        // Only the middles of the first label are others.
        return [taken <= 4 ? { ...frame, ...tone(10), at: 0 } : frame];
      },
      { high: 60, low: 10, middle: 30, top: 80 },
    );
    await until(() => {
      found.push(trainer.state.bySurroundings);
      return taken === 16;
    });
    await until(() => !trainer.state.isLearning);
    found.push(trainer.state.bySurroundings);
    expect(found.flat()).to.deep.equal([]);
  });
});
