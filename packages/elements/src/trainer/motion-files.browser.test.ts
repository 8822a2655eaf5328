import { expect } from 'chai';
import { raiseArm, squat } from '../testing/acting-film.ts';
import { clear, eventually, find, inRow, show, trainer } from '../testing/page.ts';
import { drop } from '../testing/photos.ts';
import { recordFilm } from '../testing/recorded-film.ts';

const countOf = (label: string) =>
  trainer().examples.filter((example) => example.label === label).length;

describe('a video that is dropped on a label of movements', () => {
  beforeEach(() =>
    show('<tl-trainer modality="pose" motion input="none" labels="Raise, Squat"></tl-trainer>'),
  );
  afterEach(clear);

  it('is cut into its movements, which are learned', async () => {
    drop(inRow('Raise', '.tools'), [await recordFilm('raise.webm', [raiseArm, raiseArm])]);
    await eventually(() => countOf('Raise') > 0);
    drop(inRow('Squat', '.tools'), [await recordFilm('squat.webm', [squat, squat])]);
    await eventually(() => countOf('Squat') > 0);
    expect([countOf('Raise'), countOf('Squat')]).to.deep.equal([2, 2]);
    // The movements of one video are one take.
    expect(new Set(trainer().examples.map(({ take }) => take)).size).to.equal(2);
    await eventually(() => inRow('Raise', '.examples').querySelectorAll('img').length === 2);
    await trainer().train();
    const other = await recordFilm('other.webm', [squat]);
    expect((await trainer().classify(other)).label).to.equal('Squat');
  });

  it('adds nothing where nobody is in it, and says so', async () => {
    const nobody = await recordFilm('room.webm', [null]);
    drop(inRow('Raise', '.tools'), [nobody]);
    await eventually(() => trainer().renderRoot.querySelector('.problem-strip p') !== null);
    expect(find(trainer(), '.problem-strip').textContent).to.contain('Nothing was found');
    expect(trainer().examples).to.have.length(0);
  });

  it('is refused where it is no video', async () => {
    drop(inRow('Raise', '.tools'), [new File(['no'], 'raise.webm', { type: 'video/webm' })]);
    await eventually(() => trainer().renderRoot.querySelector('.problem-strip p') !== null);
    expect(find(trainer(), '.problem-strip').textContent).to.contain("can't be read");
    expect(trainer().examples).to.have.length(0);
  });
});
