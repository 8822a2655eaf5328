import { expect } from 'chai';
import { asyncDispose } from '../scope.ts';
import { failure } from '../testing/failure.ts';
import { sampleModel } from '../testing/sample-model.ts';
import { header } from '../testing/store-contract.ts';
import { IndexedDbStore } from './indexed-db-store.ts';
import { databaseName } from './project-database.ts';
import { deleteProject } from './stored-projects.ts';

const old = { label: 'cup', burst: 'a morning', features: Float32Array.of(1, 2) };
const thumbnail = new Blob(['small'], { type: 'image/webp' });
const original = new Blob(['original'], { type: 'image/jpeg' });

/** What version 1 of the database held of a model. */
function oldModel() {
  const { head, extractor, report, ...model } = sampleModel();
  const [gaussian, ...dense] = head.layers;
  if (gaussian?.kind !== 'gaussian-kernel' || !head.unknown || !report) throw new Error('Which?');
  const { centers: centres, ...layer } = gaussian;
  const detector = {
    thresholds: head.unknown.thresholds,
    views: head.unknown.subsets.map(({ centers, view, ...same }) => {
      return { ...same, centres: centers, view: oldKind(view) };
    }),
  };
  const perLabel = [...report.perLabel].map(([label, { takes, ...figures }]) => {
    return [label, { ...figures, bursts: takes }] as const;
  });
  return {
    ...model,
    extractor: {
      ...extractor,
      unknownViews: extractor.unknownViews.map(({ columns, view }) => {
        return { columns, view: oldKind(view) };
      }),
    },
    head: { ...head, layers: [{ ...layer, centres }, ...dense], unknown: detector },
    report: { ...report, perLabel: new Map(perLabel) },
  };
}

function oldKind(kind: string): string {
  return kind === 'standardized' ? 'standardised' : kind;
}

/** The database as version 1 made it, with a project in it. */
async function writeFirstVersion(): Promise<void> {
  const database = await openVersion(1, createStores);
  const stores = [...database.objectStoreNames];
  const writing = database.transaction(stores, 'readwrite');
  const row = { id: 'p', name: 'cups', header, savedAt: 1, writer: 'w', removed: ['gone'] };
  writing.objectStore('projects').put(row);
  const views = [Float32Array.of(3, 4), Float32Array.of(5, 6)];
  const examples = writing.objectStore('examples');
  examples.put({ ...old, id: 'a', createdAt: 1, views, isFromCamera: true }, ['p', 'a']);
  examples.put({ ...old, id: 'b', createdAt: 2 }, ['p', 'b']);
  for (const id of ['a', 'gone']) {
    writing.objectStore('thumbnails').put(thumbnail, ['p', id]);
    writing.objectStore('media').put(original, ['p', id]);
  }
  writing.objectStore('models').put(oldModel(), 'p');
  await new Promise((resolve) => (writing.oncomplete = resolve));
  database.close();
}

/** The object stores of versions 1 to 4. */
function createStores(database: IDBDatabase): void {
  database.createObjectStore('projects', { keyPath: 'id' }).createIndex('name', 'name', {
    unique: true,
  });
  for (const name of ['examples', 'thumbnails', 'media', 'models']) {
    database.createObjectStore(name);
  }
}

function openVersion(version: number, make: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, version);
    request.onupgradeneeded = () => make(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
}

function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error!);
  });
}

