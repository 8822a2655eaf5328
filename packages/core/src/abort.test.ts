import { expect } from 'chai';
import { abortable, abortedError, throwIfAborted } from './abort.ts';
import { TlError } from './errors.ts';
import { failure } from './testing/failure.ts';

const aborted = AbortSignal.abort('enough');

describe('abort', () => {
  it('throws if a signal is aborted, with its reason as the cause', () => {
    expect(() => throwIfAborted(aborted))
      .to.throw(TlError)
      .with.property('code', 'aborted');
    expect(() => throwIfAborted(new AbortController().signal)).to.not.throw();
    expect(() => throwIfAborted(undefined)).to.not.throw();
    expect(abortedError(aborted).cause).to.equal('enough');
  });

  it('settles as the given promise does', async () => {
    const { signal } = new AbortController();
    expect(await abortable(Promise.resolve(3), signal)).to.equal(3);
    const broken = new Error('broken');
    expect(await failure(abortable(Promise.reject(broken), signal))).to.equal(broken);
  });

  it('rejects as soon as the signal aborts, whether or not the promise settles', async () => {
    const controller = new AbortController();
    let fail: (error: Error) => void = () => undefined;
    const work = new Promise<void>((_, reject) => (fail = reject));
    const waiting = failure(abortable(work, controller.signal));
    controller.abort();
    expect(await waiting).to.have.property('code', 'aborted');
    fail(new Error('too late'));
  });

  it('rejects, and does not throw, if the signal was aborted before', async () => {
    const work = Promise.reject(new Error('nobody asks'));
    expect(await failure(abortable(work, aborted))).to.have.property('code', 'aborted');
  });
});
