import { expect } from 'chai';
import { TlError } from '../errors.ts';
import { failure } from '../testing/failure.ts';
import { connectWorker, type WorkerConnection } from './connect-worker.ts';

const workerUrl = new URL('../testing/echo-worker.ts', import.meta.url);

/** The same file from an origin that is not the page's. */
const foreignUrl = new URL(workerUrl);
foreignUrl.hostname = '127.0.0.1';

describe('a worker', () => {
  let worker: WorkerConnection;

  beforeEach(async () => {
    worker = await connectWorker(workerUrl);
  });

  afterEach(() => worker.close());

  it('runs beside the page and answers each call with its own result', async () => {
    expect(await worker.call('where', null)).to.equal('worker');
    const outputs = await Promise.all([1, 2, 3].map((input) => worker.call('echo', { input })));
    expect(outputs).to.deep.equal([{ input: 1 }, { input: 2 }, { input: 3 }]);
  });

  it('transfers buffers there and back without copies', async () => {
    const buffer = new ArrayBuffer(16);
    const back = await worker.call<ArrayBuffer>('take', buffer, { transfer: [buffer] });
    expect(buffer.byteLength).to.equal(0);
    expect(back.byteLength).to.equal(16);
  });

  it('reports progress before it answers', async () => {
    const steps: number[] = [];
    const onProgress = (step: number) => steps.push(step);
    expect(await worker.call('count', 3, { onProgress })).to.equal(3);
    expect(steps).to.deep.equal([1, 2, 3]);
  });

  it('stops an aborted call, and no other', async () => {
    const controller = new AbortController();
    const stopped = failure(worker.call('wait', null, { signal: controller.signal }));
    const other = worker.call('echo', 'still here');
    controller.abort();
    expect(await stopped)
      .to.be.instanceOf(TlError)
      .with.property('code', 'aborted');
    expect(await other).to.equal('still here');
    expect(await worker.call('aborted', null)).to.equal(1);
  });

  it('is not called if the signal was aborted before', async () => {
    const call = worker.call('wait', null, { signal: AbortSignal.abort() });
    expect(await failure(call)).to.have.property('code', 'aborted');
    expect(await worker.call('aborted', null)).to.equal(0);
  });

  it('keeps codes and messages of errors', async () => {
    const named = await failure(worker.call('fail', 'named'));
    expect(named)
      .to.be.instanceOf(TlError)
      .that.includes({ code: 'bad-features', message: 'Not usable.' });
    const plain = await failure(worker.call('fail', 'plain'));
    expect(plain).to.be.instanceOf(Error).and.not.instanceOf(TlError);
    expect(plain).to.have.property('message', 'A mistake.');
    expect(await failure(worker.call('fail', 'memory'))).to.have.property('code', 'out-of-memory');
    expect(await failure(worker.call('nothing', null)))
      .to.have.property('message')
      .that.contains('"nothing"');
  });

  it("rejects a call whose input or output can't be cloned, and continues", async () => {
    expect(await failure(worker.call('echo', () => 1))).to.have.property('name', 'DataCloneError');
    expect(await failure(worker.call('fail', 'uncloneable'))).to.be.instanceOf(Error);
    expect(await worker.call('echo', 'still here')).to.equal('still here');
  });

  it('rejects all calls when it is closed', async () => {
    const waiting = failure(worker.call('wait', null));
    await worker.close();
    expect(await waiting).to.have.property('code', 'aborted');
    expect(await failure(worker.call('echo', 1))).to.have.property('code', 'aborted');
  });

  it('that the browser has ended fails all calls, those that wait and those to come', async () => {
    const waiting = failure(worker.call('wait', null));
    expect(worker.ended.aborted).to.equal(false);
    await worker.call('beLocked', null);
    worker.call('die', null).catch(() => {});
    expect(await waiting)
      .to.be.instanceOf(TlError)
      .with.property('code', 'worker-lost');
    expect(worker.ended.aborted).to.equal(true);
    expect(await failure(worker.call('echo', 1))).to.have.property('code', 'worker-lost');
  });

  it('starts from another origin', async () => {
    const foreign = await connectWorker(foreignUrl);
    expect(await foreign.call('where', null)).to.equal('worker');
    expect(await failure(foreign.call('fail', 'named'))).to.have.property('code', 'bad-features');
    await foreign.close();
  });

  it('that does not exist fails to start', async () => {
    const missing = new URL('../testing/no-such-worker.ts', import.meta.url);
    expect(await failure(connectWorker(missing))).to.have.property('code', 'code-not-found');
  });
});

/** What the test needs of the page: core itself is compiled without one. */
declare const document: {
  createElement(name: 'iframe'): Frame;
  readonly body: { append(frame: Frame): void };
};

interface Frame {
  srcdoc: string;
  readonly contentWindow: unknown;
  remove(): void;
}

/** Runs a script in a frame whose policy is `policy`; resolves with what it posts. */
async function inFrame(policy: string, script: string): Promise<unknown> {
  const frame = document.createElement('iframe');
  frame.srcdoc =
    `<meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<script type="module">${script}</` +
    'script>';
  const answer = new Promise((resolve) => {
    addEventListener('message', ({ data, source }) => {
      if (source === frame.contentWindow) resolve(data);
    });
  });
  document.body.append(frame);
  try {
    return await answer;
  } finally {
    frame.remove();
  }
}

describe('a page whose policy forbids workers', () => {
  it('runs the module itself, warns once, and gets the same results', async () => {
    const answer = await inFrame(
      "worker-src 'none'",
      `
      import { connectWorker } from '${new URL('./connect-worker.ts', import.meta.url).pathname}';
      const warnings = [];
      console.warn = (text) => warnings.push(text);
      const url = new URL('${workerUrl.href}');
      const worker = await connectWorker(url);
      const again = await connectWorker(url);
      const controller = new AbortController();
      const stopped = worker.call('wait', null, { signal: controller.signal }).catch(({ code }) => code);
      const steps = [];
      const answer = {
        where: await again.call('where', null),
        echo: await worker.call('echo', { deep: [1] }),
        count: await worker.call('count', 2, { onProgress: (step) => steps.push(step) }),
        steps,
        code: await worker.call('fail', 'named').catch(({ code }) => code),
        stopped: (controller.abort(), await stopped),
        aborted: await worker.call('aborted', null),
        warnings: warnings.map((text) => text.includes('forbids workers')),
      };
      await worker.close();
      answer.closed = await worker.call('echo', 1).catch(({ code }) => code);
      parent.postMessage(answer);
      `,
    );
    expect(answer).to.deep.equal({
      where: 'page',
      echo: { deep: [1] },
      count: 2,
      steps: [1, 2],
      code: 'bad-features',
      stopped: 'aborted',
      aborted: 1,
      warnings: [true],
      closed: 'aborted',
    });
  });

  it('starts a worker of another origin if the policy allows Blobs and that origin', async () => {
    const answer = await inFrame(
      `worker-src blob: ${foreignUrl.origin}`,
      `
      import { connectWorker } from '${new URL('./connect-worker.ts', import.meta.url).pathname}';
      const worker = await connectWorker(new URL('${foreignUrl.href}'));
      parent.postMessage(await worker.call('where', null));
      `,
    );
    expect(answer).to.equal('worker');
  });
});
