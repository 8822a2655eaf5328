import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { expectAccessible } from '../../testing/axe.ts';
import { click, clear, eventually, find, named, show, trainer } from '../../testing/page.ts';
import { drop, photos } from '../../testing/photos.ts';

const root = () => trainer().renderRoot as ShadowRoot;
const question = () => root().querySelector<HTMLElement>('.merge-question');
const heading = () => question()?.querySelector('h2')?.textContent;
const withoutCamera = '<tl-trainer labels="Cup, Cat" input="none"></tl-trainer>';
const people = () => [...new Set(trainer().examples.map(({ person }) => person))];
const zip = (file: Blob, name: string) => new File([file], name, { type: 'application/zip' });

describe('project files of other people', () => {
  let nobody: Blob;
  let ann: Blob;

  before(async () => {
    await show(withoutCamera);
    await trainer().addExamples('Cup', await photos('cup', [1]));
    await trainer().addTestExamples('Cup', await photos('cup', [4]));
    nobody = await trainer().saveProject();
    await show('<tl-trainer labels="Cat, Rocket" input="none"></tl-trainer>');
    await trainer().addExamples('Rocket', await photos('rocket', [1, 2]), { person: 'Ann' });
    ann = await trainer().saveProject();
  });
  afterEach(clear);

  it('are added to what is there, with who taught them, as one step', async () => {
    await show(withoutCamera);
    await trainer().addExamples('Cat', await photos('cat', [1, 2]));
    drop(find(trainer(), '.list-head'), [zip(nobody, 'Table 3.tl.zip')]);
    await eventually(() => question() !== null);
    expect(heading()).to.equal('Open Table 3.tl.zip instead, or add its examples to these?');
    await eventually(() => root().activeElement === named(trainer(), 'Add to these'));
    await expectAccessible('light');
    await expectAccessible('dark');
    const field = find(trainer(), '.merge-question input', HTMLInputElement);
    expect(field.value).to.equal('Table 3');
    field.select();
    await sendKeys({ type: 'Bo' });
    await sendKeys({ press: 'Enter' });
    await eventually(() => trainer().examples.length === 3);
    expect(people()).to.have.members([undefined, 'Bo']);
    expect(trainer().testExamples.map(({ person }) => person)).to.deep.equal(['Bo']);
    await trainer().updateComplete;
    expect(find(trainer(), '.notice p').textContent).to.equal('Added 1 example and 1 test.');
    expect(question()).to.equal(null);
    await click(find(trainer(), '.notice .secondary'));
    expect(trainer().examples).to.have.lengthOf(2);
    expect(trainer().testExamples).to.have.lengthOf(0);
  });

  it('are added together if they are several, and say who taught where the file knows', async () => {
    await show(withoutCamera);
    drop(find(trainer(), '.list-head'), [zip(nobody, 'Table 3.zip'), zip(ann, 'Table 4.zip')]);
    await eventually(() => question() !== null);
    expect(heading()).to.equal('Add the examples of these 2 projects?');
    expect(question()!.textContent).not.to.contain('Open instead');
    expect(question()!.querySelectorAll('input')).to.have.lengthOf(1);
    await click(named(trainer(), 'Add to these'));
    await eventually(() => trainer().examples.length === 3);
    expect(people()).to.have.members(['Table 3', 'Ann']);
    expect(trainer().labels).to.deep.equal(['Cup', 'Cat', 'Rocket']);
    trainer().undo();
    expect(trainer().labels).to.deep.equal(['Cup', 'Cat']);
  });

  it('change nothing when the question is left', async () => {
    await show(withoutCamera);
    await trainer().addExamples('Cat', await photos('cat', [1]));
    const { examples } = trainer();
    drop(find(trainer(), '.list-head'), [zip(ann, 'Table 4.zip')]);
    await eventually(() => question() !== null);
    expect(question()!.querySelector('input')).to.equal(null);
    await eventually(() => root().activeElement === named(trainer(), 'Add to these'));
    await sendKeys({ press: 'Escape' });
    await eventually(() => question() === null);
    expect(trainer().examples).to.equal(examples);
  });
});
