import { expect } from 'chai';
import type { Example } from '../contracts/example.ts';
import { asyncDispose } from '../scope.ts';
import { memoryStore } from './memory-store.ts';

const media = new Blob(['original']);
const thumbnail = new Blob(['small']);

const example = (id: string, createdAt: number): Example => ({
  id,
  label: 'cup',
  burst: id,
  createdAt,
  features: Float32Array.of(1, 2),
  media,
  thumbnail,
});

describe('the memory store', () => {
  it('holds nothing at first', async () => {
    const store = memoryStore();
    expect(await store.readHeader()).to.be.null;
    expect(await store.list()).to.deep.equal([]);
    expect(await store.readMedia('a')).to.be.null;
  });

  it('lists examples in order of capture, without media', async () => {
    const store = memoryStore();
    await store.write({ put: [example('c', 2), example('b', 1), example('a', 2)] });
    const listed = await store.list();
    expect(listed.map(({ id }) => id)).to.deep.equal(['b', 'a', 'c']);
    expect(listed[0]).to.not.have.any.keys('media', 'thumbnail');
    expect(await store.readMedia('b')).to.equal(media);
    expect(await store.readThumbnail('b')).to.equal(thumbnail);
  });

  it('keeps media that a replacement does not mention', async () => {
    const store = memoryStore();
    await store.write({ put: [example('a', 1)] });
    const [summary] = await store.list();
    await store.write({ put: [{ ...summary!, label: 'phone' }] });
    expect((await store.list())[0]).to.include({ label: 'phone' });
    expect(await store.readMedia('a')).to.equal(media);
  });

  it('brings a removed example back with its media, until it closes', async () => {
    const store = memoryStore();
    await store.write({ put: [example('a', 1)] });
    const [summary] = await store.list();
    await store.write({ remove: ['a'] });
    expect(await store.list()).to.deep.equal([]);
    expect(await store.readMedia('a')).to.be.null;
    await store.write({ put: [summary!] });
    expect(await store.readMedia('a')).to.equal(media);
    await store.write({ remove: ['a'] });
    await store[asyncDispose]();
    await store.write({ put: [summary!] });
    expect(await store.readMedia('a')).to.be.null;
  });

  it('keeps the header', async () => {
    const store = memoryStore();
    const header = { labels: ['cup'], extractor: { id: 'eight', version: '1' } };
    await store.write({ header });
    await store.write({ put: [example('a', 1)] });
    expect(await store.readHeader()).to.deep.equal(header);
  });
});
