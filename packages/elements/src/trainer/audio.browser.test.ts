import { expect } from 'chai';
import { expectAccessible } from '../testing/axe.ts';
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
} from '../testing/page.ts';

const rate = 16_000;

/** What can be told apart by its pitch alone, for files: a tone of so many hertz, and a little noise. */
function tone(hertz: number, seconds: number): { pcm: Float32Array; sampleRate: number } {
  const pcm = Float32Array.from(
    { length: seconds * rate },
    (_, i) => 0.4 * Math.sin((2 * Math.PI * hertz * i) / rate) + 0.01 * Math.sin(i * i),
  );
  return { pcm, sampleRate: rate };
}

describe('teaching sounds', () => {
  afterEach(clear);

  it('offers a background first, explains it, and is accessible', async () => {
    await show('<tl-trainer modality="audio"></tl-trainer>');
    expect(trainer().labels).to.deep.equal(['Background', 'Label 1']);
    expect(inRow('Background', '.examples').textContent).to.contain('nothing happens');
    named(trainer(), 'Start microphone');
    await expectAccessible('light');
    await expectAccessible('dark');
  });

  it('records seconds from the microphone, shows them, and names what it hears', async () => {
    await show('<tl-trainer modality="audio" labels="A, B"></tl-trainer>');
    await click(named(trainer(), 'Start microphone'));
    await eventually(() => trainer().state === 'running');
    await click(inRow('A', '.timer'));
    await examplesOf('A', 3);
    const [first, second] = trainer().examples;
    expect(second!.createdAt - first!.createdAt).to.be.at.least(900);
    expect(first!.burst).to.equal(second!.burst);
    await eventually(() => trainer().renderRoot.querySelectorAll('.thumbnail img').length >= 3);
    await trainer().addExamples('B', [tone(700, 1), tone(720, 1), tone(690, 1)]);
    await trainer().train();
    const { scores, nothing } = await next(trainer(), 'tl-prediction');
    expect([...scores.keys()]).to.deep.equal(['A', 'B']);
    expect(nothing).to.equal(null);
    const canvas = find(trainer(), 'canvas.sound', HTMLCanvasElement);
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    expect(new Set(data).size).to.be.above(20);
    await expectAccessible('light');
    await click(named(trainer(), 'Stop microphone'));
    await eventually(() => trainer().state === 'ready');
    expect(trainer().renderRoot.querySelector('canvas.sound')).to.equal(null);
  });

  it('cuts longer sounds into seconds of one burst, and names by the mean over them', async () => {
    await show('<tl-trainer modality="audio" input="none" labels="Low, High"></tl-trainer>');
    const ids = await trainer().addExamples('Low', [tone(300, 3)]);
    expect(ids).to.have.length(3);
    expect(new Set(trainer().examples.map(({ burst }) => burst)).size).to.equal(1);
    await trainer().addExamples('High', [tone(2500, 2), tone(2600, 1)]);
    await trainer().train();
    const prediction = await trainer().classify(tone(2550, 2));
    expect(prediction.label).to.equal('High');
    expect((await trainer().classify(tone(310, 1))).label).to.equal('Low');
    const silence = { pcm: new Float32Array(rate), sampleRate: rate };
    const nothing = await trainer().classify(silence);
    expect(nothing).to.include({ label: null, nothing: 'no-signal' });
  });
});
