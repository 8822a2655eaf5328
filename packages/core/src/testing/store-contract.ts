import { expect } from 'chai';
import type { Example, ExampleSummary } from '../contracts/example.ts';
import { mostMapsKept, type ExampleStore, type ProjectHeader } from '../storage/example-store.ts';
import { asyncDispose } from '../scope.ts';
import { bareModel } from './sample-model.ts';

const media = new Blob(['original'], { type: 'image/jpeg' });
const thumbnail = new Blob(['small'], { type: 'image/jpeg' });

export const header: ProjectHeader = {
  labels: ['cup', 'phone'],
  extractor: { id: 'eight', version: '1', modality: 'image' },
  settings: { mirrorCopies: true },
};

const bareExample = (id: string, createdAt = 0): Example => ({
  id,
  label: 'cup',
  take: id,
  createdAt,
  features: Float32Array.of(1, 2),
});

export const example = (id: string, createdAt: number): Example => ({
  ...bareExample(id, createdAt),
  media,
  thumbnail,
});

const wordsOf = async (blob: Blob | null) => blob && [blob.type, await blob.text()];
const original = ['image/jpeg', 'original'];

/** What every store does. `open` opens an empty one. */
export function behavesAsStore(open: () => Promise<ExampleStore> | ExampleStore): void {
  it('holds nothing at first', async () => {
    const store = await open();
    expect(await store.readHeader()).to.be.null;
    expect(await store.list()).to.deep.equal([]);
    expect(await store.readMedia('a')).to.be.null;
    expect(await store.readModel()).to.be.null;
  });

  it('lists examples in order of capture, without media', async () => {
    const store = await open();
    await store.write({ header, put: [example('c', 2), example('b', 1), example('a', 2)] });
    const listed = await store.list();
    expect(listed.map(({ id }) => id)).to.deep.equal(['b', 'a', 'c']);
    expect(listed[0]).to.not.have.any.keys('media', 'thumbnail');
    expect(listed[0]).to.deep.include({ label: 'cup', take: 'b', createdAt: 1 });
    expect(listed[0]!.features).to.deep.equal(Float32Array.of(1, 2));
    expect(await wordsOf(await store.readMedia('b'))).to.deep.equal(original);
    expect(await wordsOf(await store.readThumbnail('b'))).to.deep.equal(['image/jpeg', 'small']);
  });

  it('keeps media that a replacement does not mention', async () => {
    const store = await open();
    await store.write({ header, put: [example('a', 1)] });
    const [summary] = await store.list();
    const augmentations = [Float32Array.of(3, 4)];
    await store.write({ put: [{ ...summary!, label: 'phone', augmentations }] });
    expect((await store.list())[0]).to.deep.include({ label: 'phone', augmentations });
    expect(await wordsOf(await store.readMedia('a'))).to.deep.equal(original);
  });

  it('brings a removed example back with its media, until it closes', async () => {
    const store = await open();
    await store.write({ header, put: [example('a', 1)] });
    const [summary] = await store.list();
    await store.write({ remove: ['a'] });
    expect(await store.list()).to.deep.equal([]);
    await store.write({ put: [summary!] });
    expect(await wordsOf(await store.readMedia('a'))).to.deep.equal(original);
    await store.write({ remove: ['a'] });
    await store[asyncDispose]();
    await store.write({ put: [summary!] });
    expect(await store.readMedia('a')).to.be.null;
  });

  it('keeps the header', async () => {
    const store = await open();
    await store.write({ header });
    await store.write({ put: [example('a', 1)] });
    expect(await store.readHeader()).to.deep.equal(header);
  });

  it('keeps what was left out, and forgets that it was', async () => {
    const store = await open();
    const off = { ...header, settings: { disabledLabels: ['phone'] } };
    await store.write({ header: off, put: [{ ...example('a', 1), isExcluded: true }] });
    const [{ isExcluded, ...summary }] = (await store.list()) as [ExampleSummary];
    expect(isExcluded).to.equal(true);
    expect(await store.readHeader()).to.deep.equal(off);
    await store.write({ put: [summary] });
    expect((await store.list())[0]).not.to.have.property('isExcluded');
  });

  it('keeps test examples apart from the others, with their media', async () => {
    const store = await open();
    expect(await store.listTests()).to.deep.equal([]);
    const model = bareModel();
    await store.write({ header, put: [example('a', 1)], model });
    await store.write({ tests: { put: [example('c', 3), example('b', 2)] } });
    expect(await store.readModel()).to.deep.equal(model);
    expect((await store.list()).map(({ id }) => id)).to.deep.equal(['a']);
    expect((await store.listTests()).map(({ id }) => id)).to.deep.equal(['b', 'c']);
    expect(await wordsOf(await store.readMedia('b'))).to.deep.equal(original);
    const [summary] = await store.listTests();
    await store.write({ tests: { remove: ['b'] } });
    expect((await store.listTests()).map(({ id }) => id)).to.deep.equal(['c']);
    await store.write({ tests: { put: [summary!] } });
    expect(await wordsOf(await store.readThumbnail('b'))).to.deep.equal(['image/jpeg', 'small']);
  });

  it('keeps maps of examples that it has, until they are removed', async () => {
    const store = await open();
    const maps = (of: string, ...halves: number[]) => ({ of, halves: Uint16Array.from(halves) });
    await store.keepMaps('a', maps('early', 1));
    await store.write({ header, put: [example('a', 1)], tests: { put: [example('t', 2)] } });
    expect(await store.readMaps('a')).to.be.null;
    await store.keepMaps('a', maps('whole', 1, 2));
    await store.keepMaps('t', maps('whole', 3));
    await store.keepMaps('gone', maps('whole', 4));
    expect(await store.readMaps('a')).to.deep.equal(maps('whole', 1, 2));
    expect(await store.readMaps('t')).to.deep.equal(maps('whole', 3));
    expect(await store.readMaps('gone')).to.be.null;
    await store.keepMaps('a', maps('part', 5));
    expect(await store.readMaps('a')).to.deep.equal(maps('part', 5));
    const [summary] = await store.list();
    await store.write({ remove: ['a'] });
    await store.write({ put: [summary!] });
    expect(await store.readMaps('a')).to.be.null;
  });

  it('keeps maps of a thousand examples', async () => {
    const store = await open();
    const ids = Array.from({ length: mostMapsKept + 1 }, (_, i) => String(i));
    await store.write({ header, put: ids.map((id) => bareExample(id)) });
    const kept = { of: 'whole', halves: Uint16Array.of(1) };
    for (const id of ids) await store.keepMaps(id, kept);
    expect(await store.readMaps(ids.at(-2)!)).to.deep.equal(kept);
    expect(await store.readMaps(ids.at(-1)!)).to.be.null;
    // Those that are kept can be replaced.
    await store.keepMaps('0', { ...kept, of: 'part' });
    expect(await store.readMaps('0')).to.deep.equal({ ...kept, of: 'part' });
  });

  it('keeps a model until labels or examples change', async () => {
    const store = await open();
    const model = bareModel();
    await store.write({ header, put: [example('a', 1)], model });
    expect(await store.readModel()).to.deep.equal(model);
    await store.write({ header: { ...header, settings: {} } });
    expect(await store.readModel()).to.deep.equal(model);
    await store.write({ remove: ['a'] });
    expect(await store.readModel()).to.be.null;
    await store.write({ model });
    await store.write({ header: { ...header, labels: ['cup'] } });
    expect(await store.readModel()).to.be.null;
    await store.write({ model });
    await store.write({ header: { ...header, settings: { disabledLabels: ['phone'] } } });
    expect(await store.readModel()).to.be.null;
  });
}
