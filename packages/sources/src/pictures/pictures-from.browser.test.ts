import { expect } from 'chai';
import { picturesFrom } from '../index.ts';

const file = (name: string, type = '') => new File(['content'], name, { type });
const namesOf = (files: readonly File[]) => files.map(({ name }) => name);

const mixed = [
  file('cat.jpg', 'image/jpeg'),
  file('notes.txt', 'text/plain'),
  file('.DS_Store'),
  file('photo.HEIC'),
  file('._cat.jpg', 'image/jpeg'),
  file('film.mp4', 'video/mp4'),
  file('dog.png', 'image/png'),
];

describe('pictures in what was chosen, dropped or pasted', () => {
  it('takes only the pictures of a list of files', async () => {
    expect(namesOf(await picturesFrom(mixed))).to.deep.equal(['cat.jpg', 'photo.HEIC', 'dog.png']);
  });

  it('takes the files of an input element', async () => {
    const transfer = new DataTransfer();
    mixed.forEach((one) => transfer.items.add(one));
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.files = transfer.files;
    expect(namesOf(await picturesFrom(input.files))).to.deep.equal([
      'cat.jpg',
      'photo.HEIC',
      'dog.png',
    ]);
  });

  it('takes the pictures of a drop event and of a paste event', async () => {
    const transfer = new DataTransfer();
    transfer.items.add('some text', 'text/plain');
    mixed.forEach((one) => transfer.items.add(one));
    expect(namesOf(await picturesFrom(transfer))).to.deep.equal([
      'cat.jpg',
      'photo.HEIC',
      'dog.png',
    ]);
  });

  it('takes the pictures in the clipboard', async () => {
    const png = await new OffscreenCanvas(4, 4)
      .getContext('2d')!
      .canvas.convertToBlob({ type: 'image/png' });
    const [pasted] = await picturesFrom([
      new ClipboardItem({ 'image/png': png }),
      new ClipboardItem({ 'text/plain': 'words' }),
    ]);
    expect(pasted).to.include({ type: 'image/png', size: png.size });
  });

  it('returns no files if there are none', async () => {
    expect(await picturesFrom([])).to.deep.equal([]);
    expect(await picturesFrom(new DataTransfer())).to.deep.equal([]);
  });
});
