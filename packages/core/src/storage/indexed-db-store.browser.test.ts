import { expect } from 'chai';
import { openDB } from 'idb';
import { asyncDispose } from '../scope.ts';
import { failure } from '../testing/failure.ts';
import { bareModel } from '../testing/sample-model.ts';
import { behavesAsStore, example, header } from '../testing/store-contract.ts';
import { deleteProject } from './stored-projects.ts';
import { IndexedDbStore } from './indexed-db-store.ts';
import { databaseName, openDatabase } from './project-database.ts';

const opened: IndexedDbStore[] = [];

async function open(name: string): Promise<IndexedDbStore> {
  const store = await IndexedDbStore.open(name);
  opened.push(store);
  return store;
}

/** Opens a project of which nothing is kept. */
async function openNew(name = 'a project'): Promise<IndexedDbStore> {
  await deleteProject(name);
  return open(name);
}

describe('a stored project', () => {
  afterEach(async () => {
    for (const store of opened.splice(0)) await store[asyncDispose]();
  });

  behavesAsStore(openNew);

  it('is there again when it is opened again', async () => {
    const store = await openNew();
    await store.write({ header, put: [example('a', 1), example('b', 2)], model: bareModel() });
    await store.write({ remove: ['a'] });
    const again = await open('a project');
    expect(await again.readHeader()).to.deep.equal(header);
    expect((await again.list()).map(({ id }) => id)).to.deep.equal(['b']);
    expect(await (await again.readMedia('b'))?.text()).to.equal('original');
    // What was taken out can't be brought back by another page, and takes no room.
    expect(await again.readMedia('a')).to.equal(null);
    expect(await again.readThumbnail('a')).to.equal(null);
  });

  it('reads more examples than it takes at once, and none of another project', async () => {
    const store = await openNew();
    const put = Array.from({ length: 1234 }, (_, index) => example(`e${index + 10_000}`, index));
    await store.write({ header, put });
    const other = await openNew('another');
    await other.write({ header, put: [example('stranger', 1)] });
    const listed = await store.list();
    expect(listed.map(({ id }) => id)).to.deep.equal(put.map(({ id }) => id));
  });

  it('stores all of a change or nothing', async () => {
    const store = await openNew();
    await store.write({ header, put: [example('a', 1)] });
    const broken = { ...example('c', 3), media: (() => null) as unknown as Blob };
    const error = await failure(store.write({ put: [example('b', 2), broken], remove: ['a'] }));
    expect(error).to.have.property('code', 'storage-blocked');
    expect((await store.list()).map(({ id }) => id)).to.deep.equal(['a']);
    await store.write({ put: [example('d', 4)] });
    expect(await store.list()).to.have.length(2);
  });

  it('is written by the page that opened it last; the other reports that and mixes nothing in', async () => {
    const first = await openNew();
    await first.write({ header, put: [example('a', 1)] });
    const told = new Promise<unknown>((resolve) => {
      first.lost.addEventListener('abort', () => resolve(first.lost.reason));
    });
    const second = await open('a project');
    // Before the first can have heard of it.
    const refused = failure(first.write({ header, put: [example('b', 2)] }));
    await second.write({ put: [example('c', 3)] });
    expect(await refused).to.have.property('code', 'project-elsewhere');
    expect(await told).to.have.property('code', 'project-elsewhere');
    expect((await second.list()).map(({ id }) => id)).to.deep.equal(['a', 'c']);
    // What it shows can still be read.
    expect(await (await first.readMedia('a'))?.text()).to.equal('original');
  });

  it('goes to the first to write where two pages begin it', async () => {
    const one = await openNew();
    const other = await open('a project');
    await other.write({ header, put: [example('a', 1)] });
    expect(await failure(one.write({ header, put: [example('b', 1)] }))).to.have.property(
      'code',
      'project-elsewhere',
    );
    expect((await other.list()).map(({ id }) => id)).to.deep.equal(['a']);
  });

  it('says so when it is deleted while it is open', async () => {
    const store = await openNew();
    await store.write({ header });
    await deleteProject('a project');
    const error = await failure(store.write({ put: [example('a', 1)] }));
    expect(error).to.have.property('code', 'storage-evicted');
    expect(error).to.have.property('message').that.contains('still here');
    expect(store.lost.aborted).to.equal(true);
  });

  it('tells a project that the browser has deleted from a new one, once', async () => {
    const store = await openNew('unlucky');
    expect(store.evicted).to.equal(null);
    await store.write({ header });
    await store[asyncDispose]();
    await evict();
    const again = await open('unlucky');
    expect(again.evicted).to.have.property('code', 'storage-evicted');
    expect(again.evicted?.message).to.contain('unlucky');
    expect((await open('unlucky')).evicted).to.equal(null);
    expect((await open('lucky')).evicted).to.equal(null);
  });

  it('does not miss a project that was deleted on purpose', async () => {
    const store = await openNew();
    await store.write({ header });
    expect((await openNew()).evicted).to.equal(null);
  });

  it('makes way for a newer version, and refuses what that has stored', async () => {
    const store = await openNew();
    await store.write({ header });
    const { version } = await openDatabase();
    const newer = await openDB(databaseName, version + 1);
    expect(await failure(store.list())).to.have.property('code', 'project-too-new');
    expect(await failure(IndexedDbStore.open('another'))).to.have.property(
      'code',
      'project-too-new',
    );
    newer.close();
    opened.length = 0;
    await evict();
  });
});

/** What a browser does that is short of room: everything goes. */
function evict(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error('It was not deleted.'));
  });
}
