import { deleteProject, listProjects } from '@tl-elements/core/storage';
import { expect } from 'chai';
import { expectAccessible } from '../testing/axe.ts';
import { clear, eventually, find, next, showAsItIs as show, trainer } from '../testing/page.ts';
import { photo, photos } from '../testing/photos.ts';

const name = 'kitchen';
const html = (attributes = '') =>
  `<tl-trainer project="${name}" labels="Cup, Cat" input="none" ${attributes}></tl-trainer>`;

/** Removes the trainer, and opens its stored project in a new one. */
async function reopen(attributes = ''): Promise<void> {
  clear();
  await show(html(attributes));
  await eventually(() => trainer().examples.length > 0);
}

async function teach(): Promise<void> {
  await show(html());
  await trainer().addExamples('Cup', await photos('cup', [1, 2, 3]));
  await trainer().addExamples('Cat', await photos('cat', [1, 2, 3]));
}

const ids = () => trainer().examples.map(({ id }) => id);
const lengths = () => [...new Set(trainer().examples.map(({ features }) => features.length))];
const notice = () => trainer().renderRoot.querySelector('.notice p')?.textContent ?? null;

describe('a stored project', () => {
  beforeEach(async () => {
    for (const project of await listProjects()) await deleteProject(project.name);
  });
  afterEach(clear);

  it('is not stored until something is taught', async () => {
    await show(html());
    trainer().seedLabels = 'Tea, Milk';
    await trainer().updateComplete;
    expect(await listProjects()).to.deep.equal([]);
    expect(notice()).to.equal(null);
  });

  it('is restored, with its stored model', async () => {
    await teach();
    trainer().addLabel('Rocket');
    const model = await trainer().train();
    const before = ids();
    await reopen();
    expect(trainer().labels).to.deep.equal(['Cup', 'Cat', 'Rocket']);
    expect(ids()).to.deep.equal(before);
    // Looks at the pictures in idle time may have trained it once more before it went.
    expect(trainer().model?.head.labels).to.deep.equal(model.head.labels);
    const prediction = await trainer().classify(await photo('cat', 4));
    expect(prediction.label).to.equal('Cat');
    await eventually(() => trainer().renderRoot.querySelectorAll('.thumbnail img').length === 6);
  });

  it('still has the labels of an opened model, beside taught ones', async () => {
    await teach();
    await trainer().train();
    const model = await trainer().saveModel();
    await deleteProject(name);
    await show(html());
    await trainer().open(model);
    trainer().addLabel('Rocket');
    await trainer().addExamples('Rocket', await photos('rocket', [1, 2, 3]));
    await reopen();
    for (const [label, kind] of [
      ['Cup', 'cup'],
      ['Cat', 'cat'],
      ['Rocket', 'rocket'],
    ] as const) {
      const prediction = await trainer().classify(await photo(kind, 4));
      expect(prediction.label, label).to.equal(label);
    }
    expect(find(trainer(), '.quality').textContent).to.contain('Cup and Cat came with');
  });

  it('has the labels that a page edits while it opens', async () => {
    await show(html());
    trainer().labels = ['Cup', 'Spoon'];
    const opening = trainer().saveProject();
    trainer().addLabel('Fork');
    trainer().removeLabel('Spoon');
    await opening;
    expect(trainer().labels).to.deep.equal(['Cup', 'Fork']);
    await trainer().addExamples('Fork', await photos('cup', [1]));
    clear();
    await show(html());
    trainer().addLabel('Plate');
    await eventually(() => trainer().examples.length > 0);
    expect(trainer().labels).to.deep.equal(['Cup', 'Fork', 'Plate']);
  });

  it('saves settings, unless the page sets them', async () => {
    await teach();
    trainer().mirrorCopies = true;
    trainer().unknown = 'strict';
    await trainer().updateComplete;
    await reopen();
    expect(trainer()).to.include({ mirrorCopies: true, unknown: 'strict' });
    await reopen('unknown="off"');
    expect(trainer()).to.include({ mirrorCopies: true, unknown: 'off' });
  });

  it('is re-extracted by another extractor, with a message meanwhile', async () => {
    await teach();
    const before = ids();
    expect(lengths()).to.deep.equal([1600]);
    clear();
    await show(html('extractor="efficientnet-lite0-160"'));
    await next(trainer(), 'tl-progress', ({ phase }) => phase === 're-extract');
    await trainer().updateComplete;
    expect(notice()).to.contain('Updating the examples');
    await expectAccessible('light');
    await eventually(() => lengths()[0] === 512);
    expect(ids()).to.deep.equal(before);
    await trainer().updateComplete;
    expect(notice()).to.equal(null);
    // While it is open, too.
    trainer().extractor = null;
    await eventually(() => lengths()[0] === 1600);
    await reopen();
    expect(ids()).to.deep.equal(before);
    expect(lengths()).to.deep.equal([1600]);
  });

  it('of pictures is not changed by a trainer for sounds', async () => {
    await teach();
    clear();
    await show(html('modality="audio"'));
    await eventually(() => notice() !== null);
    expect(notice()).to.contain('stays as it is').and.contain('another name');
    await expectAccessible('light');
    await expectAccessible('dark');
    find(trainer(), '.notice .quiet').click();
    await trainer().updateComplete;
    expect(notice()).to.equal(null);
    trainer().addLabel('Clap');
    await reopen();
    expect(trainer().labels).to.deep.equal(['Cup', 'Cat']);
    expect(trainer().examples).to.have.length(6);

    trainer().modality = 'audio';
    await eventually(() => trainer().examples.length === 0);
    expect(notice()).to.contain('stays as it is');
    await reopen();
    expect(trainer().examples).to.have.length(6);
  });

  it('is replaced by another if the name changes', async () => {
    await teach();
    trainer().project = 'garden';
    await eventually(() => trainer().examples.length === 0);
    await trainer().addExamples('Cup', await photos('cup', [4]));
    trainer().project = name;
    await eventually(() => trainer().examples.length === 6);
    trainer().project = 'garden';
    await eventually(() => trainer().examples.length === 1);
    trainer().project = null;
    await eventually(() => trainer().examples.length === 0);
    expect((await listProjects()).map(({ name }) => name)).to.have.members([name, 'garden']);
  });

  it('is opened again if its element is moved within the page', async () => {
    await teach();
    const element = trainer();
    const place = document.createElement('div');
    document.body.append(place);
    place.append(element);
    await eventually(() => trainer().examples.length === 6);
    await trainer().addExamples('Cup', await photos('cup', [4]));
    await reopen();
    expect(trainer().examples).to.have.length(7);
  });

  it('asks for persistent storage when there is a model, not before', async function () {
    // WebKitGTK has none.
    if (!('storage' in navigator)) this.skip();
    const { storage } = navigator;
    const { persist } = storage;
    let asked = 0;
    storage.persist = () => {
      asked++;
      return persist.call(storage);
    };
    try {
      await show(html());
      await trainer().addExamples('Cup', await photos('cup', [1, 2]));
      expect(asked).to.equal(0);
      const trained = next(trainer(), 'tl-trained');
      await trainer().addExamples('Cat', await photos('cat', [1, 2]));
      await trained;
      await trainer().train();
      expect(asked).to.equal(1);
    } finally {
      storage.persist = persist;
    }
  });
});
