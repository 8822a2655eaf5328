import { expect } from 'chai';
import { TlError } from '../../errors.ts';
import { readModel } from '../../files/read-model.ts';
import { readProject } from '../../files/read-project.ts';
import { writeModel } from '../../files/write-model.ts';
import { writeModelText } from '../../files/model-text.ts';
import { writeProject } from '../../files/write-project.ts';
import { predict } from '../../recognition/predict.ts';
import { memoryStore } from '../../storage/memory-store.ts';
import { closeProjects, draftsOf, featuresOf, openProject } from '../../testing/teaching.ts';
import type { ProjectEvent } from '../project-events.ts';

describe("a label's threshold", () => {
  afterEach(closeProjects);

  async function taughtProject(store = memoryStore()) {
    const opened = await openProject({ store });
    void opened.project.addExamples('cup', draftsOf(0, 6));
    void opened.project.addExamples('phone', draftsOf(1, 6));
    await opened.project.train();
    return opened;
  }

  it('changes how often the label wins, at once and without training', async () => {
    const { project, runs } = await taughtProject();
    const features = featuresOf(0);
    const scoreOf = () =>
      predict(project.model!, features, { at: 0, unknown: 'off' }).scores.get('cup')!;
    const [before, trainings] = [scoreOf(), runs.length];
    const events: ProjectEvent[] = [];
    project.subscribe((event) => events.push(event));
    project.setThreshold('cup', 0.9);
    expect(scoreOf()).to.be.closeTo(before / (before + 9 * (1 - before)), 1e-9);
    expect(events.map(({ type }) => type)).to.deep.equal(['change', 'trained']);
    expect(events[1]).to.include({ model: project.model, isWhole: true });
    await project.train();
    expect(runs).to.have.lengthOf(trainings);
    project.setThreshold('cup', null);
    expect(project.model).not.to.have.property('thresholds');
  });

  it('may be chosen before there is a model', async () => {
    const { project } = await openProject();
    project.setThreshold('cup', 0.8);
    expect(project.model).to.equal(null);
    void project.addExamples('cup', draftsOf(0, 6));
    void project.addExamples('phone', draftsOf(1, 6));
    expect((await project.train()).thresholds!.get('cup')).to.equal(0.8);
  });

  it('follows a renamed label, goes with a removed one, and comes back with undo', async () => {
    const { project } = await taughtProject();
    const thresholds = () => [...(project.settings.thresholds ?? [])];
    project.setThreshold('cup', 0.6);
    project.setThreshold('cup', 0.8);
    project.renameLabel('cup', 'mug');
    expect(thresholds()).to.deep.equal([['mug', 0.8]]);
    project.removeLabel('mug');
    expect(thresholds()).to.deep.equal([]);
    project.undo();
    expect(thresholds()).to.deep.equal([['mug', 0.8]]);
    project.undo();
    // A slider that was moved is one step.
    project.undo();
    expect(thresholds()).to.deep.equal([]);
  });

  it('is stored with the project', async () => {
    const store = memoryStore();
    const { project } = await taughtProject(store);
    project.setThreshold('phone', 0.3);
    await project.close();
    const again = (await openProject({ store })).project;
    expect([...again.model!.thresholds!]).to.deep.equal([['phone', 0.3]]);
  });

  it('is in the files of projects and models, and in the text of a model', async () => {
    const { project } = await taughtProject();
    project.setThreshold('phone', 0.3);
    const file = await readProject(await writeProject(project));
    expect([...file.settings.thresholds!]).to.deep.equal([['phone', 0.3]]);
    const model = await readModel(await writeModel(project.model!));
    expect([...model.thresholds!]).to.deep.equal([['phone', 0.3]]);
    const text = new TextEncoder().encode(writeModelText(project.model!));
    expect([...(await readModel(text)).thresholds!]).to.deep.equal([['phone', 0.3]]);

    const { project: other } = await openProject({ labels: [] });
    await other.replaceWith(file);
    expect([...other.settings.thresholds!]).to.deep.equal([['phone', 0.3]]);
    const { extractor, labels } = file;
    await other.replaceWith({
      extractor,
      labels,
      settings: {},
      examples: [],
      testExamples: [],
      model,
    });
    expect([...other.model!.thresholds!]).to.deep.equal([['phone', 0.3]]);
  });

  it('is refused for a label that is not there, or if it is no number, and limited', async () => {
    const { project } = await taughtProject();
    expect(() => project.setThreshold('cup', NaN)).to.throw(RangeError);
    project.setThreshold('cup', 1);
    expect(project.settings.thresholds!.get('cup')).to.equal(0.98);
    expect(() => project.setThreshold('spoon', 0.8)).to.throw(TlError, 'spoon');
  });
});
