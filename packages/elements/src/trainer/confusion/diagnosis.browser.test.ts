import { sendKeys } from '@web/test-runner-commands';
import { asyncDispose, type Example, type Evaluation } from '@tl-elements/core/base';
import { deleteProject, IndexedDbStore } from '@tl-elements/core/storage';
import { expect } from 'chai';
import { expectAccessible } from '../../testing/axe.ts';
import {
  clear,
  click,
  eventually,
  find,
  inRow,
  named,
  next,
  show,
  showAsItIs,
  trainer,
} from '../../testing/page.ts';
import { photo, photos } from '../../testing/photos.ts';

const root = () => trainer().renderRoot as ShadowRoot;
const focused = () => root().activeElement as HTMLElement;
const panel = () => find(trainer(), '#understand');
const suspects = () => [...root().querySelectorAll<HTMLElement>('[data-gallery=suspects] button')];

describe('which examples might be wrong', () => {
  beforeEach(async () => {
    await show(
      '<tl-trainer extractor="efficientnet-lite0-160" labels="Cup, Cat" input="none"></tl-trainer>',
    );
    await trainer().addExamples('Cup', await photos('cup'));
    await trainer().addExamples('Cat', await photos('cat'));
    // Dropped on the wrong label as well.
    await trainer().addExamples('Cup', await photos('cat', [4]));
    await trainer().train();
    await trainer().updateComplete;
    await click(named(trainer(), 'Why?'));
    await eventually(() => suspects().length > 0);
  });
  afterEach(clear);

  it('stands first, and such an example is moved with two presses', async () => {
    expect(panel().querySelector('h3')!.textContent).to.equal('These might have the wrong label');
    const wrong = suspects().find(
      (each) => each.getAttribute('aria-label') === 'Example 5 of Cup',
    )!;
    await expectAccessible('light');
    await expectAccessible('dark');
    await click(wrong);
    await eventually(() => panel().querySelector('.alike .thumbnail img') !== null);
    expect(panel().querySelector('.tested')!.textContent).to.contain('Cat');
    await expectAccessible('light');
    await expectAccessible('dark');
    const choice = find(trainer(), '#understand .opened select', HTMLSelectElement);
    choice.value = '0';
    const trained = next(trainer(), 'tl-trained', ({ evaluation }) => evaluation !== null);
    choice.dispatchEvent(new Event('change'));
    await trainer().updateComplete;
    expect(panel().querySelector('.done')!.textContent).to.contain('Moved to Cat.');
    expect(trainer().examples.filter(({ label }) => label === 'Cat')).to.have.length(5);
    await trained;
    // What was done is still there to be undone.
    expect(panel().querySelector('.done')).not.to.equal(null);
    await click(panel().querySelector<HTMLElement>('.done button')!);
    expect(trainer().examples.filter(({ label }) => label === 'Cat')).to.have.length(4);
  });

  it('is in the table: errors are buttons that show their examples, zeros are not', async () => {
    const cells = [...panel().querySelectorAll('td')];
    const ofKind = (kind: string) => cells.filter(({ classList }) => classList.contains(kind));
    const counts = cells.map(({ textContent }) => Number(textContent.trim()));
    expect(counts.reduce((sum, count) => sum + count)).to.equal(9);
    expect(ofKind('right').length).to.be.above(0);
    const [wrong] = ofKind('wrong');
    expect(ofKind('zero').every((cell) => cell.querySelector('button') === null)).to.equal(true);
    const button = wrong!.querySelector('button')!;
    expect(button.getAttribute('aria-label')).to.match(/of Cup recognized as Cat$/);
    await click(button);
    const shown = panel().querySelectorAll('.of-cell .thumbnail');
    expect(shown).to.have.length(Number(button.textContent));
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    await expectAccessible('light');
    await click(shown[0] as HTMLElement);
    await eventually(() => panel().querySelector('.of-cell .opened') !== null);
    await sendKeys({ press: 'Escape' });
    await trainer().updateComplete;
    // The example is closed, and the panel is not.
    expect(panel().querySelector('.opened')).to.equal(null);
    expect(focused()).to.equal(panel().querySelector('.of-cell .thumbnail'));
    await click(button);
    expect(panel().querySelector('.of-cell')).to.equal(null);
  });

  it('is reached by keys: arrows go from cell to cell', async () => {
    const reached = panel().querySelectorAll<HTMLElement>('td button[tabindex="0"]');
    expect(reached).to.have.length(1);
    reached[0]!.focus();
    expect(focused().getAttribute('aria-label')).to.match(/Cup recognized as Cup$/);
    await sendKeys({ press: 'ArrowRight' });
    expect(focused().getAttribute('aria-label')).to.match(/Cup recognized as Cat$/);
    await sendKeys({ press: 'ArrowDown' });
    expect(focused().getAttribute('aria-label')).to.match(/Cat recognized as Cat$/);
    await sendKeys({ press: 'Enter' });
    await trainer().updateComplete;
    expect(panel().querySelector('.of-cell .thumbnail')).not.to.equal(null);
  });

  it('says so at the example in its row', async () => {
    await click(inRow('Cup', '.thumbnail'));
    await eventually(() => root().querySelector('[data-label=Cup] .tested') !== null);
    expect(inRow('Cup', '.tested').textContent).to.contain('Tested without it: Cat');
  });
});

