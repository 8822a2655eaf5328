import { expect } from 'chai';
import { asyncDispose } from '../scope.ts';
import { failure } from '../testing/failure.ts';
import { example, header } from '../testing/store-contract.ts';
import { deleteProject, listProjects, renameProject } from './stored-projects.ts';
import { IndexedDbStore } from './indexed-db-store.ts';
import { openDatabase } from './project-database.ts';

async function keep(name: string, ...ids: string[]): Promise<IndexedDbStore> {
  const store = await IndexedDbStore.open(name);
  await store.write({ header, put: ids.map((id) => example(id, 1)) });
  return store;
}

describe('the stored projects', () => {
  afterEach(async () => {
    for (const { name } of await listProjects()) await deleteProject(name);
  });

  it('are listed, last used first', async () => {
    expect(await listProjects()).to.deep.equal([]);
    const before = Date.now();
    await keep('cups', 'a', 'b');
    await new Promise((resolve) => setTimeout(resolve, 2));
    await keep('phones');
    const [phones, cups] = await listProjects();
    expect(phones).to.include({ name: 'phones', examples: 0, modality: 'image' });
    expect(cups).to.include({ name: 'cups', examples: 2 });
    expect(cups?.thumbnails).to.have.length(2);
    expect(await cups?.thumbnails[0]?.text()).to.equal('small');
    expect(phones?.thumbnails).to.deep.equal([]);
    expect(cups?.labels).to.deep.equal(['cup', 'phone']);
    expect(cups?.savedAt).to.be.within(before, Date.now());
  });

  it('are not listed until something is stored', async () => {
    await IndexedDbStore.open('a visit');
    expect(await listProjects()).to.deep.equal([]);
  });

  it('are deleted with all their data, and nothing else', async () => {
    const cups = await keep('cups', 'a');
    const phones = await keep('phones', 'a');
    for (const store of [cups, phones]) {
      await store.keepMaps('a', { of: 'all', halves: Uint16Array.of(1) });
    }
    await deleteProject('cups');
    await deleteProject('never there');
    expect((await listProjects()).map(({ name }) => name)).to.deep.equal(['phones']);
    expect(await (await phones.readMedia('a'))?.text()).to.equal('original');
    const database = await openDatabase();
    for (const store of ['examples', 'thumbnails', 'media', 'maps'] as const) {
      expect(await database.count(store), store).to.equal(1);
    }
  });

  it('can be renamed while a page has them open', async () => {
    const store = await keep('cups', 'a');
    await renameProject('cups', 'mugs');
    await store.write({ put: [example('b', 2)] });
    const [only, ...others] = await listProjects();
    expect(others).to.deep.equal([]);
    expect(only).to.include({ name: 'mugs', examples: 2 });
    expect((await IndexedDbStore.open('cups')).evicted).to.equal(null);
    await store[asyncDispose]();
  });

  it("can't get a name that is taken or blank", async () => {
    await keep('cups');
    await keep('phones');
    expect(await failure(renameProject('cups', 'phones'))).to.have.property(
      'code',
      'project-exists',
    );
    expect(await failure(renameProject('pens', 'mugs'))).to.have.property(
      'code',
      'project-missing',
    );
    expect(await failure(renameProject('cups', ' '))).to.have.property('code', 'input-empty');
    await renameProject('cups', 'cups');
    expect((await listProjects()).map(({ name }) => name)).to.have.members(['cups', 'phones']);
  });
});
