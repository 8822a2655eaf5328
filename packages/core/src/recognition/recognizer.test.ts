import { expect } from 'chai';
import type { Model } from '../contracts/model.ts';
import { Recognizer } from './recognizer.ts';

/** Enough of a model for frames in which nobody is. */
const model = { modality: 'pose', head: { labels: ['Wave', 'Jump'] } } as unknown as Model;
const empty = { features: null, keypoints: null, points: null, copy: null };

describe('the recognizer of movements', () => {
  const begin = () =>
    new Recognizer(() => ({ modality: 'pose', smoothing: 0.5, minConfidence: 0, unknown: 'off' }));

  it('says how far a movement is, in the prediction itself, too', () => {
    const movement = { made: null, progress: 0.4 };
    const { prediction } = begin().next({ ...empty, at: 0, readMovement: () => movement }, model);
    expect(prediction).to.deep.include({ movement, progress: 0.4 });
    expect(begin().next({ ...empty, at: 0 }, model).prediction).to.not.have.property('progress');
  });

  it('changes its label once for each movement, and shows it for a moment', () => {
    const recognizer = begin();
    const changes = [null, 'Wave', null, 'Wave', null].map((made, index) => {
      const readMovement = () => ({ made, progress: 1 });
      return recognizer.next({ ...empty, at: 1000 * index, readMovement }, model).change?.label;
    });
    expect(changes).to.deep.equal([undefined, 'Wave', undefined, 'Wave', undefined]);
    expect(recognizer.settled).to.equal('Wave');
    const readMovement = () => ({ made: null, progress: 0 });
    recognizer.next({ ...empty, at: 6000, readMovement }, model);
    expect(recognizer.settled).to.equal(null);
  });
});
