import { expect } from 'chai';
import type { TrainingSet, TrainResult } from '../contracts/head.ts';
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
  it('is learnt with every full training of sounds, and with nothing else', async () => {
    const inner = noting();
    const trainer = withOtherBeginnings(inner, () =>
      Promise.resolve({ otherBeginnings: () => Promise.resolve(others) }),
    );
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

  it('is nothing where the extractor knows none', async () => {
    const inner = noting();
    await withOtherBeginnings(inner, () => Promise.resolve({})).train(ofSounds, {});
    expect(inner.asked[0]!.otherBeginnings).to.equal(undefined);
  });

  it('is loaded when the trainer starts, and again after a failure', async () => {
    let isOffline = true;
    const trainer = withOtherBeginnings(noting(), () =>
      Promise.resolve({
        otherBeginnings: () =>
          isOffline
            ? Promise.reject(new TlError('code-not-found', 'No connection.'))
            : Promise.resolve(others),
      }),
    );
    const failure = await trainer.start().catch((error: unknown) => error);
    expect(failure).property('code', 'code-not-found');
    isOffline = false;
    await trainer.start();
  });
});
