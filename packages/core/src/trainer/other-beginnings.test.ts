import { expect } from 'chai';
import type { TrainingSet, TrainResult } from '../contracts/model.ts';
import { TlError } from '../errors.ts';
import { asyncDispose } from '../scope.ts';
import type { LazyHeadTrainer } from './lazy-head-trainer.ts';
import { withOtherBeginnings } from './other-beginnings.ts';

const others = Float32Array.of(1, 2, 3, 4);
const ofSounds: TrainingSet = {
  dim: 2,
  labels: ['clap', 'knock'],
  rows: [],
  unknownViews: [],
  augmentationsWeigh: 0.2,
};

/** A trainer that notes what it is asked to learn. */
function noting(): LazyHeadTrainer & { readonly asked: TrainingSet[] } {
  const asked: TrainingSet[] = [];
  return {
    asked,
    start: () => Promise.resolve(),
    train: (set) => {
      asked.push(set);
      return Promise.resolve({} as TrainResult);
    },
    [asyncDispose]: () => Promise.resolve(),
  };
}

describe('how sounds begin that nobody taught', () => {
  const knowing = { otherBeginnings: () => Promise.resolve(others) };

  it('is learnt with every full training of sounds, and with nothing else', async () => {
    const inner = noting();
    const trainer = withOtherBeginnings(inner, {
      plugin: () => Promise.resolve(knowing),
      isComplete: () => true,
    });
    const ofPictures = { ...ofSounds, augmentationsWeigh: undefined };
    await trainer.train(ofSounds, {});
    await trainer.train(ofSounds, { evaluate: true });
    await trainer.train(ofSounds, { evaluate: false });
    await trainer.train(ofPictures, { evaluate: true });
    expect(inner.asked.map(({ otherBeginnings }) => otherBeginnings)).to.deep.equal([
      others,
      others,
      undefined,
      undefined,
    ]);
  });

  it('waits for what begins in the examples', async () => {
    const inner = noting();
    let isComplete = false;
    const trainer = withOtherBeginnings(inner, {
      plugin: () => Promise.resolve(knowing),
      isComplete: () => isComplete,
    });
    await trainer.train(ofSounds, {});
    expect(trainer.isOwed).to.equal(true);
    isComplete = true;
    await trainer.train(ofSounds, {});
    expect(trainer.isOwed).to.equal(false);
    expect(inner.asked.map(({ otherBeginnings }) => otherBeginnings)).to.deep.equal([
      undefined,
      others,
    ]);
  });

  it('is empty where the extractor knows none', async () => {
    const inner = noting();
    const plugin = () => Promise.resolve({});
    await withOtherBeginnings(inner, { plugin, isComplete: () => true }).train(ofSounds, {});
    expect(inner.asked[0]!.otherBeginnings).to.have.length(0);
  });

  it('is loaded when the trainer starts, and again after a failure', async () => {
    let isOffline = true;
    const offline = { otherBeginnings: () => Promise.reject(new TlError('code-not-found', 'No.')) };
    const trainer = withOtherBeginnings(noting(), {
      plugin: () => Promise.resolve(isOffline ? offline : knowing),
      isComplete: () => true,
    });
    const failure = await trainer.start().catch((error: unknown) => error);
    expect(failure).property('code', 'code-not-found');
    isOffline = false;
    await trainer.start();
  });
});
