import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { expectAccessible } from '../../testing/axe.ts';
import { nextFrame } from '../../testing/keys.ts';
import {
  clear,
  click,
  eventually,
  find,
  inRow,
  named,
  next,
  show,
  trainer,
} from '../../testing/page.ts';
import { drop, photo, photos } from '../../testing/photos.ts';

const text = (name: string) => new File(['words'], name, { type: 'text/plain' });
const corrupt = () => new File(['not a picture'], 'broken.jpg', { type: 'image/jpeg' });
const said = () => trainer().renderRoot.querySelector('.problem-strip')?.textContent.trim() ?? '';
const withoutCamera = '<tl-trainer labels="Cup, Cat" input="none"></tl-trainer>';

describe('unusable files', () => {
  afterEach(clear);

  it('are named in a message when they are dropped on a row or on the picture', async () => {
    await show(withoutCamera);
    const failure = next(trainer(), 'tl-error');
    drop(inRow('Cup', '.bar'), [text('notes.txt')]);
    expect((await failure).error).to.have.property('code', 'input-unreadable');
    await trainer().updateComplete;
    expect(said()).to.equal('notes.txt is not a picture. Use JPEG, PNG or WebP.');
    drop(find(trainer(), '.stage'), [text('list.txt')]);
    await eventually(() => said().startsWith('list.txt is not a picture.'));
    expect(trainer().state).to.equal('idle');
    await expectAccessible('light');
    await expectAccessible('dark');
  });

  it('are counted if they are several, and the others are added', async () => {
    await show(withoutCamera);
    drop(inRow('Cup', '.bar'), [text('a.txt'), await photo('cup', 1), text('b.txt')]);
    await eventually(() => said() === '2 files are not pictures. Use JPEG, PNG or WebP.');
    expect(trainer().examples).to.have.length(1);
    drop(inRow('Cup', '.bar'), [text('a.txt'), corrupt(), corrupt()]);
    await eventually(() => said() === '3 files could not be used. Use JPEG, PNG or WebP.');
  });

  it('are sounds for pictures, and pictures for sounds', async () => {
    await show('<tl-trainer modality="audio" labels="Background, Clap" input="none"></tl-trainer>');
    drop(inRow('Clap', '.bar'), [await photo('cup', 1)]);
    await eventually(() => said() === 'cup-1.jpg is not a sound. Use WAV, MP3 or M4A.');
  });

  it("leave the camera's picture visible", async () => {
    await show('<tl-trainer labels="Cup, Cat"></tl-trainer>');
    await trainer().start();
    drop(inRow('Cup', '.bar'), [corrupt()]);
    await eventually(() => said().startsWith('broken.jpg could not be opened'));
    expect(trainer().state).to.equal('running');
    expect(trainer().renderRoot.querySelector('.stage video')).not.to.equal(null);
    await nextFrame();
    await expectAccessible('light');
    await click(named(trainer(), 'Close'));
    await nextFrame();
    expect(said()).to.equal('');
    expect(trainer().state).to.equal('running');
  });
});

describe('photos that wait for their label', () => {
  beforeEach(async () => {
    await show('<tl-trainer labels="Cup, Cat"></tl-trainer>');
    drop(find(trainer(), '.stage'), await photos('cup', [1, 2]));
    await eventually(() => trainer().renderRoot.querySelector('.tray') !== null);
  });
  afterEach(clear);

  const isAsking = () => trainer().renderRoot.querySelector('.tray') !== null;

  it('are discarded by a button', async () => {
    expect(find(trainer(), '.list-head h2').textContent).to.equal('Which label are these?');
    await click(named(trainer(), 'Cancel'));
    await trainer().updateComplete;
    expect(isAsking()).to.equal(false);
    expect(find(trainer(), '.list-head h2').textContent).to.equal('Labels');
  });

  it('are discarded by Escape, wherever the focus is', async () => {
    await sendKeys({ press: 'Escape' });
    await trainer().updateComplete;
    expect(isAsking()).to.equal(false);
    expect(trainer().examples).to.have.length(0);
  });
});
