import { expect } from 'chai';
import { readProject } from '../files/read-project.ts';
import { writeProject } from '../files/write-project.ts';
import { memoryStore } from '../storage/memory-store.ts';
import { failure } from '../testing/failure.ts';
import {
  closeProjects,
  draftsOf,
  extractor,
  featuresOf,
  openProject,
} from '../testing/teaching.ts';
import type { Project } from './project.ts';
import { reextract, writeReextracted } from './features/reextract.ts';

const peopleOf = (project: Project) => project.examples.map(({ person }) => person);

/** `count` examples of both labels by each of `people`. */
async function teach(project: Project, people: readonly string[], count = 4): Promise<void> {
  for (const person of people) {
    await project.addExamples('cup', draftsOf(0, count), { person });
    await project.addExamples('phone', draftsOf(1, count), { person });
  }
}

describe('who examples came from', () => {
  afterEach(closeProjects);

  it('stays through undo, redo, renaming, storing and files', async () => {
    const store = memoryStore();
    const { project } = await openProject({ store });
    await project.addExamples('cup', draftsOf(0, 1), { person: ' Ann ' });
    await project.addExamples('cup', draftsOf(0, 1));
    await project.addExamples('phone', draftsOf(1, 1), { person: 'Ben' });
    const people = ['Ann', undefined, 'Ben'];
    project.renameLabel('cup', 'mug');
    project.removeLabel('mug');
    project.undo();
    project.undo();
    project.redo();
    expect(project.labels).to.deep.equal(['mug', 'phone']);
    expect(peopleOf(project)).to.deep.equal(people);
    await project.train();
    const file = await readProject(await writeProject(project));
    await project.close();

    const { project: again } = await openProject({ store });
    expect(peopleOf(again)).to.deep.equal(people);
    const { project: opened } = await openProject();
    await opened.replaceWith(file);
    expect(peopleOf(opened)).to.deep.equal(people);
  });

  it('stays when examples are re-extracted', async () => {
    const store = memoryStore();
    const { project } = await openProject({ store });
    const media = new Blob(['cup'], { type: 'image/png' });
    await project.addExamples('cup', [{ ...draftsOf(0, 1)[0]!, media }], { person: 'Ann' });
    const other = { ...extractor, id: 'other' };
    const extracted = await reextract(project, {
      extractor: other,
      extract: async () => featuresOf(2),
      signal: new AbortController().signal,
    });
    const { labels } = project;
    await writeReextracted(store, { labels, extractor: other }, project, extracted);
    expect((await store.list()).map(({ person }) => person)).to.deep.equal(['Ann']);
  });

  it('is nobody if it is blank, and can not be longer than a file takes', async () => {
    const { project } = await openProject();
    await project.addExamples('cup', draftsOf(0, 1), { person: ' ' });
    expect(project.examples[0]).not.to.have.property('person');
    const long = project.addExamples('cup', draftsOf(0, 1), { person: 'a'.repeat(201) });
    expect(await failure(long)).to.be.instanceOf(RangeError);
    expect(project.examples).to.have.lengthOf(1);
  });
});

describe('the evaluation of a project', () => {
  afterEach(closeProjects);

  it('is the usual one, or that for people it has not met', async () => {
    const { project } = await openProject();
    await teach(project, ['Ann', 'Ben', 'Cem']);
    const usual = await project.evaluate();
    expect(usual).to.equal(project.evaluation);
    const people = await project.evaluate({ on: 'new-people' });
    expect(people.perLabel.get('cup')).to.deep.include({ examples: 12, takes: 12 });
    expect(people.low).to.equal(null);
    expect(project.evaluation).to.equal(usual);
    expect(project.model!.report).to.equal(usual);
  });

  it('asks for three people before it trains, and for more examples of them', async () => {
    const { project, runs } = await openProject();
    const code = async () => {
      const error = await failure(project.evaluate({ on: 'new-people' }));
      return (error as { readonly code?: unknown }).code;
    };
    expect(await code()).to.equal('need-more-people');
    expect(runs).to.be.empty;
    await teach(project, ['Ann', 'Ben']);
    await project.addExamples('cup', draftsOf(0, 3));
    expect(await code()).to.equal('need-more-people');
    await project.addExamples('cup', draftsOf(0, 4), { person: 'Cem' });
    const { labels } = await project.evaluate({ on: 'new-people' });
    expect(labels).to.deep.equal(['cup', 'phone']);

    const { project: few } = await openProject();
    await teach(few, ['Ann', 'Ben', 'Cem'], 1);
    const early = few.evaluate({ on: 'new-people' });
    expect(await failure(early)).to.have.property('code', 'need-more-examples');
  });

  it('is made after a training that runs, and neither aborts the other', async () => {
    const { project } = await openProject();
    await teach(project, ['Ann', 'Ben', 'Cem']);
    await project.train();
    const evaluating = project.evaluate({ on: 'new-people' });
    await project.addExamples('cup', draftsOf(0, 1));
    const training = project.train();
    expect((await evaluating).accuracy).to.be.within(0, 1);
    await training;
    expect(project.evaluation!.perLabel.get('cup')).to.include({ examples: 13 });
  });

  it('ends when its signal aborts', async () => {
    const { project } = await openProject();
    await teach(project, ['Ann', 'Ben', 'Cem']);
    await project.train();
    const options = { on: 'new-people', signal: AbortSignal.abort() } as const;
    expect(await failure(project.evaluate(options))).to.have.property('code', 'aborted');
  });
});
