import { expect } from 'chai';
import { nextFrame } from '../../testing/keys.ts';
import {
  clear,
  click,
  eventually,
  examplesOf,
  find,
  inRow,
  named,
  next,
  show,
  trainer,
} from '../../testing/page.ts';
import { drop } from '../../testing/photos.ts';

const strip = () => trainer().renderRoot.querySelector('.problem-strip');

describe('a failure while the camera runs', () => {
  const { convertToBlob } = OffscreenCanvas.prototype;
  beforeEach(async () => {
    await show('<tl-trainer labels="Cup, Cat"></tl-trainer>');
    await trainer().start();
  });
  afterEach(() => {
    OffscreenCanvas.prototype.convertToBlob = convertToBlob;
    clear();
  });

  it('of a picture in a recording is shown beneath the picture, and the recording continues', async () => {
    OffscreenCanvas.prototype.convertToBlob = () => {
      OffscreenCanvas.prototype.convertToBlob = convertToBlob;
      return Promise.reject(new Error('The picture could not be compressed.'));
    };
    const failure = next(trainer(), 'tl-error');
    await click(inRow('Cup', '.timer'));
    await failure;
    await eventually(() => strip() !== null);
    expect(strip()!.textContent).to.contain('could not be compressed');
    await examplesOf('Cup', 2);
    expect(trainer().state).to.equal('running');
    expect(find(trainer(), '.stage video')).to.be.instanceOf(HTMLVideoElement);
    await click(named(trainer(), 'Close'));
    await nextFrame();
    expect(strip()).to.equal(null);
  });

  it('of a file that is opened leaves the picture visible', async () => {
    drop(find(trainer(), '.stage'), [new File(['no zip'], 'torn.tl.zip')]);
    await eventually(() => strip() !== null);
    expect(strip()!.textContent).to.contain('torn.tl.zip');
    expect(trainer().state).to.equal('running');
  });
});
