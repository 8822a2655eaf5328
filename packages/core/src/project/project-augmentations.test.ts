import { expect } from 'chai';
import { TlError } from '../errors.ts';
import { memoryStore } from '../storage/memory-store.ts';
import {
  closeProjects,
  draftsOf,
  extractor,
  featuresOf,
  openProject,
} from '../testing/teaching.ts';

describe('augmentations of a project', () => {
  afterEach(closeProjects);

  it('are rows of the same picture and take, and add no undo step', async () => {
    const { project, runs } = await openProject();
    const [id] = await project.addExamples('cup', draftsOf(0, 1));
    await project.addExamples('phone', [
      { features: featuresOf(1), augmentations: [featuresOf(1)] },
    ]);
    project.addAugmentations(id!, [featuresOf(0), featuresOf(0)]);
    expect(project.augmentationsOf(id!).length).to.equal(2);
    await project.train();
    const { rows } = runs.at(-1)!.set;
    expect(rows).to.have.lengthOf(5);
    expect(new Set(rows.map((row) => row.id)).size).to.equal(5);
    const own = rows.filter(({ picture }) => picture === id);
    expect(own).to.have.lengthOf(3);
    expect(new Set(own.map(({ take }) => take)).size).to.equal(1);
    project.undo();
    expect(project.examples).to.have.lengthOf(1);
    expect(project.augmentationsOf(id!).length).to.equal(2);
  });

  it('are all dropped at once, also from the store', async () => {
    const store = memoryStore();
    const { project, runs } = await openProject({ store });
    const [id] = await project.addExamples('cup', draftsOf(0, 1));
    await project.addExamples('phone', draftsOf(1, 1));
    project.addAugmentations(id!, [featuresOf(0)]);
    await project.train();
    expect(runs.at(-1)!.set.rows).to.have.lengthOf(3);
    project.dropAugmentations();
    expect(project.augmentationsOf(id!).length).to.equal(0);
    await project.train();
    expect(runs.at(-1)!.set.rows).to.have.lengthOf(2);
    await project.close();
    expect((await store.list())[0]!.augmentations ?? []).to.have.lengthOf(0);
  });

  it('are known to the unknown detector where they are mirrored, unless they are pictures', async () => {
    for (const modality of ['pose', 'hand', 'image'] as const) {
      const { project, runs } = await openProject({ extractor: { ...extractor, modality } });
      const [id] = await project.addExamples('cup', draftsOf(0, 1));
      await project.addExamples('phone', draftsOf(1, 1));
      const areKnown: unknown[] = [];
      for (const mirrorCopies of [false, true]) {
        project.saveSettings({ mirrorCopies });
        project.addAugmentations(id!, [featuresOf(0)]);
        await project.train();
        areKnown.push(runs.at(-1)!.set.augmentationsAreKnown);
      }
      expect(areKnown).to.deep.equal([false, modality !== 'image']);
    }
  });

  it('of a removed example are dropped', async () => {
    const { project } = await openProject();
    const [id] = await project.addExamples('cup', draftsOf(0, 1));
    project.removeExamples([id!]);
    project.addAugmentations(id!, [featuresOf(0)]);
    project.undo();
    expect(project.augmentationsOf(id!).length).to.equal(0);
  });

  it('of another length are refused', async () => {
    const { project } = await openProject();
    const [id] = await project.addExamples('cup', draftsOf(0, 1));
    expect(() => project.addAugmentations(id!, [new Float32Array(9)]))
      .to.throw(TlError)
      .with.property('code', 'extractor-mismatch');
  });
});
