import { expect } from 'chai';
import { failure } from '../testing/failure.ts';
import { StorageStalled, watchProgress, type Every } from './storage-error.ts';

describe('watching the progress of the database', () => {
  let tick: (() => void) | null;
  const every: Every = (_, callback) => {
    tick = callback;
    return () => (tick = null);
  };
  const ticks = (times: number) => {
    for (let count = 0; count < times; count++) tick?.();
  };
  beforeEach(() => (tick = null));

  it('gives up after twenty seconds without an answer', async () => {
    const watched = failure(watchProgress(() => new Promise(() => {}), every));
    ticks(19);
    expect(tick).to.not.equal(null);
    ticks(1);
    expect(await watched).to.be.instanceOf(StorageStalled);
    expect(tick).to.equal(null);
  });

  it('waits for long work that makes progress', async () => {
    let onProgress!: () => void;
    let finish!: (result: string) => void;
    const watched = watchProgress((progress) => {
      onProgress = progress;
      return new Promise<string>((resolve) => (finish = resolve));
    }, every);
    for (let answer = 0; answer < 5; answer++) {
      ticks(19);
      onProgress();
    }
    finish('stored');
    expect(await watched).to.equal('stored');
    expect(tick).to.equal(null);
  });

  it('passes on the failure of the work, and stops its clock', async () => {
    const reason = new Error('full');
    const watched = watchProgress(() => Promise.reject(reason), every);
    expect(await failure(watched)).to.equal(reason);
    expect(tick).to.equal(null);
  });
});
