import { expect } from 'chai';
import { joinFeatures, refinedTail } from '../refined/refined-extractor.ts';
import { memoryStore } from '../storage/memory-store.ts';
import { closeProjects, draftsOf, openProject } from '../testing/teaching.ts';
import type { Project } from './project.ts';

const heldBack = {
  accuracy: 0.75,
  low: null,
  high: null,
  perLabel: new Map(),
  confusion: [
    [3, 1],
    [1, 3],
  ],
  labels: ['cup', 'phone'],
  logLoss: 0.5,
  calibrationError: 0.1,
  optimistic: false,
};

/** What both tails make of what had these features: the tuned one makes twice as much of it. */
function ofBoth(own: Float32Array): Float32Array {
  return joinFeatures(
    own,
    own.map((x) => 2 * x),
    own.length,
  );
}

async function refine(project: Project): Promise<void> {
  const options = { examples: 8, temperatureScale: 1.5, heldBack };
  const all = [...project.examples, ...project.testExamples];
  const features = new Map(all.map(({ id, features: own }) => [id, ofBoth(own)]));
  await project.refine(refinedTail(project.extractor, Uint8Array.of(1, 2, 3), options), features);
}

describe('a refined project', () => {
  afterEach(closeProjects);

  async function taught(store = memoryStore()) {
    const opened = await openProject({ store });
    const { project } = opened;
    await project.addExamples('cup', draftsOf(0, 4));
    await project.addExamples('phone', draftsOf(1, 4));
    await project.addTestExamples('cup', draftsOf(0, 1));
    return opened;
  }

  it('has the features of both tails, and its old ones again after one undo', async () => {
    const { project } = await taught();
    const before = project.extractor;
    const first = project.examples[0]!.features;
    const test = project.testExamples[0]!.features;
    await refine(project);
    expect(project.extractor).include({ version: before.version });
    expect(project.extractor.refined).include({ id: before.id, examples: 8 });
    expect(project.examples[0]!.features).deep.equal(ofBoth(first));
    expect(project.testExamples[0]!.features).deep.equal(ofBoth(test));
    expect((await project.train()).extractor).equal(project.extractor);
    expect(project.undo()).equal(true);
    expect(project.extractor).equal(before);
    expect(project.examples[0]!.features).equal(first);
    expect((await project.train()).extractor).equal(before);
    expect(project.redo()).equal(true);
    expect(project.extractor).not.equal(before);
  });

  it('is as good as what was held back from tuning, not as its folds say', async () => {
    const { project } = await taught();
    await refine(project);
    const model = await project.train();
    expect(project.evaluation).equal(heldBack);
    expect(model.report).equal(heldBack);
    project.addLabel('pen');
    const pens = draftsOf(0, 4).map((draft) => ({ ...draft, features: ofBoth(draft.features) }));
    await project.addExamples('pen', pens);
    await project.train();
    expect(project.evaluation).property('optimistic', true);
  });

  it('is stored with its layers', async () => {
    const store = memoryStore();
    const { project } = await taught(store);
    await refine(project);
    await project.train();
    await project.close();
    const header = await store.readHeader();
    expect(header!.extractor.id).equal(header!.refined!.info.id);
    expect(header!.refined!.bytes).deep.equal(Uint8Array.of(1, 2, 3));
    expect((await store.readModel())!.extractor.refined!.examples).equal(8);
  });
});
