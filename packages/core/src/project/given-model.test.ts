import { expect } from 'chai';
import type { Model } from '../contracts/model.ts';
import { closeProjects, draftsOf, extractor, openProject } from '../testing/teaching.ts';

/** A model of two labels whose examples nobody has. */
const model: Model = {
  format: 'tl-model',
  formatVersion: 1,
  modality: extractor.modality,
  extractor,
  preprocessing: { mirrorCamera: false },
  head: {
    labels: ['left', 'right'],
    dim: extractor.dim,
    layers: [
      {
        kind: 'dense',
        inputs: extractor.dim,
        units: 2,
        kernel: new Float32Array(2 * extractor.dim),
        bias: null,
        activation: 'softmax',
      },
    ],
  },
  createdAt: '2026-01-02T03:04:05.678Z',
};
const file = { extractor, labels: ['left', 'right'], settings: {}, examples: [], model };

describe('a model that was given without examples', () => {
  afterEach(closeProjects);

  it('is there until there is something to learn from', async () => {
    const { project } = await openProject();
    await project.replaceWith(file);
    expect(project.model).to.equal(model);
    await project.addExamples('left', draftsOf(0, 3));
    expect(project.model).to.equal(null);
    project.undo();
    expect(project.model).to.equal(model);
  });

  it('is not there for other labels, and comes back with its own', async () => {
    const { project } = await openProject();
    await project.replaceWith(file);
    project.addLabel('up');
    expect(project.model).to.equal(null);
    project.removeLabel('up');
    expect(project.model).to.equal(model);
  });

  it('gives way to what is learnt', async () => {
    const { project } = await openProject();
    await project.replaceWith(file);
    await project.addExamples('left', draftsOf(0, 6));
    await project.addExamples('right', draftsOf(1, 6));
    expect(await project.train()).not.to.equal(model);
    project.undo();
    expect(project.model).to.equal(null);
  });
});
