import { expect } from 'chai';
import { readProject } from '../files/read-project.ts';
import { writeProject } from '../files/write-project.ts';
import { wilsonInterval } from '../head/evaluation/measure-scores.ts';
import { memoryStore } from '../storage/memory-store.ts';
import { failure } from '../testing/failure.ts';
import {
  closeProjects,
  draftsOf,
  extractor,
  featuresOf,
  openProject,
} from '../testing/teaching.ts';
import { copyToMemory, reextract, writeReextracted } from './features/reextract.ts';
import type { Project } from './project.ts';
import type { ProjectEvent } from './project-events.ts';

const media = new Blob(['original'], { type: 'image/png' });
const testsOf = ({ testExamples }: Project) =>
  testExamples.map(({ label, isExcluded }) => `${label}${isExcluded ? ' -' : ''}`);

/** A linear head never errs on these features, whatever the draw. */
const straight = { ...extractor, head: 'linear' } as const;

/** A project with six examples a label, trained. */
async function taughtProject(store = memoryStore()) {
  const opened = await openProject({ store, extractor: straight });
  const { project } = opened;
  await project.addExamples('cup', draftsOf(0, 6));
  await project.addExamples('phone', draftsOf(1, 6));
  await project.train();
  return { ...opened, store };
}

/** Six cups, five phones, and one thing that is a cup but looks like a phone. */
async function addTests(project: Project): Promise<string> {
  await project.addTestExamples('cup', draftsOf(0, 6));
  await project.addTestExamples('phone', draftsOf(1, 5));
  const [odd] = await project.addTestExamples('cup', [{ ...draftsOf(1, 1)[0]!, media }]);
  return odd!;
}

