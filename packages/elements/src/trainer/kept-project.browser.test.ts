import { deleteProject, listProjects } from '@tl-elements/core';
import { expect } from 'chai';
import { expectAccessible } from '../testing/axe.ts';
import { clear, eventually, show, trainer } from '../testing/page.ts';
import { photo, photos } from '../testing/photos.ts';

const name = 'kitchen';
const html = (attributes = '') =>
  `<tl-trainer project="${name}" labels="Cup, Cat" input="none" ${attributes}></tl-trainer>`;

/** Shows the trainer and waits until what is kept is there. */
async function reopen(attributes = ''): Promise<void> {
  clear();
  await show(html(attributes));
  await eventually(() => trainer().examples.length > 0);
}

describe('a project that is kept', () => {
  beforeEach(() => deleteProject(name));
  afterEach(clear);

  it('is there again, named at once by the model that was kept', async () => {
    await show(html());
    expect(await listProjects()).to.deep.equal([]);
    await trainer().addExamples('Cup', await photos('cup'));
    await trainer().addExamples('Cat', await photos('cat'));
    trainer().addLabel('Rocket');
    const model = await trainer().train();
    const examples = [...trainer().examples];
    await eventually(() => trainer().examples.length === 8);

    await reopen();
    expect(trainer().labels).to.deep.equal(['Cup', 'Cat', 'Rocket']);
    expect(trainer().examples.map(({ id }) => id)).to.deep.equal(examples.map(({ id }) => id));
    expect(trainer().model).to.deep.equal(model);
    const seen = await trainer().classify(await photo('cat', 1));
    expect(seen.label).to.equal('Cat');
    await eventually(() => trainer().renderRoot.querySelectorAll('.thumbnail img').length === 8);
    await expectAccessible('light');
  });
});
