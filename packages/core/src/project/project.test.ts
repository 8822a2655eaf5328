import { expect } from 'chai';
import { TlError } from '../errors.ts';
import { closeProjects, draftsOf, featuresOf, openProject } from '../testing/teaching.ts';
import { failure } from '../testing/failure.ts';
import type { ProjectEvent } from './project-events.ts';
import type { Project } from './project.ts';

describe('a project', () => {
  afterEach(closeProjects);

  const idsOf = (project: Project) => project.examples.map(({ id }) => id);

  describe('labels', () => {
    it('are set once, and stored unchanged', async () => {
      const { project } = await openProject({ labels: ['enojado ', '손', '', ' ', '손'] });
      expect(project.labels).to.deep.equal(['enojado ', '손']);
      project.addLabel('<b>🎸</b>');
      expect(project.labels).to.deep.equal(['enojado ', '손', '<b>🎸</b>']);
    });

    it("can't be duplicates, blank, or unknown", async () => {
      const { project } = await openProject();
      const code = (act: () => void, wanted: string) =>
        expect(act).to.throw(TlError).with.property('code', wanted);
      code(() => project.addLabel('cup'), 'label-exists');
      code(() => project.addLabel(' '), 'input-empty');
      code(() => project.renameLabel('cup', 'phone'), 'label-exists');
      code(() => project.renameLabel('cup', ''), 'input-empty');
      code(() => project.renameLabel('pen', 'hat'), 'label-unknown');
      code(() => project.removeLabel('pen'), 'label-unknown');
      code(() => project.beginTake('pen'), 'label-unknown');
      expect(await failure(project.addExamples('pen', draftsOf(0, 1)))).to.have.property(
        'code',
        'label-unknown',
      );
      expect(project.labels).to.deep.equal(['cup', 'phone']);
    });

    it('keep their position and their examples when renamed', async () => {
      const { project } = await openProject();
      await project.addExamples('cup', draftsOf(0, 2));
      project.renameLabel('cup', 'mug');
      expect(project.labels).to.deep.equal(['mug', 'phone']);
      expect(project.examples.map(({ label }) => label)).to.deep.equal(['mug', 'mug']);
    });

    it('are removed together with their examples', async () => {
      const { project } = await openProject();
      await project.addExamples('cup', draftsOf(0, 2));
      const [left] = await project.addExamples('phone', draftsOf(1, 1));
      project.removeLabel('cup');
      expect(project.labels).to.deep.equal(['phone']);
      expect(idsOf(project)).to.deep.equal([left]);
    });
  });

  describe('examples', () => {
    it('are each their own take, unless one is named', async () => {
      const { project } = await openProject();
      await project.addExamples('cup', draftsOf(0, 2));
      await project.addExamples('cup', draftsOf(0, 2), { take: 'take' });
      const takes = project.examples.map(({ take }) => take);
      expect(new Set(takes.slice(0, 2)).size).to.equal(2);
      expect(takes.slice(2)).to.deep.equal(['take', 'take']);
    });

    it('have ids in order of capture', async () => {
      const { project } = await openProject({ now: () => 1_800_000_000_000 });
      await project.addExamples('cup', draftsOf(0, 40));
      await project.addExamples('phone', draftsOf(0, 40));
      expect(idsOf(project)).to.deep.equal(idsOf(project).toSorted());
      expect(new Set(idsOf(project)).size).to.equal(80);
    });

    it('are all refused if one has features of another length', async () => {
      const { project } = await openProject();
      const drafts = [...draftsOf(0, 1), { features: new Float32Array(7) }];
      expect(await failure(project.addExamples('cup', drafts))).to.have.property(
        'code',
        'extractor-mismatch',
      );
      expect(project.examples).to.be.empty;
    });

    it('are visible at once and can be removed', async () => {
      const { project } = await openProject();
      const adding = project.addExamples('cup', draftsOf(0, 3));
      expect(project.examples).to.have.lengthOf(3);
      const [first] = await adding;
      project.removeExamples([first!]);
      project.removeExamples([first!, 'never was']);
      expect(project.examples).to.have.lengthOf(2);
      project.undo();
      expect(project.examples).to.have.lengthOf(3);
    });
  });

  describe('undo', () => {
    it('restores labels, examples and their media, and redo removes them', async () => {
      const { project } = await openProject();
      const media = new Blob(['original']);
      const thumbnail = new Blob(['small']);
      const [id] = await project.addExamples('cup', [
        { features: featuresOf(0), media, thumbnail },
      ]);
      project.removeLabel('cup');
      await project.addExamples('phone', draftsOf(1, 1));
      expect(await project.readMedia(id!)).to.be.null;
      expect(project.undo()).to.be.true;
      expect(project.undo()).to.be.true;
      expect(project.labels).to.deep.equal(['cup', 'phone']);
      expect(idsOf(project)).to.deep.equal([id]);
      // The store follows behind: a change that is awaited comes after.
      await project.addExamples('phone', draftsOf(1, 1));
      expect(await project.readMedia(id!)).to.equal(media);
      expect(await project.readThumbnail(id!)).to.equal(thumbnail);
      expect(project.canRedo).to.be.false;
      project.undo();
      expect(project.redo()).to.be.true;
      expect(project.examples).to.have.lengthOf(2);
    });

    it('undoes a whole recording', async () => {
      const { project } = await openProject();
      await project.addExamples('phone', draftsOf(1, 1));
      const take = project.beginTake('cup');
      for (let i = 0; i < 5; i++) await project.addExamples('cup', draftsOf(0, 1), { take });
      project.endTake(take);
      expect(project.examples).to.have.lengthOf(6);
      project.undo();
      expect(project.examples).to.have.lengthOf(1);
      project.redo();
      expect(project.examples).to.have.lengthOf(6);
    });

    it('returns false if there is nothing to undo', async () => {
      const { project } = await openProject();
      expect(project.canUndo).to.be.false;
      expect(project.undo()).to.be.false;
      expect(project.redo()).to.be.false;
      project.addLabel('pen');
      expect(project.canUndo).to.be.true;
    });
  });

  it('logs an error of a listener to the console, and continues', async () => {
    const { project } = await openProject();
    const mistake = new Error('a mistake in the page');
    project.subscribe(() => {
      throw mistake;
    });
    const events: string[] = [];
    project.subscribe(({ type }) => events.push(type));
    const usual = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    const logged = new Promise((resolve) => process.once('uncaughtException', resolve));
    project.addLabel('pen');
    expect(await logged).to.equal(mistake);
    for (const listener of usual) process.on('uncaughtException', listener);
    expect(events).to.deep.equal(['change']);
  });

  it('sends no events when it is closed, and settles all calls', async () => {
    const { project, shut, asked, open: openGate } = await openProject();
    shut();
    void project.addExamples('cup', draftsOf(0, 4));
    void project.addExamples('phone', draftsOf(1, 4));
    await asked();
    const waiting = failure(project.train());
    const events: ProjectEvent[] = [];
    project.subscribe((event) => events.push(event));
    const closing = project.close();
    openGate();
    await closing;
    expect(await waiting).to.have.property('code', 'aborted');
    expect(await failure(project.train())).to.have.property('code', 'aborted');
    expect(events).to.be.empty;
  });
});
