import { expect } from 'chai';
import { memoryStore } from '../../storage/memory-store.ts';
import { predictHead } from '../../head/predict-head.ts';
import type { Model } from '../../contracts/model.ts';
import type { Project } from '../project.ts';
import {
  closeProjects,
  draftsOf,
  extractor,
  nextEvent,
  openProject,
} from '../../testing/teaching.ts';

const dim = extractor.dim;
/** Each label by the feature of its own thing. */
const kernel = Float32Array.from({ length: 2 * dim }, (_, i) => (i === 0 || i === 3 ? 4 : 0));

/** A model of the first two things, whose examples nobody has. */
const model: Model = {
  format: 'tl-model',
  formatVersion: 1,
  modality: extractor.modality,
  extractor,
  preprocessing: { mirrorCamera: true },
  head: {
    labels: ['left', 'right'],
    dim,
    layers: [{ kind: 'dense', inputs: dim, units: 2, kernel, bias: null, activation: 'softmax' }],
  },
  createdAt: '2026-01-02T03:04:05.678Z',
};
const file = {
  extractor,
  labels: ['left', 'right'],
  settings: {},
  examples: [],
  testExamples: [],
  model,
};

/** What the model takes the mean of a thing's examples for. */
function said(project: Project, thing: number): string {
  const { head } = project.model!;
  const features = Float32Array.from({ length: dim }, (_, j) => (j === thing ? 1.125 : 0.125));
  const scores = [...predictHead(head, features).scores];
  return head.labels[scores.indexOf(Math.max(...scores))]!;
}

async function openGiven(options = {}) {
  const opened = await openProject(options);
  await opened.project.replaceWith(file);
  return opened;
}

describe('an imported model without examples', () => {
  afterEach(closeProjects);

  it('gives the same scores as before', async () => {
    const { project } = await openGiven();
    expect(project.model).to.equal(model);
    expect(project.importedLabels).to.deep.equal(['left', 'right']);
    expect(await project.train()).to.equal(model);
  });

  it('is extended by a label with examples', async () => {
    const { project } = await openGiven();
    project.addLabel('up');
    await project.addExamples('up', draftsOf(2, 3));
    expect(project.importedLabels).to.deep.equal(['left', 'right']);
    expect(project.model!.head.labels).to.deep.equal(['left', 'right', 'up']);
    expect(project.evaluation).to.equal(null);
    expect(said(project, 0)).to.equal('left');
    expect(said(project, 1)).to.equal('right');
    expect(said(project, 2)).to.equal('up');
    expect(await project.train()).to.equal(project.model);
    expect(project.model!.preprocessing).to.deep.equal({ mirrorCamera: true });
    project.undo();
    project.undo();
    expect(project.model).to.equal(model);
  });

  it('is extended by two labels, trained to separate them', async () => {
    const { project } = await openGiven();
    for (const name of ['up', 'down']) project.addLabel(name);
    await project.addExamples('up', draftsOf(2, 4));
    await project.addExamples('down', draftsOf(3, 4));
    await project.train();
    expect(project.evaluation).to.equal(null);
    ['left', 'right', 'up', 'down'].forEach((label, thing) => {
      expect(said(project, thing), label).to.equal(label);
    });
  });

  it('is trained again when a label is added', async () => {
    const { project } = await openGiven();
    const trained = nextEvent(project, 'trained');
    project.addLabel('up');
    expect((await trained).model.head.labels).to.deep.equal(['left', 'right', 'up']);
    expect(said(project, 1)).to.equal('right');
  });

  it('follows a renamed label, and drops a removed one', async () => {
    const { project } = await openGiven();
    project.renameLabel('left', 'west');
    expect(said(project, 0)).to.equal('west');
    project.undo();
    expect(project.model).to.equal(model);
    project.addLabel('up');
    project.removeLabel('left');
    expect(project.model!.head.labels).to.deep.equal(['right', 'up']);
    project.addLabel('left');
    expect(project.importedLabels).to.deep.equal(['right']);
  });

  it('improves a label that it knows', async () => {
    const { project } = await openGiven();
    // What it would take for the right one, shown as the left.
    expect(said(project, 1)).to.equal('right');
    await project.addExamples('left', draftsOf(1, 6));
    expect(said(project, 1)).to.equal('left');
    expect(said(project, 0)).to.equal('left');
    expect(project.importedLabels).to.deep.equal(['right']);
  });

  it('is replaced by a trained model when every label has examples', async () => {
    const { project } = await openGiven();
    await project.addExamples('left', draftsOf(0, 6));
    await project.addExamples('right', draftsOf(1, 6));
    const learnt = await project.train();
    expect(learnt.preprocessing).to.deep.equal({ mirrorCamera: true });
    expect(project.importedLabels).to.deep.equal([]);
    expect(project.evaluation).not.to.equal(null);
    project.undo();
    expect(said(project, 1)).to.equal('right');
  });

  it('is dropped if none of its labels is left', async () => {
    const { project } = await openProject();
    await project.replaceWith({ ...file, labels: ['up', 'down'] });
    expect(project.model).to.equal(null);
    expect(project.importedLabels).to.deep.equal([]);
  });

  it('counts only labels of its own file as known without examples', async () => {
    const { project } = await openProject();
    const examples = ['left', 'right'].flatMap((label, thing) =>
      draftsOf(thing, 4).map((draft, i) => ({
        ...draft,
        label,
        take: `${label} ${i}`,
        createdAt: i,
      })),
    );
    await project.replaceWith({ ...file, examples });
    project.removeExamples(project.examples.slice(0, 4).map(({ id }) => id));
    expect(project.model).to.equal(null);
  });

  it('is stored with each change of the project', async () => {
    const store = memoryStore();
    const { project } = await openGiven({ store });
    project.addLabel('up');
    const [id] = await project.addExamples('up', draftsOf(2, 3));
    project.addAugmentations(
      id!,
      draftsOf(2, 1).map(({ features }) => features),
    );
    project.renameLabel('left', 'west');
    await project.close();
    const { project: again } = await openProject({ store });
    expect(again.importedLabels).to.deep.equal(['west', 'right']);
    ['west', 'right', 'up'].forEach((label, thing) => {
      expect(said(again, thing), label).to.equal(label);
    });
  });
});
