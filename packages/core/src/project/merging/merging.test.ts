import { expect } from 'chai';
import type { ProjectFile } from '../../files/project-file.ts';
import { readProject } from '../../files/read-project.ts';
import { writeProject } from '../../files/write-project.ts';
import { memoryStore } from '../../storage/memory-store.ts';
import { failure } from '../../testing/failure.ts';
import { closeProjects, draftsOf, extractor, openProject } from '../../testing/teaching.ts';
import type { Project } from '../project.ts';
import { namedAfterFiles } from './named-after-files.ts';

const media = new Blob(['original'], { type: 'image/png' });
const setOf = (project: Project) => project.examples.map(({ label, person }) => [label, person]);

/** A file of `labels`, with four examples each in two takes, and a test example. */
async function fileOf(
  labels: readonly string[],
  { person, off }: { readonly person?: string; readonly off?: string } = {},
): Promise<ProjectFile> {
  const { project } = await openProject({ labels });
  for (const [thing, label] of labels.entries()) {
    for (const name of ['first', 'second']) {
      const take = `${name} of ${label}`;
      const drafts = draftsOf(thing, 2).map((draft) => ({ ...draft, media }));
      await project.addExamples(label, drafts, { take, person });
    }
  }
  await project.addTestExamples(labels[0]!, draftsOf(0, 1));
  project.setExcluded([project.examples[0]!.id], true);
  project.setThreshold(labels[0]!, 0.9);
  if (off) project.setLabelEnabled(off, false);
  return readProject(await writeProject(project));
}

describe('merging projects', () => {
  afterEach(closeProjects);

  it('adds labels and examples to those that are there, as one step', async () => {
    const store = memoryStore();
    const { project } = await openProject({ store });
    await project.addExamples('cup', draftsOf(0, 3));
    project.setThreshold('phone', 0.8);
    const { examples, labels, settings } = project;
    const [one, other] = [await fileOf(['cup', 'pen']), await fileOf(['cup', 'pen'])];
    await project.merge([one, other]);
    expect(project.labels).to.deep.equal(['cup', 'phone', 'pen']);
    expect(project.examples).to.have.lengthOf(3 + 8 + 8);
    expect(project.examples.slice(0, 3)).to.deep.equal(examples);
    expect(project.testExamples.map(({ label }) => label)).to.deep.equal(['cup', 'cup']);
    expect(project.examples.filter(({ isExcluded }) => isExcluded)).to.have.lengthOf(2);
    expect(project.settings).to.deep.equal(settings);
    const all = [...project.examples, ...project.testExamples];
    expect(new Set(all.map(({ id }) => id)).size).to.equal(all.length);
    // Three of its own, and four of each file although they have the same names.
    expect(new Set(project.examples.map(({ take }) => take)).size).to.equal(3 + 4 + 4);
    expect(await (await project.readMedia(project.examples.at(-1)!.id))!.text()).to.equal(
      'original',
    );
    await project.train();
    expect(project.evaluation!.perLabel.get('pen')).to.include({ examples: 8, takes: 4 });

    const merged = project.examples;
    expect(project.undo()).to.equal(true);
    expect(project.examples).to.equal(examples);
    expect(project.labels).to.equal(labels);
    expect(project.testExamples).to.deep.equal([]);
    project.redo();
    await project.close();
    const { project: again } = await openProject({ store });
    expect(again.examples.map(({ id }) => id)).to.deep.equal(merged.map(({ id }) => id));
    expect(again.testExamples).to.have.lengthOf(2);
  });

  it('keeps what is on here, and leaves off what was off there', async () => {
    const { project } = await openProject();
    await project.merge([await fileOf(['cup', 'pen'], { off: 'cup' })]);
    await project.merge([await fileOf(['cup', 'fork'], { off: 'fork' })]);
    expect(project.disabledLabels).to.deep.equal(['fork']);
    expect(project.settings).not.to.have.property('thresholds');
  });

  it('trains nothing for test examples alone', async () => {
    const { project, runs } = await openProject();
    await project.addExamples('cup', draftsOf(0, 4));
    await project.addExamples('phone', draftsOf(1, 4));
    const model = await project.train();
    runs.length = 0;
    await project.merge([{ ...(await fileOf(['cup'])), examples: [] }]);
    expect(project.testExamples).to.have.lengthOf(1);
    expect(await project.train()).to.equal(model);
    expect(runs).to.be.empty;
  });

  it('changes nothing if one of them is of another extractor', async () => {
    const { project } = await openProject();
    const file = await fileOf(['cup', 'pen']);
    const other = { ...file, extractor: { ...extractor, id: 'other' } };
    const short = {
      ...file,
      testExamples: [{ ...file.examples[0]!, features: new Float32Array(3) }],
    };
    for (const wrong of [other, short]) {
      const error = await failure(project.merge([file, wrong]));
      expect(error).to.have.property('code', 'extractor-mismatch');
    }
    expect(project.canUndo).to.equal(false);
    expect(project.labels).to.deep.equal(['cup', 'phone']);
  });

  it('gives examples of nobody the name of their file, if there are several', async () => {
    const [nobody, ann] = [await fileOf(['cup']), await fileOf(['pen'], { person: 'Ann' })];
    const { project } = await openProject();
    const files = [
      { file: nobody, name: 'table 1.v2.zip' },
      { file: ann, name: 'table 2.zip' },
    ];
    await project.merge(namedAfterFiles(files));
    const people = new Set(setOf(project).map(([label, person]) => `${label} ${person}`));
    expect(people).to.deep.equal(new Set(['cup table 1.v2', 'pen Ann']));
    expect(project.testExamples.map(({ person }) => person)).to.deep.equal([
      'table 1.v2',
      undefined,
    ]);
    expect(namedAfterFiles([{ file: nobody, name: 'a.zip' }])).to.deep.equal([nobody]);
    const said = (person: string) => namedAfterFiles([{ file: nobody, name: 'a.zip', person }, { file: ann, name: 'b.zip', person: 'Eve' }]); // oxfmt-ignore
    expect(said(' Bo ').map(({ examples }) => examples[0]!.person)).to.deep.equal(['Bo', 'Ann']);
    expect(said(' ')[0]).to.equal(nobody);
  });

  it('keeps people of equal names apart, and within what a file takes', async () => {
    const [nobody, ann] = [await fileOf(['cup']), await fileOf(['pen'], { person: 'Ann' })];
    const names = ['Ann.zip', '.zip', 'Ann.tlproject', '', 'x.zip', `${'a'.repeat(300)}.zip`];
    const files = names.map((name) => ({ file: name === 'x.zip' ? ann : nobody, name }));
    const people = namedAfterFiles(files).map(({ examples }) => examples[0]!.person);
    expect(people).to.deep.equal(['Ann 2', undefined, 'Ann 3', undefined, 'Ann', 'a'.repeat(190)]);
  });
});
