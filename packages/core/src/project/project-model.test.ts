import { expect } from 'chai';
import { abortedError } from '../abort.ts';
import { predict } from '../recognition/predict.ts';
import type { HeadTrainer } from '../contracts/model.ts';
import { TlError } from '../errors.ts';
import type { ExampleStore } from '../storage/example-store.ts';
import { memoryStore } from '../storage/memory-store.ts';
import { asyncDispose } from '../scope.ts';
import {
  closeProjects,
  draftsOf,
  extractor,
  featuresOf,
  openProject,
  settled,
} from '../testing/teaching.ts';
import { failure } from '../testing/failure.ts';
import type { ProjectEvent } from './project-events.ts';

describe("a project's", () => {
  afterEach(closeProjects);

  describe('model', () => {
    it('waits, without an error, until two labels have examples', async () => {
      const { project, runs } = await openProject();
      const events: ProjectEvent['type'][] = [];
      project.subscribe(({ type }) => events.push(type));
      await project.addExamples('cup', draftsOf(0, 5));
      expect(await failure(project.train())).to.have.property('code', 'need-two-labels');
      expect(events).to.deep.equal(['change']);
      expect(runs).to.be.empty;
      expect(project.model).to.be.null;
    });

    it('is trained without a call, and recognizes the examples', async () => {
      const { project } = await openProject();
      const [cups, phones] = [draftsOf(0, 6), draftsOf(1, 6)];
      await project.addExamples('cup', cups);
      const trained = settled(project);
      await project.addExamples('phone', phones);
      const { model, evaluation } = await trained;
      expect(model).to.equal(project.model);
      expect(evaluation).to.equal(project.evaluation);
      expect(model.report ?? null).to.equal(evaluation);
      expect(model).to.deep.include({ format: 'tl-model', modality: 'image', extractor });
      expect(model.head.labels).to.deep.equal(['cup', 'phone']);
      for (const [label, [draft]] of [
        ['cup', cups],
        ['phone', phones],
      ] as const) {
        const said = predict(model, draft!.features, { at: 0, unknown: 'off' });
        expect(said.label).to.equal(label);
      }
    });

    it('returns a model of all examples, with its evaluation', async () => {
      const { project } = await openProject();
      void project.addExamples('cup', draftsOf(0, 8));
      void project.addExamples('phone', draftsOf(1, 8));
      const model = await project.train();
      expect(project.evaluation?.perLabel.get('phone')).to.include({ examples: 8, takes: 8 });
      expect(model.report).to.equal(project.evaluation);
    });

    it('has no model when one label is left, and has one again after undo', async () => {
      const { project } = await openProject();
      void project.addExamples('cup', draftsOf(0, 4));
      void project.addExamples('phone', draftsOf(1, 4));
      await project.train();
      project.removeLabel('phone');
      expect(project.model).to.be.null;
      expect(project.evaluation).to.be.null;
      const trained = settled(project);
      project.undo();
      expect((await trained).model.head.labels).to.deep.equal(['cup', 'phone']);
    });

    it('uses the new name of a renamed label', async () => {
      const { project } = await openProject();
      void project.addExamples('cup', draftsOf(0, 5));
      const phones = draftsOf(1, 5);
      void project.addExamples('phone', phones);
      await project.train();
      project.renameLabel('phone', 'banana');
      const model = await project.train();
      const said = predict(model, phones[0]!.features, { at: 0, unknown: 'off' });
      expect(said.label).to.equal('banana');
    });

    it('reports a failure that no caller waits for, and rejects for a caller that waits', async () => {
      const lost = new TlError('out-of-memory', 'Full.');
      const trainer = { train: () => Promise.reject(lost), [asyncDispose]: async () => undefined };
      const { project } = await openProject({ trainer, idleMs: 60_000 });
      const errors: unknown[] = [];
      project.subscribe((event) => {
        if (event.type === 'error') errors.push(event.error);
      });
      void project.addExamples('cup', draftsOf(0, 4));
      await project.addExamples('phone', draftsOf(1, 4));
      expect(await failure(project.train())).to.equal(lost);
      expect(errors).to.deep.equal([lost]);
    });
  });

  it('model is left as it was, without an error, if its trainer was stopped', async () => {
    const errors: unknown[] = [];
    const stopped = abortedError(AbortSignal.abort());
    const trainer: HeadTrainer = {
      train: () => Promise.reject(stopped),
      [asyncDispose]: async () => undefined,
    };
    const { project } = await openProject({ trainer, idleMs: 60_000 });
    project.subscribe((event) => {
      if (event.type === 'error') errors.push(event.error);
    });
    void project.addExamples('cup', draftsOf(0, 4));
    await project.addExamples('phone', draftsOf(1, 4));
    expect(await failure(project.train())).to.equal(stopped);
    expect(errors).to.be.empty;
  });

  describe('store', () => {
    it('restores everything, including the model', async () => {
      const store = memoryStore();
      const { project } = await openProject({ store });
      const [id] = await project.addExamples('cup', [
        { features: featuresOf(0), augmentations: [featuresOf(0)] },
      ]);
      await project.addExamples('phone', draftsOf(1, 3), { take: 'take' });
      project.addLabel('pen');
      const { labels, examples } = project;
      await project.close();

      const { project: again } = await openProject({ store, labels: ['ignored'] });
      expect(again.labels).to.deep.equal(labels);
      expect(again.examples).to.deep.equal(examples);
      expect(again.augmentationsOf(id!).length).to.equal(1);
      const { model } = await settled(again);
      expect(model.head.labels).to.deep.equal(['cup', 'phone', 'pen']);
    });

    it('restores the model without training, and trains it further', async () => {
      const store = memoryStore();
      const { project } = await openProject({ store });
      void project.addExamples('cup', draftsOf(0, 6));
      void project.addExamples('phone', draftsOf(1, 6));
      const model = await project.train();
      await project.close();
      const { project: again, runs } = await openProject({ store });
      expect(again.model).to.equal(model);
      expect(again.evaluation).to.equal(model.report);
      await again.addExamples('cup', draftsOf(0, 1));
      expect((await settled(again)).model.report?.perLabel.get('cup')).to.include({ examples: 7 });
      expect(runs[0]!.set.rows).to.have.length(13);
    });

    it('has no model that was trained on other examples than it holds', async () => {
      const store = memoryStore();
      const { project } = await openProject({ store });
      void project.addExamples('cup', draftsOf(0, 6));
      void project.addExamples('phone', draftsOf(1, 6));
      await project.train();
      await project.close();
      expect(await store.readModel()).to.equal(project.model);
      const { project: again, ...watched } = await openProject({ store });
      // Changed while it trains: what comes of it speaks of what was.
      watched.shut();
      const begun = watched.asked();
      const trained = again.train();
      await begun;
      again.addLabel('pen');
      watched.open();
      await trained;
      const { labels } = (await store.readHeader())!;
      const stored = await store.readModel();
      expect(stored?.head.labels ?? labels).to.deep.equal(labels);
      await again.train();
      await again.close();
      expect((await store.readModel())?.head.labels).to.deep.equal(['cup', 'phone', 'pen']);
    });

    it("stores the project's settings, without an undo step", async () => {
      const store = memoryStore();
      const { project } = await openProject({ store });
      expect(project.settings).to.deep.equal({});
      project.saveSettings({ mirrorCopies: false, unknown: 'strict' });
      expect(project.canUndo).to.equal(false);
      await project.close();
      const { project: again } = await openProject({ store });
      expect(again.settings).to.deep.equal({ mirrorCopies: false, unknown: 'strict' });
    });

    it('is not opened by another extractor', async () => {
      const store = memoryStore();
      const { project } = await openProject({ store });
      await project.addExamples('cup', draftsOf(0, 1));
      await project.close();
      const other = { ...extractor, version: '2' };
      expect(await failure(openProject({ store, extractor: other }))).to.have.property(
        'code',
        'extractor-mismatch',
      );
    });

    it('gets what it could not store with the next change', async () => {
      const store = memoryStore();
      const { write } = store;
      const full = new TlError('storage-full', 'Full.');
      const { project } = await openProject({ store });
      store.write = () => Promise.reject(full);
      const media = new Blob(['original']);
      const [id] = await project.addExamples('cup', [{ features: featuresOf(0), media }]);
      project.addAugmentations(id!, [featuresOf(0)]);
      store.write = write;
      await project.addExamples('phone', draftsOf(1, 1));
      const stored = await store.list();
      expect(stored.map(({ label }) => label)).to.deep.equal(['cup', 'phone']);
      expect(stored[0]!.augmentations).to.have.lengthOf(1);
      expect(await store.readMedia(id!)).to.equal(media);
    });

    it('that is full is reported, and the examples stay in memory', async () => {
      const full = new TlError('storage-full', 'Full.');
      const store: ExampleStore = { ...memoryStore(), write: () => Promise.reject(full) };
      const { project } = await openProject({ store });
      const errors: unknown[] = [];
      project.subscribe((event) => {
        if (event.type === 'error') errors.push(event.error);
      });
      expect(await project.addExamples('cup', draftsOf(0, 1))).to.have.lengthOf(1);
      expect(errors).to.deep.equal([full]);
      expect(project.examples).to.have.lengthOf(1);
    });
  });
});
