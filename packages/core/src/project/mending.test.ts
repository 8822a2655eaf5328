import { expect } from 'chai';
import { readProject } from '../files/read-project.ts';
import { writeProject } from '../files/write-project.ts';
import { suspectExamples } from '../head/evaluation/evaluate-head.ts';
import { memoryStore } from '../storage/memory-store.ts';
import { failure } from '../testing/failure.ts';
import {
  closeProjects,
  draftsOf,
  extractor,
  featuresOf,
  openProject,
  settled,
} from '../testing/teaching.ts';
import type { Project } from './project.ts';

/** A project of three labels with six examples each; `ids` are those of each label. */
async function taughtProject(store = memoryStore()) {
  const opened = await openProject({ store, labels: ['cup', 'phone', 'pen'] });
  const { project } = opened;
  const ids: string[][] = [];
  for (const [thing, label] of project.labels.entries())
    ids.push(await project.addExamples(label, draftsOf(thing, 6)));
  await project.train();
  return { ...opened, store, cups: ids[0]!, phones: ids[1]!, pens: ids[2]! };
}

const labelsOf = (project: Project) => project.examples.map(({ label }) => label).join(' ');
const excludedIn = ({ examples }: Project) =>
  examples.filter(({ isExcluded }) => isExcluded).map(({ id }) => id);
const countsOf = (project: Project) =>
  [...project.evaluation!.perLabel].map(([label, { examples }]) => `${label} ${examples}`);

/** The same project, opened from its file. */
async function reopened(project: Project): Promise<Project> {
  const { project: again } = await openProject();
  await again.replaceWith(await readProject(await writeProject(project)));
  return again;
}

describe('examples of the wrong label', () => {
  afterEach(closeProjects);

  it('are moved to another in one step, in their order, and are trained on there', async () => {
    const { project, cups, pens, runs } = await taughtProject();
    const before = project.examples;
    project.moveExamples([cups[1]!, pens[0]!, 'gone'], 'phone');
    expect(labelsOf(project)).to.equal(
      'cup phone cup cup cup cup phone phone phone phone phone phone phone pen pen pen pen pen',
    );
    expect(project.examples[1]).to.deep.equal({ ...before[1], label: 'phone' });
    await project.train();
    expect(countsOf(project)).to.deep.equal(['cup 5', 'phone 8', 'pen 5']);
    expect(runs.at(-1)!.set.rows[1]).to.include({ id: cups[1], label: 'phone' });
    project.undo();
    expect(project.examples).to.equal(before);
    project.redo();
    expect(labelsOf(project)).to.match(/^cup phone cup/);
  });

  it('stay where they are if nothing would move, or the label is unknown', async () => {
    const { project, cups } = await taughtProject();
    const { examples } = project;
    project.moveExamples(cups, 'cup');
    project.moveExamples(['gone'], 'phone');
    const error = await failure(Promise.resolve().then(() => project.moveExamples(cups, 'spoon')));
    expect(error).to.have.property('code', 'label-unknown');
    expect(project.examples).to.equal(examples);
  });

  it('stay moved in the store and in a file', async () => {
    const { project, store, cups } = await taughtProject();
    project.moveExamples(cups, 'phone');
    expect(labelsOf(await reopened(project))).to.equal(labelsOf(project));
    await project.close();
    const { project: again } = await openProject({ store });
    expect(labelsOf(again)).to.equal(labelsOf(project));
  });
});

describe('what was said about each example', () => {
  afterEach(closeProjects);

  it('leads to the examples of the wrong label, also when the project is opened again', async () => {
    const { project, store, cups } = await taughtProject();
    project.moveExamples([cups[2]!], 'pen');
    await project.train();
    const { heldOut } = project.evaluation!;
    expect(heldOut!.map(({ id }) => id)).to.deep.equal(project.examples.map(({ id }) => id));
    const suspects = suspectExamples(project.evaluation!);
    const moved = suspects.find(({ id }) => id === cups[2]);
    expect(moved).to.include({ label: 'pen', answer: 'cup' });
    await project.close();
    const { project: again } = await openProject({ store });
    expect(suspectExamples(again.evaluation!)).to.deep.equal(suspects);
  });

  it('is about the examples themselves, whatever augmentations they have', async () => {
    const { project, cups } = await taughtProject();
    for (const id of cups) project.addAugmentations(id, [featuresOf(0), featuresOf(0)]);
    await project.train();
    expect(project.evaluation!.heldOut!.map(({ id }) => id)).to.deep.equal(
      project.examples.map(({ id }) => id),
    );
  });

  it('is not in a file, whose examples have no ids', async () => {
    const { project } = await taughtProject();
    const { model } = await readProject(await writeProject(project));
    expect(model!.report).not.to.have.property('heldOut');
    expect(model!.report!.confusion).to.deep.equal(project.evaluation!.confusion);
  });
});

