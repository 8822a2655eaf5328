import { deleteProject, listProjects } from '@tl-elements/core/storage';
import { suspectExamples } from '@tl-elements/core/trainer';
import { expect } from 'chai';
import { clear, eventually, next, show, trainer, weightsBase } from '../testing/page.ts';
import { photos } from '../testing/photos.ts';

const html = '<tl-trainer project="mended" labels="Cup, Cat, Sky" input="none"></tl-trainer>';
const shown = () =>
  trainer().examples.map(({ label, isExcluded }) => `${label}${isExcluded ? ' -' : ''}`);

async function teach(): Promise<void> {
  await show(html);
  await trainer().addExamples('Cup', await photos('cup', [1, 2, 3]));
  // The last cup was added to the wrong label.
  await trainer().addExamples('Cat', [
    ...(await photos('cat', [1, 2, 3])),
    ...(await photos('cup', [4])),
  ]);
}

describe('mending what was taught, by a script', () => {
  beforeEach(async () => {
    for (const project of await listProjects()) await deleteProject(project.name);
  });
  afterEach(clear);

  it('moves an example to its label, and sets one aside, until the project is opened again', async () => {
    await teach();
    const changed = next(trainer(), 'tl-change');
    trainer().moveExamples([trainer().examples[6]!.id], 'Cup');
    await changed;
    trainer().setExcluded([trainer().examples[0]!.id, 'gone'], true);
    const mended = ['Cup -', 'Cup', 'Cup', 'Cat', 'Cat', 'Cat', 'Cup'];
    expect(shown()).to.deep.equal(mended);
    await trainer().train();
    expect(() => trainer().moveExamples([], 'Dog'))
      .to.throw()
      .with.property('code', 'label-unknown');
    const file = await trainer().saveProject();
    clear();
    await show(html);
    await eventually(() => trainer().examples.length > 0);
    expect(shown()).to.deep.equal(mended);
    expect(trainer().undo()).to.equal(false);
    trainer().setExcluded([trainer().examples[0]!.id], false);
    expect(shown()[0]).to.equal('Cup');
    trainer().undo();
    await trainer().open(file);
    expect(shown()).to.deep.equal(mended);
  });

  it('switches a label off, before its code is loaded too', async () => {
    const element = document.createElement('tl-trainer');
    element.input = 'none';
    element.weightsBase = weightsBase;
    element.extractor = 'efficientnet-lite0-160';
    element.labels = ['Cup', 'Cat', 'Sky'];
    element.setLabelEnabled('Cat', false);
    document.body.append(element);
    await element.addExamples('Cup', await photos('cup', [1, 2]));
    await element.addExamples('Cat', await photos('cat', [1, 2]));
    await element.addExamples('Sky', await photos('cat', [3, 4]));
    expect(element.disabledLabels).to.deep.equal(['Cat']);
    expect((await element.train()).head.labels).to.deep.equal(['Cup', 'Sky']);
    element.setLabelEnabled('Cat', true);
    expect((await element.train()).head.labels).to.deep.equal(['Cup', 'Cat', 'Sky']);
    element.setLabelEnabled('Cat', false);
    element.setLabelEnabled('Sky', false);
    expect(element.model).to.equal(null);
    element.remove();
  });

  it('gives another program only what was not left out', async () => {
    await teach();
    trainer().setExcluded([trainer().examples[6]!.id], true);
    trainer().setLabelEnabled('Sky', false);
    const file = await trainer().saveProject('teachable-machine');
    await trainer().open(file);
    expect(trainer().labels).to.deep.equal(['Cup', 'Cat']);
    expect(trainer().examples).to.have.length(6);
  });

  it('finds the examples that may have the wrong label', async () => {
    await teach();
    await trainer().addExamples('Cup', await photos('cup', [1]));
    const cup = trainer().examples[6]!;
    const { heldOut, confusion, labels } = await trainer().evaluate();
    const said = (label: string, answer: string) =>
      heldOut!.filter((each) => each.label === label && each.answer === answer).length;
    expect(said('Cat', 'Cat')).to.equal(confusion[labels.indexOf('Cat')]![labels.indexOf('Cat')]);
    expect(heldOut!.map(({ id }) => id)).to.include(cup.id);
    const ids = trainer().examples.map(({ id }) => id);
    for (const { id } of heldOut!) expect(ids).to.include(id);
    for (const { id } of suspectExamples(trainer().evaluation!)) expect(ids).to.include(id);
  });

  it('tests the model on pictures that it has never learnt from', async () => {
    await show(html);
    const early: unknown = await trainer()
      .evaluate({ on: 'test' })
      .catch((error: unknown) => error);
    expect(early).to.have.property('code', 'need-more-examples');
    await trainer().addExamples('Cup', await photos('cup', [1, 2]));
    await trainer().addExamples('Cat', await photos('cat', [1, 2]));
    const cups = await trainer().addTestExamples('Cup', await photos('cup', [3, 4]));
    await trainer().addTestExamples('Cat', await photos('cat', [3, 4]));
    const { accuracy, heldOut, confusion } = await trainer().evaluate({ on: 'test' });
    expect(accuracy).to.be.above(0.5);
    expect(confusion.flat().reduce((sum, count) => sum + count)).to.equal(4);
    expect(heldOut!.map(({ id }) => id).slice(0, 2)).to.deep.equal(cups);
    expect(trainer().examples).to.have.length(4);
    trainer().removeExamples(cups.slice(1));
    const file = await trainer().saveProject();

    clear();
    await show(html);
    await eventually(() => trainer().examples.length > 0);
    expect(trainer().testExamples.map(({ label }) => label)).to.deep.equal(['Cup', 'Cat', 'Cat']);
    expect(trainer().testExamples[0]!.id).to.equal(cups[0]);
    await trainer().open(file);
    expect(trainer().testExamples).to.have.length(3);
    expect((await trainer().evaluate({ on: 'test' })).heldOut).to.have.length(3);
  });

  it('merges the projects of others, which stay other people, in one step', async () => {
    const saved = async (name: string, numbers: readonly number[]) => {
      trainer().labels = ['Cup', name];
      await trainer().addExamples('Cup', await photos('cup', numbers));
      await trainer().addExamples(name, await photos('cat', numbers));
      await trainer().addTestExamples(name, await photos('cat', [4]));
      const file = new File([await trainer().saveProject()], `${name}.zip`);
      trainer().removeExamples(
        [...trainer().examples, ...trainer().testExamples].map(({ id }) => id),
      );
      return file;
    };
    await show('<tl-trainer labels="Cup" input="none"></tl-trainer>');
    const [ann, ben] = [await saved('Ann', [1]), await saved('Ben', [2])];
    trainer().labels = ['Cup', 'Cat'];
    await trainer().addExamples('Cup', await photos('cup', [3]), { person: 'Cem' });
    const [before] = trainer().examples;
    const dropped = await trainer().merge([ann, ben]);
    expect(dropped).to.deep.equal({ unsupported: 0, unreadable: 0, nothingFound: 0 });
    expect(trainer().labels).to.deep.equal(['Cup', 'Cat', 'Ann', 'Ben']);
    const taught = trainer().examples.map(({ label, person }) => `${label} of ${person}`);
    expect(taught).to.have.members([
      'Cup of Cem',
      'Cup of Ann',
      'Ann of Ann',
      'Cup of Ben',
      'Ben of Ben',
    ]);
    expect(trainer().testExamples.map(({ person }) => person)).to.deep.equal(['Ann', 'Ben']);
    expect((await trainer().train()).head.labels).to.deep.equal(['Cup', 'Cat', 'Ann', 'Ben']);
    expect(trainer().undo()).to.equal(true);
    expect(trainer().labels).to.deep.equal(['Cup', 'Cat']);
    expect(trainer().examples).to.deep.equal([before]);

    await trainer().merge(ann);
    expect(trainer().examples.map(({ person }) => person)).to.have.members([
      'Cem',
      undefined,
      undefined,
    ]);
  });

  it('stays as it is if one of several files can not be merged', async () => {
    await teach();
    const project = await trainer().saveProject();
    const model = await trainer().saveModel();
    const { examples, labels } = trainer();
    const refused = [
      [[new File([project], 'a.zip'), new File([model], 'b.zip')], 'model-unsupported'],
      [
        [new File([project], 'a.zip'), new File([project.slice(0, 999)], 'c.zip')],
        'project-corrupt',
      ],
      ['/nowhere.zip', 'model-not-found'],
    ] as const;
    for (const [source, code] of refused) {
      const error: unknown = await trainer()
        .merge(source)
        .catch((cause: unknown) => cause);
      expect(error).to.have.property('code', code);
    }
    expect(trainer().examples).to.deep.equal(examples);
    expect(trainer().labels).to.deep.equal(labels);
  });
});