describe('test examples', () => {
  afterEach(closeProjects);

  it('say how good the model is, with a range and an answer for each', async () => {
    const { project } = await taughtProject();
    const odd = await addTests(project);
    const test = await project.evaluate({ on: 'test' });
    expect(test.confusion).to.deep.equal([
      [6, 1],
      [0, 5],
    ]);
    expect(test.accuracy).to.be.closeTo((6 / 7 + 1) / 2, 1e-12);
    expect(test).to.deep.include(wilsonInterval(test.accuracy, 12));
    expect(test.perLabel.get('cup')).to.deep.include({ examples: 7, takes: 7 });
    expect(test.optimistic).to.equal(false);
    expect(test.heldOut!.map(({ id }) => id)).to.deep.equal(
      project.testExamples.map(({ id }) => id),
    );
    const wrong = test.heldOut!.filter(({ label, answer }) => label !== answer);
    expect(wrong.map(({ id, answer }) => [id, answer])).to.deep.equal([[odd, 'phone']]);
  });

  it('are never learnt from, held out or counted', async () => {
    const { project, runs } = await taughtProject();
    const { model, evaluation } = project;
    runs.length = 0;
    const odd = await addTests(project);
    project.addAugmentations(odd, [featuresOf(0)]);
    expect(project.augmentationsOf(odd)).to.deep.equal([]);
    expect(project.examples).to.have.lengthOf(12);
    expect(await project.train()).to.equal(model);
    await project.evaluate({ on: 'test' });
    expect(runs).to.be.empty;
    expect(project.evaluation).to.equal(evaluation);
    expect(project.model!.report).to.equal(evaluation);

    await project.addExamples('cup', draftsOf(0, 1));
    await project.train();
    expect(runs.length).to.be.above(0);
    const tests = project.testExamples.map(({ id }) => id);
    for (const { set } of runs)
      expect(set.rows.some(({ picture }) => tests.includes(picture))).to.equal(false);
    expect(project.evaluation!.perLabel.get('cup')).to.include({ examples: 7 });
  });

  it('make no model by themselves', async () => {
    const { project } = await openProject();
    await addTests(project);
    expect(project.model).to.equal(null);
    expect(await failure(project.train())).to.have.property('code', 'need-two-labels');
    expect(await failure(project.evaluate({ on: 'test' }))).to.have.property(
      'code',
      'need-two-labels',
    );
  });

  it('are missed if there are none that count', async () => {
    const { project, runs } = await openProject({ extractor: straight });
    const code = async () => {
      const error = await failure(project.evaluate({ on: 'test' }));
      return (error as { readonly code?: unknown }).code;
    };
    expect(await code()).to.equal('need-more-examples');
    await project.addExamples('cup', draftsOf(0, 6));
    await project.addExamples('phone', draftsOf(1, 6));
    runs.length = 0;
    const ids = await project.addTestExamples('cup', draftsOf(0, 2));
    project.setExcluded(ids, true);
    expect(await code()).to.equal('need-more-examples');
    project.setExcluded(ids.slice(1), false);
    expect((await project.evaluate({ on: 'test' })).confusion).to.deep.equal([
      [1, 0],
      [0, 0],
    ]);
  });

  it('of a label that is off, or that the model does not have, are left out', async () => {
    const { project } = await taughtProject();
    project.addLabel('pen');
    await project.addExamples('pen', draftsOf(2, 6));
    await addTests(project);
    await project.addTestExamples('pen', draftsOf(2, 2));
    expect((await project.evaluate({ on: 'test' })).heldOut).to.have.lengthOf(14);
    project.setLabelEnabled('pen', false);
    const test = await project.evaluate({ on: 'test' });
    expect(test.labels).to.deep.equal(['cup', 'phone']);
    expect(test.heldOut).to.have.lengthOf(12);
  });

  it('are refused for an unknown label, and for features of another length', async () => {
    const { project } = await openProject();
    const unknown = project.addTestExamples('spoon', draftsOf(0, 1));
    expect(await failure(unknown)).to.have.property('code', 'label-unknown');
    const short = project.addTestExamples('cup', [{ features: new Float32Array(7) }]);
    expect(await failure(short)).to.have.property('code', 'extractor-mismatch');
    expect(project.canUndo).to.equal(false);
  });

  it('are moved, left out, removed and renamed as others are, one step each', async () => {
    const { project } = await taughtProject();
    const ids = await project.addTestExamples('cup', draftsOf(0, 3));
    const cup = project.examples[0]!.id;
    project.moveExamples([ids[0]!, cup], 'phone');
    expect(project.examples[0]!.label).to.equal('phone');
    project.setExcluded([ids[1]!], true);
    project.removeExamples([ids[2]!]);
    project.renameLabel('phone', 'mobile');
    expect(testsOf(project)).to.deep.equal(['mobile', 'cup -']);
    project.removeLabel('cup');
    expect(testsOf(project)).to.deep.equal(['mobile']);
    const steps = [
      ['mobile', 'cup -'],
      ['phone', 'cup -'],
      ['phone', 'cup -', 'cup'],
      ['phone', 'cup', 'cup'],
      ['cup', 'cup', 'cup'],
      [],
    ];
    for (const step of steps) {
      project.undo();
      expect(testsOf(project)).to.deep.equal(step);
    }
    for (const step of steps.slice(0, -1).toReversed()) {
      project.redo();
      expect(testsOf(project)).to.deep.equal(step);
    }
  });

  it('stay in the store, which keeps its model, and in a file', async () => {
    const { project, store } = await taughtProject();
    const odd = await addTests(project);
    expect(project.isSaved).to.equal(true);
    expect(await store.readModel()).not.to.equal(null);
    expect(await store.list()).to.have.lengthOf(12);
    const wanted = testsOf(project);
    const file = await readProject(await writeProject(project));
    project.removeExamples([odd]);
    project.undo();
    await project.close();

    const { project: again, runs } = await openProject({ store, extractor: straight });
    expect(testsOf(again)).to.deep.equal(wanted);
    expect(await (await again.readMedia(odd))!.text()).to.equal('original');
    expect(runs).to.be.empty;
    expect((await again.evaluate({ on: 'test' })).heldOut).to.have.lengthOf(12);

    const { project: opened } = await openProject({ extractor: straight });
    await opened.addTestExamples('phone', draftsOf(1, 1));
    await opened.replaceWith(file);
    expect(testsOf(opened)).to.deep.equal(wanted);
    expect(opened.examples).to.have.lengthOf(12);
    const last = opened.testExamples.at(-1)!.id;
    expect(await (await opened.readMedia(last))!.text()).to.equal('original');
    opened.undo();
    expect(testsOf(opened)).to.deep.equal(['phone']);
  });

  it('are re-extracted, and copied, with the others', async () => {
    const store = memoryStore();
    const { project } = await openProject({ store });
    const draft = { ...draftsOf(0, 1)[0]!, media };
    await project.addExamples('cup', [draft]);
    const [kept, empty] = await project.addTestExamples('cup', [draft, draft]);
    const copy = await copyToMemory(project);
    expect((await copy.listTests()).map(({ id }) => id)).to.deep.equal([kept, empty]);
    expect(await (await copy.readMedia(kept!))!.text()).to.equal('original');

    const other = { ...extractor, id: 'other' };
    const made = featuresOf(3);
    const fractions: number[] = [];
    let count = 0;
    const extracted = await reextract(project, {
      extractor: other,
      extract: async () => (count++ < 2 ? made : null),
      signal: new AbortController().signal,
      onProgress: (fraction) => fractions.push(fraction),
    });
    expect(fractions).to.deep.equal([1 / 3, 2 / 3, 1]);
    const { labels } = project;
    await writeReextracted(store, { labels, extractor: other }, project, extracted);
    const tests = await store.listTests();
    expect(tests.map(({ id, features }) => [id, features])).to.deep.equal([[kept, made]]);
    expect(await store.list()).to.have.lengthOf(1);
  });

  it('tell that something has changed, and that nothing is trained', async () => {
    const { project } = await taughtProject();
    const events: ProjectEvent[] = [];
    project.subscribe((event) => events.push(event));
    await project.addTestExamples('cup', draftsOf(0, 1));
    expect(events.map(({ type }) => type)).to.deep.equal(['change', 'trained']);
    expect(events[1]).to.include({ model: project.model, trainMs: 0, isWhole: true });
  });
});
