import { expect } from 'chai';
import { clear, eventually, next, show, trainer } from '../testing/page.ts';
import { photos } from '../testing/photos.ts';

describe('attributes that change while it runs', () => {
  const failures: string[] = [];
  before(async () => {
    await show('<tl-trainer labels="Cup, Cat"></tl-trainer>');
    trainer().addEventListener('tl-error', ({ detail }) => failures.push(String(detail.error)));
    await trainer().addExamples('Cup', await photos('cup', [1, 2]));
    await trainer().addExamples('Cat', await photos('cat', [1, 2]));
    await trainer().train();
    await trainer().start();
  });
  afterEach(() => expect(failures).to.deep.equal([]));
  after(clear);

  /** Waits until it watches again, and is what it is asked to be. */
  async function runsWith(isSo: () => boolean): Promise<void> {
    await eventually(() => trainer().state === 'running' && isSo());
  }

  it('classifies with another strictness, and with another camera', async () => {
    trainer().unknown = 'strict';
    trainer().setAttribute('facing', 'environment');
    await next(trainer(), 'tl-prediction');
    const { stream } = trainer();
    trainer().setAttribute('facing', 'user');
    await runsWith(() => trainer().stream !== null && trainer().stream !== stream);
    expect(stream!.getTracks().every(({ readyState }) => readyState === 'ended')).to.equal(true);
    const { scores } = await next(trainer(), 'tl-prediction');
    expect([...scores.keys()]).to.deep.equal(['Cup', 'Cat']);
  });

  it('re-extracts its examples with another extractor, and mirrored', async () => {
    const isSmall = () => trainer().model?.extractor.id === 'efficientnet-lite0-160';
    trainer().setAttribute('extractor', 'efficientnet-lite0-160');
    await eventually(isSmall);
    trainer().setAttribute('mirror-copies', '');
    await runsWith(isSmall);
    expect(trainer().examples).to.have.length(4);
    await next(trainer(), 'tl-prediction');
  });

  it('opens a microphone for sounds, and a camera again for hands', async () => {
    const camera = trainer().stream!;
    trainer().removeAttribute('extractor');
    trainer().setAttribute('modality', 'audio');
    await runsWith(() => trainer().preview.microphone !== null);
    const { stream } = trainer().preview.microphone!;
    // Two changes in a row lead to the last.
    trainer().setAttribute('modality', 'pose');
    trainer().setAttribute('modality', 'hand');
    await runsWith(() => trainer().stream !== null && trainer().preview.bones.length === 21);
    for (const track of [...camera.getTracks(), ...stream.getTracks()]) {
      expect(track.readyState).to.equal('ended');
    }
    expect(trainer().labels).to.deep.equal(['Cup', 'Cat']);
  });
});
