import { TlError } from '@tl-elements/core/base';
import { expect } from 'chai';
import { fetchFile, type KnownFile } from './fetch-file.ts';

const cacheName = 'tl-elements-files-1';
const { signal } = new AbortController();
const fail = (url: URL) => new TlError('weights-not-found', url.href);

async function known(text: string): Promise<KnownFile> {
  const content = new TextEncoder().encode(text);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { bytes: content.length, sha256 };
}

describe('fetchFile', () => {
  const { fetch, caches } = globalThis;
  let served = '';
  let requests = 0;

  beforeEach(async () => {
    await caches.delete(cacheName);
    requests = 0;
    globalThis.fetch = async () => {
      requests++;
      return new Response(served);
    };
  });
  afterEach(() => {
    globalThis.fetch = fetch;
    Object.defineProperty(globalThis, 'caches', { value: caches, configurable: true });
  });

  async function bring(text: string, path = '/weights.bin'): Promise<string> {
    const url = new URL(path, location.href);
    const options = { signal, notFound: fail, corrupt: fail };
    return new TextDecoder().decode(await fetchFile(url, 'slot', await known(text), options));
  }

  /** The texts that are stored, once there are so many. */
  async function stored(count: number): Promise<string[]> {
    const cache = await caches.open(cacheName);
    let responses = await cache.matchAll();
    while (responses.length !== count) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      responses = await cache.matchAll();
    }
    return Promise.all(responses.map((response) => response.text()));
  }

  it('asks the network once, and what is stored after that', async () => {
    served = 'version 1';
    expect(await bring('version 1')).to.equal('version 1');
    await stored(1);
    expect(await bring('version 1')).to.equal('version 1');
    expect(requests).to.equal(1);
  });

  it('asks again for a file of another address, which may be missing there', async () => {
    served = 'version 1';
    await bring('version 1');
    await stored(1);
    await bring('version 1', '/other/weights.bin');
    expect(requests).to.equal(2);
  });

  it('deletes the version before, and no cache but its own', async () => {
    const other = await caches.open('of the site');
    await other.put('/picture', new Response('a picture'));
    await caches.open('tl-elements-files-0');
    served = 'version 1';
    await bring('version 1');
    await stored(1);
    served = 'version 2';
    await bring('version 2', '/2/weights.bin');
    while ((await stored(1))[0] !== 'version 2') await new Promise((done) => setTimeout(done, 10));
    expect(await caches.has('of the site')).to.equal(true);
    expect(await caches.has('tl-elements-files-0')).to.equal(false);
    await caches.delete('of the site');
  });

  it('fetches a file again where what is stored was changed', async () => {
    served = 'version 1';
    await bring('version 1');
    await stored(1);
    const cache = await caches.open(cacheName);
    const [key] = await cache.keys();
    await cache.put(key!, new Response('versiOn 1'));
    expect(await bring('version 1')).to.equal('version 1');
    expect(requests).to.equal(2);
  });

  it('does not store what is not what it should be', async () => {
    served = 'version 2';
    const failure = await bring('version 1').catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TlError);
    expect(await (await caches.open(cacheName)).keys()).to.deep.equal([]);
  });

  for (const [state, value] of [
    ['is missing', undefined],
    ['refuses', { open: () => Promise.reject(new DOMException('no', 'SecurityError')) }],
    [
      'is full',
      {
        open: async () => ({
          match: async () => undefined,
          keys: async () => [],
          put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')),
        }),
        keys: async () => [],
      },
    ],
    ['never answers', { open: () => new Promise(() => {}) }],
  ] as const) {
    it(`goes without a cache that ${state}`, async () => {
      Object.defineProperty(globalThis, 'caches', { value, configurable: true });
      served = 'version 1';
      expect(await bring('version 1')).to.equal('version 1');
      expect(await bring('version 1')).to.equal('version 1');
      expect(requests).to.equal(2);
    });
  }
});
