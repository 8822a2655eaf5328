import { expect } from 'chai';
import { memoryStore } from '../storage/memory-store.ts';
import { failure } from '../testing/failure.ts';
import { closeProjects, draftsOf, openProject } from '../testing/teaching.ts';

describe('labels and examples that are added together', () => {
  afterEach(closeProjects);

  const cats = { label: 'cat', drafts: draftsOf(0, 1) };
  const barks = { label: 'dog', drafts: draftsOf(1, 3), person: ' Ann ' };

  it('are one step, with the labels that give way to them, and stored', async () => {
    const store = memoryStore();
    const { project } = await openProject({ store, labels: ['Label 1', 'dog', 'Label 3'] });
    const before = { labels: project.labels, examples: project.examples };
    const count = await project.addTogether({
      gone: ['Label 1', 'Label 3', 'unknown'],
      examples: [cats, cats, barks],
      testExamples: [{ label: 'emu', drafts: draftsOf(1, 1) }],
    });
    expect(count).to.equal(6);
    expect(project.labels).to.deep.equal(['dog', 'cat', 'emu']);
    const { examples } = project;
    expect(examples.map(({ label }) => label).join()).to.equal('cat,cat,dog,dog,dog');
    // The frames of one input are a take.
    expect(new Set(examples.map(({ take }) => take)).size).to.equal(3);
    expect(examples.map(({ person }) => person)).to.deep.equal([undefined, undefined, 'Ann', 'Ann', 'Ann']); // oxfmt-ignore
    expect(project.testExamples.map(({ label }) => label)).to.deep.equal(['emu']);

    expect(project.undo()).to.equal(true);
    expect(project).to.include(before);
    expect(project.testExamples).to.deep.equal([]);
    expect(project.undo()).to.equal(false);
    project.redo();
    await project.close();
    const { project: again } = await openProject({ store });
    expect(again.examples.map(({ id }) => id)).to.deep.equal(examples.map(({ id }) => id));
    expect(again.labels).to.deep.equal(['dog', 'cat', 'emu']);
    expect(again.testExamples).to.have.lengthOf(1);
  });

  it('are all refused if one of them is', async () => {
    const { project } = await openProject();
    const short = { label: 'cat', drafts: [{ features: new Float32Array(3) }] };
    const refused = [
      { examples: [cats, short] },
      { examples: [cats], testExamples: [{ ...cats, label: ' ' }] },
    ];
    for (const addition of refused) {
      const error = await failure(project.addTogether(addition));
      expect(error).to.have.property('code').that.is.oneOf(['extractor-mismatch', 'input-empty']);
    }
    expect(project.canUndo).to.equal(false);
    expect(project.labels).to.deep.equal(['cup', 'phone']);
  });
});
