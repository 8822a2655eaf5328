import { expect } from 'chai';
import type { Project } from '../project.ts';
import {
  closeProjects,
  draftsOf,
  extractor,
  nextEvent,
  openProject,
  settled,
} from '../../testing/teaching.ts';
import { failure } from '../../testing/failure.ts';

describe('retraining', () => {
  afterEach(closeProjects);

  /** A project that has been trained, its trainer watched; it is idle after `idleMs`. */
  async function teach(idleMs = 1) {
    const opened = await openProject({ idleMs });
    const { project, runs } = opened;
    void project.addExamples('cup', draftsOf(0, 4));
    void project.addExamples('phone', draftsOf(1, 4));
    await project.train();
    runs.length = 0;
    return opened;
  }

  it('handles changes of one turn together', async () => {
    const { project, runs } = await teach();
    const trained = settled(project);
    for (let i = 0; i < 10; i++) void project.addExamples('cup', draftsOf(0, 1));
    await trained;
    expect(runs.map(({ isWhole }) => isWhole)).to.deep.equal([false, true]);
    expect(runs[0]!.set.rows).to.have.lengthOf(18);
  });

  it('says how much a take teaches, where the extractor does', async () => {
    const { project, runs } = await openProject({
      extractor: { ...extractor, learningExponent: 1 },
    });
    await project.addExamples('cup', draftsOf(0, 4));
    await project.addExamples('phone', draftsOf(1, 4));
    await project.train();
    expect(runs.at(-1)!.set.learningExponent).equal(1);
  });

  it('starts one more run after the current one, and uses both results', async () => {
    const { project, runs, shut, asked, open } = await teach(60_000);
    shut();
    const inFlight = asked();
    void project.addExamples('cup', draftsOf(0, 1));
    await inFlight;
    for (let i = 0; i < 5; i++) await project.addExamples('cup', draftsOf(0, 1));
    expect(runs).to.have.lengthOf(1);
    const first = nextEvent(project, 'trained');
    open();
    await first;
    await nextEvent(project, 'trained');
    expect(runs.map(({ set }) => set.rows.length)).to.deep.equal([9, 14]);
    expect(runs[0]!.signal.aborted).to.be.false;
  });

  it('only fits during a recording, and computes figures when it ends', async () => {
    const { project, runs } = await teach();
    const take = project.beginTake('cup');
    for (let i = 0; i < 4; i++) {
      const trained = nextEvent(project, 'trained');
      void project.addExamples('cup', draftsOf(0, 1), { take });
      expect((await trained).isWhole).to.be.false;
    }
    const before = project.evaluation;
    expect(runs.map(({ isWhole }) => isWhole)).to.deep.equal([false, false, false, false]);
    const trained = settled(project);
    project.endTake(take);
    expect((await trained).evaluation).to.not.equal(before);
    expect(runs).to.have.lengthOf(5);
  });

  it('keeps the figures of the last full training after a quick fit', async () => {
    const { project } = await teach(60_000);
    const before = project.evaluation;
    expect(before).to.not.be.null;
    const trained = nextEvent(project, 'trained');
    void project.addExamples('cup', draftsOf(0, 1));
    expect((await trained).evaluation).to.equal(before);
    expect(project.model!.report).to.equal(before);
  });

  it('aborts a full training when something changes, without an error', async () => {
    const { project, runs, shut, asked, open } = await teach(60_000);
    const errors: unknown[] = [];
    project.subscribe((event) => {
      if (event.type === 'error') errors.push(event.error);
    });
    const take = project.beginTake('cup');
    const fitted = nextEvent(project, 'trained');
    void project.addExamples('cup', draftsOf(0, 1), { take });
    await fitted;
    shut();
    const whole = asked();
    project.endTake(take);
    await whole;
    void project.addExamples('phone', draftsOf(1, 1));
    expect(runs.at(-1)).to.include({ isWhole: true });
    expect(runs.at(-1)!.signal.aborted).to.be.true;
    const trained = nextEvent(project, 'trained');
    open();
    expect((await trained).isWhole).to.be.false;
    expect(errors).to.be.empty;
  });

  it('does not abort a full training that a caller waits for', async () => {
    const { project, runs, shut, asked, open } = await teach(60_000);
    await fitOneMore(project);
    shut();
    const whole = asked();
    const training = project.train();
    await whole;
    void project.addExamples('phone', draftsOf(1, 1));
    expect(runs.at(-1)!.signal.aborted).to.be.false;
    open();
    expect(await training).to.have.property('format', 'tl-model');
  });

  it('continues when the caller stops waiting', async () => {
    const { project, shut, asked, open } = await teach(60_000);
    await fitOneMore(project);
    shut();
    const inFlight = asked();
    const controller = new AbortController();
    const training = failure(project.train({ signal: controller.signal }));
    await inFlight;
    controller.abort();
    expect(await training).to.have.property('code', 'aborted');
    const trained = settled(project);
    open();
    await trained;
  });

  it('does not train again if nothing has changed', async () => {
    const { project, runs } = await teach(60_000);
    const { length } = runs;
    const { model } = project;
    expect(await project.train()).to.equal(model);
    expect(runs).to.have.lengthOf(length);
  });

  it('reports progress', async () => {
    const { project } = await teach();
    const progress = nextEvent(project, 'progress', ({ phase }) => phase === 'evaluate');
    void project.addExamples('cup', draftsOf(0, 1));
    expect((await progress).fraction).to.be.within(0, 1);
  });
});

/** Adds an example, which is fitted: figures are not worked out yet. */
async function fitOneMore(project: Project): Promise<void> {
  const fitted = nextEvent(project, 'trained');
  void project.addExamples('cup', draftsOf(0, 1));
  await fitted;
}