describe('an excluded example', () => {
  afterEach(closeProjects);

  it('stays, but is neither trained on nor counted, until it is taken back', async () => {
    const { project, cups, runs } = await taughtProject();
    project.setExcluded([...cups.slice(0, 2), 'gone'], true);
    expect(project.examples).to.have.lengthOf(18);
    expect(excludedIn(project)).to.deep.equal(cups.slice(0, 2));
    await project.train();
    expect(countsOf(project)).to.deep.equal(['cup 4', 'phone 6', 'pen 6']);
    const learnt = runs.at(-1)!.set.rows.map(({ id }) => id);
    expect(learnt).to.have.lengthOf(16);
    expect(learnt).not.to.include.members(cups.slice(0, 2));

    project.setExcluded([cups[0]!], false);
    expect(project.examples[0]).not.to.have.property('isExcluded');
    await project.train();
    expect(countsOf(project)[0]).to.equal('cup 5');
    project.undo();
    project.undo();
    expect(excludedIn(project)).to.deep.equal([]);
    project.redo();
    expect(excludedIn(project)).to.deep.equal(cups.slice(0, 2));
  });

  it('is no step if nothing changes', async () => {
    const { project, cups } = await taughtProject();
    const { examples } = project;
    project.setExcluded(cups, false);
    project.setExcluded(['gone'], true);
    expect(project.examples).to.equal(examples);
  });

  it('names nobody whose other examples are missing', async () => {
    const { project } = await taughtProject();
    for (const person of ['Ann', 'Ben', 'Cem'])
      await project.addExamples('cup', draftsOf(0, 1), { person });
    project.setExcluded([project.examples.at(-1)!.id], true);
    const error = await failure(project.evaluate({ on: 'new-people' }));
    expect(error).to.have.property('code', 'need-more-people');
  });

  it('leaves no model if fewer than two labels have others', async () => {
    const { project, cups, phones, pens } = await taughtProject();
    project.setExcluded([...cups, ...phones], true);
    expect(project.model).to.equal(null);
    expect(project.evaluation).to.equal(null);
    expect(await failure(project.train())).to.have.property('code', 'need-two-labels');
    const trained = settled(project);
    project.setExcluded(phones, false);
    await trained;
    expect(countsOf(project)).to.deep.equal(['phone 6', 'pen 6']);
    project.setExcluded(pens, true);
    expect(project.model).to.equal(null);
  });

  it('stays excluded in the store and in a file, and under another name', async () => {
    const { project, store, cups } = await taughtProject();
    project.setExcluded(cups.slice(4), true);
    project.renameLabel('cup', 'mug');
    const flags = project.examples.map(({ isExcluded = false }) => isExcluded);
    const opened = await reopened(project);
    expect(opened.examples.map(({ isExcluded = false }) => isExcluded)).to.deep.equal(flags);
    await project.train();
    await project.close();
    const { project: again, runs } = await openProject({ store });
    expect(again.examples.map(({ isExcluded = false }) => isExcluded)).to.deep.equal(flags);
    // The model is still that of these examples.
    expect(runs).to.be.empty;
    expect(countsOf(again)[0]).to.equal('mug 4');
  });
});

