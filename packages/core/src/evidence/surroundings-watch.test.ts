import { expect } from 'chai';
import type { Augmentation } from '../contracts/modality-support.ts';
import { asyncDispose } from '../scope.ts';
import { tone, toneModalities, type Tone } from '../testing/tones.ts';
import { Trainer } from '../trainer/trainer.ts';

/** A middle that sounds low whatever it was taken from; each one is noted. */
function lowMiddles() {
  const taken: unknown[] = [];
  const middleOnly: Augmentation = async (frame) => {
    taken.push(frame);
    return { ...frame, ...tone(10), at: 0 };
  };
  return { taken, middleOnly };
}

describe('a trainer that watches what surrounds the middle', () => {
  let trainer: Trainer<Tone>;
  let notify: () => void;
  afterEach(() => trainer[asyncDispose]());

  async function teach(middleOnly: Augmentation): Promise<void> {
    notify = () => {};
    trainer = new Trainer<Tone>({
      settings: {
        modality: 'audio',
        extractor: null,
        weights: new URL('https://example.org/weights/'),
        project: null,
        mirrorCopies: null,
        unknown: 'off',
      },
      modalities: toneModalities({ middleOnly }),
      openSource: () => Promise.reject(new Error('No device is needed.')),
    });
    trainer.subscribe(() => notify());
    trainer.seedLabels(['low', 'high']);
    const tones = (hertz: number) => [1, 0.9, 0.8, 0.7].map((loudness) => tone(hertz, loudness));
    await trainer.addExamples('low', tones(10));
    await trainer.addExamples('high', tones(60));
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
    trainer.removeExamples(high.map(({ id }) => id));
    await until(() => trainer.state.bySurroundings.length === 0);
  });

  it('says nothing of labels that are recognized from their middles', async () => {
    const taken: unknown[] = [];
    await teach(async (frame) => {
      taken.push(frame);
      return frame;
    });
    await until(() => taken.length === 8);
    expect(trainer.state.bySurroundings).to.deep.equal([]);
  });
});
