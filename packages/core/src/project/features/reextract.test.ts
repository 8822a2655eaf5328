import { expect } from 'chai';
import type { Features } from '../../contracts/extractor.ts';
import { TlError } from '../../errors.ts';
import { memoryStore } from '../../storage/memory-store.ts';
import { failure } from '../../testing/failure.ts';
import { closeProjects, extractor, featuresOf, openProject } from '../../testing/teaching.ts';
import { copyToMemory, reextract, writeReextracted } from './reextract.ts';

const newer = { ...extractor, version: '2', dim: 3 };
const header = { labels: ['cup', 'phone'], extractor: newer };

/** The newer extractor: the number in the original, thrice. Finds nothing in an empty one. */
const extract = async (media: Blob): Promise<Features | null> => {
  const text = await media.text();
  return text === '' ? null : new Float32Array(3).fill(Number(text));
};

const { signal } = new AbortController();

const draft = (text: string) => ({ features: featuresOf(0), media: new Blob([text]) });

describe('re-extracted examples', () => {
  afterEach(closeProjects);

  it('keep everything but their features', async () => {
    const store = memoryStore();
    const { project } = await openProject({ store });
    const [one, two] = await project.addExamples('cup', [draft('1'), draft('2')], { take: 'b' });
    project.addAugmentations(one!, [featuresOf(0)]);
    await project.addExamples('phone', [draft('3')]);
    await project.close();
    const fractions: number[] = [];
    const onProgress = (fraction: number) => fractions.push(fraction);
    const extracted = await reextract(project, { extractor: newer, extract, signal, onProgress });
    expect(fractions).to.deep.equal([1 / 3, 2 / 3, 1]);
    expect(await store.readHeader()).to.deep.include({ labels: ['cup', 'phone'] });
    expect((await store.list())[0]!.features).to.have.length(8);

    await writeReextracted(store, header, project, extracted);
    const { project: again } = await openProject({ store, extractor: newer });
    expect(again.examples.map(({ features }) => features[0])).to.deep.equal([1, 2, 3]);
    expect(
      again.examples.map(({ id, label, take, createdAt }) => [id, label, take, createdAt]),
    ).to.deep.equal(
      project.examples.map(({ id, label, take, createdAt }) => [id, label, take, createdAt]),
    );
    expect(again.augmentationsOf(one!).length).to.equal(0);
    expect(await (await again.readMedia(two!))?.text()).to.equal('2');
  });

  it('are left out if nothing is found in them', async () => {
    const store = memoryStore();
    const { project } = await openProject({ store });
    const [, empty] = await project.addExamples('cup', [draft('1'), draft('')]);
    const extracted = await reextract(project, { extractor: newer, extract, signal });
    expect(extracted.get(empty!)).to.equal(null);
    await writeReextracted(store, header, project, extracted);
    expect(await store.list()).to.have.length(1);
  });

  it('include those that are added meanwhile', async () => {
    const { project } = await openProject();
    await project.addExamples('cup', [draft('1')]);
    let isFirst = true;
    const slow = async (media: Blob) => {
      if (isFirst) void project.addExamples('cup', [draft('2')]);
      isFirst = false;
      return extract(media);
    };
    const extracted = await reextract(project, { extractor: newer, extract: slow, signal });
    expect([...extracted.keys()]).to.deep.equal(project.examples.map(({ id }) => id));
    expect(extracted).to.have.property('size', 2);
  });

  it('stay when another is added after they were extracted', async () => {
    const store = memoryStore();
    const { project } = await openProject({ store });
    const [first] = await project.addExamples('cup', [draft('1')]);
    const done = await reextract(project, { extractor: newer, extract, signal });
    const [second] = await project.addExamples('cup', [draft('2')]);
    const early = await failure(writeReextracted(store, header, project, done));
    expect(early).to.be.instanceOf(TypeError);
    expect((await store.list()).map(({ id }) => id)).to.deep.equal([first, second]);
    const extracted = await reextract(project, { extractor: newer, extract, signal, done });
    await writeReextracted(store, header, project, extracted);
    expect((await store.list()).map(({ features }) => features[0])).to.deep.equal([1, 2]);
  });

  it('stay as they are if an original was not stored, or the signal aborts', async () => {
    const store = memoryStore();
    const { project } = await openProject({ store });
    await project.addExamples('cup', [draft('1')]);
    const before = await store.list();
    const stop = new AbortController();
    stop.abort();
    const options = { extractor: newer, extract, signal: stop.signal };
    expect(await failure(reextract(project, options))).to.have.property('code', 'aborted');
    await project.addExamples('cup', [{ features: featuresOf(0) }]);
    expect(
      await failure(reextract(project, { extractor: newer, extract, signal })),
    ).to.have.property('code', 'extractor-mismatch');
    expect((await store.list())[0]).to.deep.equal(before[0]);
  });

  it('are refused if the features have another length than the extractor says', async () => {
    const { project } = await openProject();
    await project.addExamples('cup', [draft('1')]);
    expect(
      await failure(
        reextract(project, { extractor: newer, extract: async () => featuresOf(0), signal }),
      ),
    ).to.have.property('code', 'extractor-mismatch');
  });
});

describe('a project that its store could not save', () => {
  afterEach(closeProjects);

  it('stays complete in memory', async () => {
    const full = new TlError('storage-full', 'Full.');
    const { project } = await openProject({
      store: { ...memoryStore(), write: () => Promise.reject(full) },
    });
    project.addLabel('pen');
    const [id] = await project.addExamples('pen', [draft('1')]);
    expect(project.isSaved).to.equal(false);
    // Shown although it is not stored.
    expect(await (await project.readMedia(id!))?.text()).to.equal('1');
    const { project: again } = await openProject({ store: await copyToMemory(project) });
    expect(again.labels).to.deep.equal(['cup', 'phone', 'pen']);
    expect(again.examples).to.deep.equal(project.examples);
    expect(await (await again.readMedia(id!))?.text()).to.equal('1');
    expect(again.isSaved).to.equal(true);
  });
});