describe('a label that is switched off', () => {
  afterEach(closeProjects);

  it('keeps its examples, and takes no part in the model', async () => {
    const { project } = await taughtProject();
    project.setLabelEnabled('pen', false);
    expect(project.disabledLabels).to.deep.equal(['pen']);
    expect(project.examples).to.have.lengthOf(18);
    const model = await project.train();
    expect(model.head.labels).to.deep.equal(['cup', 'phone']);
    expect(countsOf(project)).to.deep.equal(['cup 6', 'phone 6']);
    project.undo();
    expect(project.disabledLabels).to.deep.equal([]);
    expect((await project.train()).head.labels).to.deep.equal(['cup', 'phone', 'pen']);
    project.redo();
    project.setLabelEnabled('pen', true);
    expect((await project.train()).head.labels).to.deep.equal(['cup', 'phone', 'pen']);
  });

  it('leaves no model if fewer than two others have examples', async () => {
    const { project } = await taughtProject();
    project.setLabelEnabled('pen', false);
    project.setLabelEnabled('cup', false);
    expect(project.model).to.equal(null);
    expect(await failure(project.train())).to.have.property('code', 'need-two-labels');
  });

  it('is no step if it is off already, and has to be a label', async () => {
    const { project } = await taughtProject();
    project.setLabelEnabled('pen', false);
    project.setLabelEnabled('pen', false);
    project.undo();
    expect(project.disabledLabels).to.deep.equal([]);
    const error = await failure(
      Promise.resolve().then(() => project.setLabelEnabled('spoon', false)),
    );
    expect(error).to.have.property('code', 'label-unknown');
  });

  it('stays off when it is renamed, and is gone when it is removed', async () => {
    const { project } = await taughtProject();
    project.setLabelEnabled('pen', false);
    project.renameLabel('pen', 'pencil');
    expect(project.disabledLabels).to.deep.equal(['pencil']);
    project.removeLabel('pencil');
    expect(project.disabledLabels).to.deep.equal([]);
    project.addLabel('pencil');
    expect(project.disabledLabels).to.deep.equal([]);
  });

  it('stays off in the store and in a file, with the model of the others', async () => {
    const { project, store } = await taughtProject();
    project.setLabelEnabled('phone', false);
    await project.train();
    const opened = await reopened(project);
    expect(opened.disabledLabels).to.deep.equal(['phone']);
    expect(opened.model!.head.labels).to.deep.equal(['cup', 'pen']);
    await project.close();
    const { project: again, runs } = await openProject({ store });
    expect(again.disabledLabels).to.deep.equal(['phone']);
    expect(again.model!.head.labels).to.deep.equal(['cup', 'pen']);
    expect(runs).to.be.empty;
  });

  it('makes a stored model of other labels invalid', async () => {
    const { project, store } = await taughtProject();
    expect(await store.readModel()).not.to.equal(null);
    await project.close();
    const { project: again, shut } = await openProject({ store });
    shut();
    again.setLabelEnabled('phone', false);
    await again.close();
    expect(await store.readModel()).to.equal(null);
  });

  it('is not known to an imported model meanwhile, and is known again afterwards', async () => {
    const { project: source } = await taughtProject();
    const model = source.model!;
    const store = memoryStore();
    const { project } = await openProject({ store });
    const { labels } = model.head;
    const settings = {};
    await project.replaceWith({
      extractor,
      labels,
      settings,
      examples: [],
      testExamples: [],
      model,
    });
    expect(project.importedLabels).to.deep.equal(['cup', 'phone', 'pen']);
    project.setLabelEnabled('phone', false);
    expect(project.importedLabels).to.deep.equal(['cup', 'pen']);
    expect(project.model!.head.labels).to.deep.equal(['cup', 'pen']);
    project.setLabelEnabled('cup', false);
    project.setLabelEnabled('pen', false);
    expect(project.model).to.equal(null);
    project.addLabel('fork');
    project.addLabel('spoon');
    void project.addExamples('fork', draftsOf(3, 5));
    void project.addExamples('spoon', draftsOf(4, 5));
    expect((await project.train()).head.labels).to.deep.equal(['fork', 'spoon']);
    await project.close();

    const { project: again } = await openProject({ store });
    again.setLabelEnabled('phone', true);
    expect((await again.train()).head.labels).to.deep.equal(['phone', 'fork', 'spoon']);
    expect(again.importedLabels).to.deep.equal(['phone']);
  });
});
