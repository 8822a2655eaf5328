import { expect } from 'chai';
import { openDB } from 'idb';
import { asyncDispose } from '../scope.ts';
import { failure } from '../testing/failure.ts';
import { bareModel } from '../testing/sample-model.ts';
import { behavesAsStore, example, header } from '../testing/store-contract.ts';
import { deleteProject } from './stored-projects.ts';
import { IndexedDbStore } from './indexed-db-store.ts';
import { databaseName, openDatabase } from './project-database.ts';
import type { Every } from './storage-error.ts';

const opened: IndexedDbStore[] = [];

async function open(name: string): Promise<IndexedDbStore> {
  const store = await IndexedDbStore.open(name);
  opened.push(store);
  return store;
}

/** Opens a project of which nothing is stored. */
async function openNew(name = 'a project'): Promise<IndexedDbStore> {
  await deleteProject(name);
  return open(name);
}

describe('a stored project', () => {
  afterEach(async () => {
    for (const store of opened.splice(0)) await store[asyncDispose]();
  });

  behavesAsStore(openNew);

  it('is the same when it is opened again', async () => {
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

  it('reads many examples in parts, and none of another project', async () => {
    const store = await openNew();
    const put = Array.from({ length: 1234 }, (_, index) => example(`e${index + 10_000}`, index));
    await store.write({ header, put });
    const other = await openNew('another');
    await other.write({ header, put: [example('stranger', 1)] });
    const listed = await store.list();
    expect(listed.map(({ id }) => id)).to.deep.equal(put.map(({ id }) => id));
  });

  it('stores a change completely or not at all', async () => {
    const store = await openNew();
    await store.write({ header, put: [example('a', 1)] });
    const broken = { ...example('c', 3), features: (() => null) as unknown as Float32Array };
    const error = await failure(store.write({ put: [example('b', 2), broken], remove: ['a'] }));
    expect(error).to.have.property('code', 'storage-blocked');
    expect((await store.list()).map(({ id }) => id)).to.deep.equal(['a']);
    await store.write({ put: [example('d', 4)] });
    expect(await store.list()).to.have.length(2);
  });

  it('stores no Blobs: private windows of WebKit refuse them', async () => {
    const store = await openNew();
    await store.write({ header, put: [example('a', 1)] });
    const database = await openDatabase();
    for (const name of ['media', 'thumbnails'] as const) {
      const [stored] = await database.getAll(name);
      expect(stored).to.have.property('type', 'image/jpeg');
      expect(stored).to.have.property('bytes').that.is.instanceOf(ArrayBuffer);
    }
  });

  it('is given up where the browser has not stored anything for twenty seconds', async () => {
    const clock = new TestClock();
    const name = 'a stalled project';
    await openNew(name);
    const store = await IndexedDbStore.open(name, clock.every);
    await store.write({ header, put: [example('a', 1)] });
    const release = await blockWriting();
    const writing = failure(store.write({ put: [example('b', 2)] }));
    await clock.tick(20);
    expect(await writing).to.have.property('code', 'storage-blocked');
    expect(store.lost.aborted).to.equal(true);
    // At once: there is nothing left to wait for.
    expect(await failure(store.write({ put: [example('c', 3)] }))).to.have.property(
      'code',
      'storage-blocked',
    );
    await store[asyncDispose]();
    await release();
    const again = await open(name);
    expect((await again.list()).map(({ id }) => id)).to.deep.equal(['a']);
    await again.write({ put: [example('d', 4)] });
    expect(await again.list()).to.have.length(2);
  });

  it('is given up where the browser does not open its database for twenty seconds', async () => {
    await evict();
    const release = blockOpening();
    const clock = new TestClock();
    const opening = failure(IndexedDbStore.open('a project', clock.every));
    await clock.tick(20);
    expect(await opening).to.have.property('code', 'storage-blocked');
    await release();
    const store = await open('a project');
    await store.write({ header });
    expect(await store.readHeader()).to.deep.equal(header);
  });

  it('is written by the page that opened it last; the other reports that and mixes nothing in', async () => {
    const first = await openNew();
    await first.write({ header, put: [example('a', 1)] });
    const lost = new Promise<unknown>((resolve) => {
      first.lost.addEventListener('abort', () => resolve(first.lost.reason));
    });
    const second = await open('a project');
    // Before the message can reach the first.
    const refused = failure(first.write({ header, put: [example('b', 2)] }));
    await second.write({ put: [example('c', 3)] });
    expect(await refused).to.have.property('code', 'project-elsewhere');
    expect(await lost).to.have.property('code', 'project-elsewhere');
    expect((await second.list()).map(({ id }) => id)).to.deep.equal(['a', 'c']);
    // What it shows can still be read.
    expect(await (await first.readMedia('a'))?.text()).to.equal('original');
  });

  it('belongs to the page that writes first if two pages create it', async () => {
    const one = await openNew();
    const other = await open('a project');
    await other.write({ header, put: [example('a', 1)] });
    expect(await failure(one.write({ header, put: [example('b', 1)] }))).to.have.property(
      'code',
      'project-elsewhere',
    );
    expect((await other.list()).map(({ id }) => id)).to.deep.equal(['a']);
  });

  it('reports that it was deleted while it was open', async () => {
    const store = await openNew();
    await store.write({ header });
    await deleteProject('a project');
    const error = await failure(store.write({ put: [example('a', 1)] }));
    expect(error).to.have.property('code', 'storage-evicted');
    expect(error).to.have.property('message').that.contains('still here');
    expect(store.lost.aborted).to.equal(true);
  });

  it('distinguishes a project that the browser has deleted from a new one, once', async () => {
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

  it('does not report a project that was deleted on purpose', async () => {
    const store = await openNew();
    await store.write({ header });
    expect((await openNew()).evicted).to.equal(null);
  });

  it('lets a newer version open the database, and refuses what that has stored', async () => {
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

/** A clock that ticks when a test says so. */
class TestClock {
  readonly #callbacks = new Set<() => void>();
  #onWaiting = () => {};

  readonly every: Every = (_, callback) => {
    this.#callbacks.add(callback);
    this.#onWaiting();
    return () => this.#callbacks.delete(callback);
  };

  /** Ticks as soon as somebody waits for it. */
  async tick(times: number): Promise<void> {
    if (this.#callbacks.size === 0) await new Promise<void>((done) => (this.#onWaiting = done));
    for (let tick = 0; tick < times; tick++) for (const callback of this.#callbacks) callback();
  }
}

/** Holds a transaction open that all other writing waits for. @returns what ends it. */
async function blockWriting(): Promise<() => Promise<void>> {
  const database = await openDatabase();
  // Of another connection, as of another tab.
  const other = await openDB(databaseName, database.version);
  const writing = other.transaction(['projects', 'media'], 'readwrite');
  let isHeld = true;
  const hold = async () => {
    while (isHeld) await writing.objectStore('projects').count();
  };
  const held = hold();
  return async () => {
    isHeld = false;
    await held;
    await writing.done;
    other.close();
  };
}

/** Holds an upgrade of the database open that opening waits for. @returns what ends it. */
function blockOpening(): () => Promise<unknown> {
  let isHeld = true;
  const opening = openDB(databaseName, 1, {
    upgrade: (database, _, __, upgrade) => {
      upgrade.done.catch(() => {});
      const store = database.createObjectStore('held');
      const hold = async () => {
        while (isHeld) await store.count();
        upgrade.abort();
      };
      void hold();
    },
  });
  return () => {
    isHeld = false;
    return failure(opening);
  };
}

/** What a browser does that is short of room: everything goes. */
function evict(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error('It was not deleted.'));
  });
}
