import { expect } from 'chai';
import { clear, click, eventually, find, inRow, named, show, trainer } from '../testing/page.ts';
import { drop } from '../testing/photos.ts';

/** A video that a browser has recorded (`tools/record-films.mjs`): two raised arms, two squats, one, and nobody. */
async function film(name: 'raise' | 'squat' | 'other' | 'room'): Promise<File> {
  const response = await fetch(`/packages/elements/src/testing/films/${name}.webm`);
  return new File([await response.blob()], `${name}.webm`, { type: 'video/webm' });
}

const countOf = (label: string) =>
  trainer().examples.filter((example) => example.label === label).length;

describe('a video that is dropped on a label of movements', () => {
  beforeEach(() =>
    show('<tl-trainer modality="pose" motion input="none" labels="Raise, Squat"></tl-trainer>'),
  );
  afterEach(clear);

  it('is cut into its movements, which are learned', async () => {
    drop(inRow('Raise', '.tools'), [await film('raise')]);
    await eventually(() => countOf('Raise') > 0);
    drop(inRow('Squat', '.tools'), [await film('squat')]);
    await eventually(() => countOf('Squat') > 0);
    expect([countOf('Raise'), countOf('Squat')]).to.deep.equal([2, 2]);
    // The movements of one video are one take.
    expect(new Set(trainer().examples.map(({ take }) => take)).size).to.equal(2);
    await eventually(() => inRow('Raise', '.examples').querySelectorAll('img').length === 2);
    await trainer().train();
    const other = await film('other');
    expect((await trainer().classify(other)).label).to.equal('Squat');
    // A recording is tried as a photo is.
    drop(find(trainer(), '.stage'), [other]);
    const tried = () => trainer().renderRoot.querySelector('.thing')?.ariaLabel ?? '';
    await eventually(() => tried().startsWith('other.webm: Squat'));

    const zip = await savedFolders();
    await eventually(() => find(trainer(), '.others').textContent.includes('the same take'));
    await show('<tl-trainer modality="pose" motion input="none"></tl-trainer>');
    drop(find(trainer(), '.list-head'), [new File([zip], 'folders.zip')]);
    await eventually(() => trainer().examples.length === 4);
    expect([countOf('Raise'), countOf('Squat')]).to.deep.equal([2, 2]);
    expect(trainer().labels).to.deep.equal(['Something else', 'Raise', 'Squat']);
  });

  /** What the button for folders gives to the browser. */
  async function savedFolders(): Promise<Blob> {
    await click(named(trainer(), 'Use it'));
    const { createObjectURL } = URL;
    const saved = new Promise<Blob>((resolve) => {
      URL.createObjectURL = (blob: Blob) => {
        if (blob.type === 'application/zip') resolve(blob);
        return createObjectURL.call(URL, blob);
      };
    });
    try {
      await click(named(trainer(), 'All videos, in folders'));
      return await saved;
    } finally {
      URL.createObjectURL = createObjectURL;
    }
  }

  it('adds nothing where nobody is in it, and says so', async () => {
    const nobody = await film('room');
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
