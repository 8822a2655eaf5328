import { registerMessages } from '@tl-elements/elements';
import { expect } from 'chai';
import { clear, show, trainer } from '../../testing/page.ts';

const rate = 16_000;

/** A quarter of a second of a tone, in the middle of three seconds that are almost silent. */
function knock(): { pcm: Float32Array; sampleRate: number } {
  const pcm = Float32Array.from({ length: 3 * rate }, (_, i) => {
    const strength = Math.abs(i / rate - 1.5) < 0.125 ? 0.4 : 0.0004;
    return strength * Math.sin(i / 3);
  });
  return { pcm, sampleRate: rate };
}

const secondsOf = async (label: string) => (await trainer().addExamples(label, [knock()])).length;

describe('the background label', () => {
  before(() => registerMessages('de', { background: 'Hintergrund' }));
  afterEach(clear);

  it('takes quiet seconds, too, whatever language the page has meanwhile', async () => {
    await show('<div lang="de"><tl-trainer modality="audio" input="none"></tl-trainer></div>');
    const [background, other] = trainer().labels;
    expect(background).to.equal('Hintergrund');
    trainer().lang = 'en';
    await trainer().updateComplete;
    expect(await secondsOf(background!)).to.equal(3);
    expect(await secondsOf(other!)).to.equal(1);
  });

  it('stays the background label when it is renamed, and is removed with the label', async () => {
    await show('<tl-trainer modality="audio" input="none"></tl-trainer>');
    trainer().renameLabel('Background', 'Kitchen');
    expect(await secondsOf('Kitchen')).to.equal(3);
    trainer().removeLabel('Kitchen');
    trainer().addLabel('Kitchen');
    expect(await secondsOf('Kitchen')).to.equal(1);
  });

  it('is the one that the page names so, in any language, or none', async () => {
    await show(
      '<tl-trainer modality="audio" input="none" labels="Knock, Hintergrund"></tl-trainer>',
    );
    expect(await secondsOf('Hintergrund')).to.equal(3);
    expect(await secondsOf('Knock')).to.equal(1);
  });
});
