import { encodeSound } from '@tl-elements/sources';
import { expect } from 'chai';
import { made } from '../../testing/acted-clips.ts';
import { raiseArm } from '../../testing/acting-film.ts';
import { expectAccessible } from '../../testing/axe.ts';
import { clear, click, eventually, find, inRow, named, show, trainer } from '../../testing/page.ts';

const rate = 16_000;
const root = () => trainer().renderRoot as ShadowRoot;

/** How many colors a picture has. */
function colorsOf(source: HTMLImageElement | HTMLCanvasElement): number {
  const isImage = source instanceof HTMLImageElement;
  const width = isImage ? source.naturalWidth : source.width;
  const height = isImage ? source.naturalHeight : source.height;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.drawImage(source, 0, 0);
  return new Set(new Uint32Array(context.getImageData(0, 0, width, height).data.buffer)).size;
}

/** Opens the newest example of a label, and waits for what is shown large. */
async function open(label: string): Promise<HTMLImageElement> {
  await eventually(() => root().querySelector(`[data-label="${label}"] .thumbnail img`) !== null);
  await click(inRow(label, '.thumbnail'));
  await eventually(() => root().querySelector('.original img') !== null);
  const image = find(trainer(), '.original img', HTMLImageElement);
  // A thumbnail has 96 pixels at most.
  await eventually(() => image.naturalWidth > 200);
  return image;
}

describe('an example that is opened', () => {
  afterEach(clear);

  it('is a sound: it plays, with its waveform and its spectrogram', async () => {
    await show('<tl-trainer modality="audio" input="none" labels="Low, High"></tl-trainer>');
    const pcm = Float32Array.from(
      { length: rate },
      (_, i) => 0.4 * Math.sin((2 * Math.PI * 400 * i) / rate) + 0.01 * Math.sin(i * i),
    );
    const file = new File([encodeSound(pcm, rate)], 'low.wav', { type: 'audio/wav' });
    await trainer().addExamples('Low', [file]);
    const image = await open('Low');
    expect(colorsOf(image)).to.be.above(20);
    const path = find(trainer(), '.original').querySelector('.waveform path')!;
    expect(path.getAttribute('d')!.match(/M/g)).to.have.length(200);
    await expectAccessible('light');
    await expectAccessible('dark');
    const head = find(trainer(), '.playhead');
    const isPlaying = () => head.classList.contains('running');
    let begun = 0;
    const watch = new MutationObserver(() => (begun += isPlaying() ? 1 : 0));
    watch.observe(head, { attributeFilter: ['class'] });
    await eventually(() => !isPlaying());
    await click(named(trainer(), 'Play'));
    await eventually(() => begun === 1 && !isPlaying());
    // It falls silent when it is closed.
    await click(named(trainer(), 'Play'));
    await eventually(() => begun === 2);
    await click(named(trainer(), 'Close'));
    expect(root().querySelector('.opened')).to.equal(null);
  });

  it('is a hand: its skeleton is drawn over the picture', async () => {
    await show('<tl-trainer modality="hand" input="none" labels="Open, Two"></tl-trainer>');
    const picture = await fetch('/packages/hand/src/fixtures/hand-open.png');
    const file = new File([await picture.blob()], 'open.png', { type: 'image/png' });
    await trainer().addExamples('Open', [file]);
    await open('Open');
    await eventually(() => root().querySelector('canvas.bones') !== null);
    const canvas = find(trainer(), 'canvas.bones', HTMLCanvasElement);
    const isWhite = () => {
      const { width, height } = canvas;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
      return data.some((_, i) => i % 4 === 0 && data.subarray(i, i + 4).every((x) => x === 255));
    };
    await eventually(isWhite);
    await expectAccessible();
  });

  it('is a movement: it is drawn large', async () => {
    await show('<tl-trainer modality="pose" motion input="none" labels="Raise"></tl-trainer>');
    await trainer().addExamples('Raise', [made(raiseArm)]);
    const image = await open('Raise');
    expect(colorsOf(image)).to.be.above(5);
    await expectAccessible();
  });
});