describe('the table of forty labels', function () {
  const name = 'forty';
  const labels = Array.from({ length: 40 }, (_, i) => `Label number ${i + 1}`);
  const dim = 1600;
  before(async () => {
    await deleteProject(name);
    const thumbnail = await photo('cup', 1);
    const store = await IndexedDbStore.open(name);
    const put = labels.flatMap((label, at) =>
      Array.from({ length: 4 }, (_, i) => example(label, at, i)),
    );
    const header = {
      labels,
      extractor: { id: 'efficientnet-lite0', version: '1', modality: 'image' as const },
    };
    await store.write({ header, put: put.map((each) => ({ ...each, thumbnail })) });
    await store[asyncDispose]();
  });
  after(() => deleteProject(name));
  afterEach(clear);

  /** Each label by its own feature; every tenth example is taught as the next label. */
  function example(label: string, at: number, i: number): Example {
    const index = at * 4 + i;
    const shows = index % 10 === 0 ? (at + 1) % labels.length : at;
    const features = Float32Array.from({ length: dim }, (_, j) => Math.sin(index * 37 + j * j));
    features[shows]! += 40;
    const id = `f${String(index).padStart(4, '0')}`;
    return { id, label, take: id, createdAt: index, features };
  }

  const confused = (evaluation: Evaluation) =>
    evaluation.confusion.flatMap((row, i) => row.filter((count, j) => i !== j && count > 0)).length;

  it('is a list of the pairs that are confused, and a table on demand that scrolls in itself', async () => {
    await showAsItIs(`<tl-trainer project="${name}" input="none"></tl-trainer>`, 360);
    await eventually(() => (trainer().evaluation?.labels.length ?? 0) === labels.length);
    await trainer().updateComplete;
    await click(named(trainer(), 'Why?'));
    await eventually(() => root().querySelector('.pair') !== null);
    expect(root().querySelector('table')).to.equal(null);
    const pairs = [...root().querySelectorAll<HTMLElement>('.pair')];
    expect(pairs).to.have.length(confused(trainer().evaluation!));
    await expectAccessible('light');
    await click(pairs[0]!);
    await eventually(() => root().querySelector('.pairs .of-cell .thumbnail img') !== null);
    await expectAccessible('light');
    await expectAccessible('dark');

    await click(named(trainer(), 'Show the whole table'));
    const table = find(trainer(), 'table');
    expect(table.querySelectorAll('tbody tr')).to.have.length(40);
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).to.equal(clientWidth);
    await expectAccessible('light');
    const scroll = table.closest<HTMLElement>('.scroll')!;
    scroll.scrollTo(scroll.scrollWidth, scroll.scrollHeight);
    // The names of the row and the column stay in view.
    const box = scroll.getBoundingClientRect();
    const [row, column] = ['tbody tr:last-child th', 'thead th:last-child'].map((selector) =>
      table.querySelector(selector)!.getBoundingClientRect(),
    );
    expect(row!.left).to.be.within(box.left - 1, box.left + 8);
    expect(column!.top).to.be.within(box.top - 1, box.top + 8);
  });
});