describe('a database of version 1', () => {
  beforeEach(deleteDatabase);
  after(deleteDatabase);

  it('opens with its examples, under their new field names', async () => {
    await writeFirstVersion();
    const store = await IndexedDbStore.open('cups');
    expect(await store.readHeader()).to.deep.equal(header);
    const same = { label: 'cup', take: 'a morning', features: Float32Array.of(1, 2) };
    const augmentations = [Float32Array.of(3, 4), Float32Array.of(5, 6)];
    expect(await store.list()).to.deep.equal([
      { ...same, id: 'a', createdAt: 1, augmentations, isFromCamera: true },
      { ...same, id: 'b', createdAt: 2 },
    ]);
  });

  it('opens with its media, which it stored as Blobs', async () => {
    await writeFirstVersion();
    const store = await IndexedDbStore.open('cups');
    const [media, small] = [await store.readMedia('a'), await store.readThumbnail('a')];
    expect([media?.type, await media?.text()]).to.deep.equal(['image/jpeg', 'original']);
    expect([small?.type, await small?.text()]).to.deep.equal(['image/webp', 'small']);
    expect(await store.readMedia('gone')).to.equal(null);
  });

  it('opens with its model, which may be an imported one that nobody can train again', async () => {
    await writeFirstVersion();
    const store = await IndexedDbStore.open('cups');
    expect(await store.readModel()).to.deep.equal(sampleModel());
  });

  it('is upgraded once', async () => {
    await writeFirstVersion();
    const store = await IndexedDbStore.open('cups');
    await store.write({ put: [{ ...(await store.list())[1]!, label: 'phone' }] });
    const again = await IndexedDbStore.open('cups');
    expect((await again.list()).map(({ label, take }) => [label, take])).to.deep.equal([
      ['cup', 'a morning'],
      ['phone', 'a morning'],
    ]);
  });

  it("stays as it was if it can't be upgraded", async () => {
    const broken = await openVersion(1, (made) => {
      made.createObjectStore('projects', { keyPath: 'id' });
      made.createObjectStore('examples').put({ ...old, id: 'a' }, ['p', 'a']);
    });
    broken.close();
    expect(await failure(IndexedDbStore.open('cups'))).to.have.property('code', 'storage-blocked');
    const database = await openVersion(1, () => {});
    const request = database.transaction('examples').objectStore('examples').get(['p', 'a']);
    await new Promise((resolve) => (request.onsuccess = resolve));
    expect(request.result).to.have.property('burst', 'a morning');
    database.close();
  });
});

describe('a database of version 4', () => {
  beforeEach(deleteDatabase);
  after(deleteDatabase);

  it('opens with its examples, and takes test examples', async () => {
    const database = await openVersion(4, createStores);
    const writing = database.transaction(['projects', 'examples'], 'readwrite');
    const row = { id: 'p', name: 'cups', header, savedAt: 1, writer: 'w', removed: [] };
    writing.objectStore('projects').put(row);
    const example = {
      id: 'a',
      label: 'cup',
      take: 'a',
      createdAt: 1,
      features: Float32Array.of(1),
    };
    writing.objectStore('examples').put(example, ['p', 'a']);
    await new Promise((resolve) => (writing.oncomplete = resolve));
    database.close();
    const store = await IndexedDbStore.open('cups');
    expect(await store.list()).to.deep.equal([example]);
    expect(await store.listTests()).to.deep.equal([]);
    await store.write({ tests: { put: [{ ...example, id: 'b' }] } });
    const again = await IndexedDbStore.open('cups');
    expect((await again.listTests()).map(({ id }) => id)).to.deep.equal(['b']);
    expect(await again.list()).to.deep.equal([example]);
    await deleteProject('cups');
    await again[asyncDispose]();
  });
});

describe('a database of version 3', () => {
  beforeEach(deleteDatabase);
  after(deleteDatabase);

  it('opens with its model, whose feature subsets were called views', async () => {
    const { head, ...model } = sampleModel();
    const { subsets, ...detector } = head.unknown!;
    const old = { ...detector, views: subsets };
    const database = await openVersion(3, createStores);
    const writing = database.transaction(['projects', 'models'], 'readwrite');
    const row = { id: 'p', name: 'cups', header, savedAt: 1, writer: 'w', removed: [] };
    writing.objectStore('projects').put(row);
    writing
      .objectStore('models')
      .put({ ...model, head: { ...head, unknown: old, compactUnknown: old } }, 'p');
    await new Promise((resolve) => (writing.oncomplete = resolve));
    database.close();
    const store = await IndexedDbStore.open('cups');
    const wanted = { ...model, head: { ...head, compactUnknown: head.unknown } };
    expect(await store.readModel()).to.deep.equal(wanted);
  });
});
