import { expect } from 'chai';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { TlError } from '../errors.ts';
import { failure } from '../testing/failure.ts';
import { fetchOrFail, type FetchFailure } from './fetch-file.ts';

/** Paths: `/STATUS/TYPE`, such as `/404/plain`. */
function answer(path: string): readonly [status: number, type: string] {
  const [, status, type] = path.split('/');
  return [Number(status), `text/${type}`];
}

describe('fetchOrFail', () => {
  let server: Server;
  let origin: string;

  before(async () => {
    server = createServer(({ url }, response) => {
      const [status, type] = answer(url!);
      response.writeHead(status, { 'content-type': type }).end('text');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  after(() => {
    server.closeAllConnections();
    server.close();
  });

  async function failureOf(url: string, signal?: AbortSignal) {
    let why: FetchFailure | null = null;
    const error = await failure(
      fetchOrFail(url, { ...(signal && { signal }) }, (found) => {
        why = found;
        return new TlError('model-not-found', 'Not there.', { cause: found.cause });
      }),
    );
    return { error: error as TlError, why: why as FetchFailure | null };
  }

  it('returns the response', async () => {
    const response = await fetchOrFail(`${origin}/200/plain`, {}, () => {
      throw new Error('It did not fail.');
    });
    expect(await response.text()).to.equal('text');
  });

  it("throws the caller's error, with the server's answer", async () => {
    const { error, why } = await failureOf(`${origin}/404/plain`);
    expect(error.code).to.equal('model-not-found');
    expect(why!.answer).to.equal('the server answered 404.');
    expect((await failureOf(`${origin}/403/plain`)).why!.answer).to.contain('public');
    expect((await failureOf(`${origin}/503/plain`)).why!.answer).to.contain('Try again later');
  });

  it('treats a web page as a missing file', async () => {
    const { why } = await failureOf(`${origin}/200/html`);
    expect(why!.answer).to.equal('the server answered with a web page.');
  });

  it('has no answer if there is no server', async () => {
    const { error, why } = await failureOf('http://127.0.0.1:9/');
    expect(why!.answer).to.equal(null);
    expect(error.cause).to.be.instanceOf(TypeError);
  });

  it('aborts with its signal', async () => {
    const { error, why } = await failureOf(`${origin}/200/plain`, AbortSignal.abort());
    expect(error.code).to.equal('aborted');
    expect(why).to.equal(null);
  });
});
