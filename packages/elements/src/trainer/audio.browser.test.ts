import { encodeSound } from '@tl-elements/sources';
import { expect } from 'chai';
import type { Prediction } from '@tl-elements/core/base';
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
import { drop } from '../testing/photos.ts';
import { SoundFilm } from '../testing/sound-film.ts';

const rate = 16_000;

/** A sound that is recognized by its pitch, for files: a tone of so many hertz, and a little noise. */
function tone(hertz: number, seconds: number): { pcm: Float32Array; sampleRate: number } {
  const pcm = Float32Array.from(
    { length: seconds * rate },
    (_, i) => 0.4 * Math.sin((2 * Math.PI * hertz * i) / rate) + 0.01 * Math.sin(i * i),
  );
  return { pcm, sampleRate: rate };
}

/** A tone that lasts for a quarter of a second in the middle of a quiet room. */
function knock(hertz: number, seconds: number): { pcm: Float32Array; sampleRate: number } {
  const { pcm } = tone(hertz, seconds);
  const isHeard = (i: number) => Math.abs(i / rate - seconds / 2) < 0.125;
  return { pcm: pcm.map((sample, i) => (isHeard(i) ? sample : sample / 1000)), sampleRate: rate };
}

function fileOf({ pcm }: { pcm: Float32Array }, name: string): File {
  return new File([encodeSound(pcm, rate)], name, { type: 'audio/wav' });
}

/** Whether a picture has more than one color. */
function isDrawn(source: CanvasImageSource & { width: number; height: number }): boolean {
  const canvas = new OffscreenCanvas(source.width, source.height);
  const context = canvas.getContext('2d')!;
  context.drawImage(source, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return new Set(data).size > 20;
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

  it('learns from the microphone, in the trainer and in classifiers', async () => {
    await show(
      '<tl-trainer id="t" modality="audio" labels="Background, Clap, Stop"></tl-trainer>' +
        // Side by side, so that all of it is on screen: nothing is drawn elsewhere.
        '<div style="display: flex">' +
        '<tl-classifier id="follower" trainer="t" face="picture" style="width: 20rem"></tl-classifier>' +
        '<tl-classifier id="loaded" face="picture" style="width: 20rem"></tl-classifier></div>',
    );
    await click(named(trainer(), 'Start microphone'));
    await eventually(() => trainer().state === 'running');
    await teach('Clap', 3, 5.9, 2);
    // Into the quiet that follows: it is left out.
    await teach('Stop', 6, 9.8, 2);
    await teach('Background', 10.2, 11.9, 1);
    await trainer().train();
    // It has learnt how claps begin, and what is none of these.
    const { labels, onset } = trainer().model!.head;
    expect(onset!.labels).to.deep.equal([...labels, '']);

    const loaded = document.querySelector<HTMLElementTagNameMap['tl-classifier']>('#loaded')!;
    await loaded.load(await trainer().saveModel());
    await loaded.start();
    const follower = document.querySelector<HTMLElementTagNameMap['tl-classifier']>('#follower')!;
    const elements = [trainer(), follower, loaded];
    const answers = elements.map(answersOf);
    // As they follow each other in the film. When is not asked: a busy machine drops sound.
    await eventually(() =>
      answers.every(({ settled }) => settled.join().includes('Clap,Stop,Background')),
    );
    for (const { settledAfter, end } of answers) {
      end();
      for (const windows of settledAfter) expect(windows, 'windows in a row').to.be.at.least(2);
    }
    for (const element of elements) {
      // What has been heard scrolls out of the picture in a quiet room, until the film begins again.
      await eventually(() => isDrawn(find(element, 'canvas.sound', HTMLCanvasElement)));
    }
    // In the quiet at the end of the film, words say that there is no sound.
    await eventually(() => find(trainer(), '.quiet-room').hidden === true);
    await eventually(() => !find(trainer(), '.quiet-room').hidden);
    await trainer().updateComplete;
    await expectAccessible('light');

    const former = trainer().preview.microphone!.deviceId;
    const choice = named(trainer(), 'Microphone') as HTMLSelectElement;
    expect(choice.value).to.equal(former);
    const other = [...choice.options].find(({ value }) => value !== former)!;
    choice.value = other.value;
    choice.dispatchEvent(new Event('change'));
    await eventually(() => trainer().preview.microphone?.deviceId === other.value);
    await next(trainer(), 'tl-prediction');
    await click(named(trainer(), 'Stop microphone'));
    await eventually(() => trainer().state === 'ready');
    expect(trainer().renderRoot.querySelector('canvas.sound')).to.equal(null);
  });

  it('learns from dropped files of any length, and classifies another', async () => {
    await show(
      '<tl-trainer modality="audio" input="none" labels="Background, Low, High"></tl-trainer>',
    );
    const files = [fileOf(knock(300, 1), 'short.wav'), fileOf(tone(310, 3), 'long.wav')];
    drop(inRow('Low', '.bar'), files);
    await examplesOf('Low', 4);
    const takes = trainer().examples.map(({ take }) => take);
    expect(new Set(takes).size).to.equal(2);
    expect(new Set(takes.slice(1)).size).to.equal(1);
    await eventually(() => trainer().renderRoot.querySelectorAll('.thumbnail img').length === 4);
    // Quiet stretches are left out, unless quiet is what is taught.
    expect(await trainer().addExamples('High', [knock(2500, 3), tone(2600, 1)])).to.have.length(2);
    expect(await trainer().addExamples('Background', [knock(900, 3)])).to.have.length(3);
    await trainer().train();

    drop(find(trainer(), '.stage'), [fileOf(tone(2550, 2), 'tried.wav')]);
    const { label } = await next(trainer(), 'tl-prediction');
    expect(label).to.equal('High');
    await eventually(() => trainer().renderRoot.querySelector('.stage img') !== null);
    const image = find(trainer(), '.stage img', HTMLImageElement);
    await image.decode();
    expect(isDrawn(image)).to.equal(true);
    expect((await trainer().classify(tone(310, 1))).label).to.equal('Low');
    const silence = { pcm: new Float32Array(rate), sampleRate: rate };
    expect(await trainer().classify(silence)).to.include({ label: null, nothing: 'no-signal' });

    const failure = next(trainer(), 'tl-error');
    drop(inRow('Low', '.bar'), [new File(['no sound'], 'broken.wav', { type: 'audio/wav' })]);
    expect((await failure).error).to.have.property('code', 'input-unreadable');
    await trainer().updateComplete;
    expect(find(trainer(), '[role=alert]').textContent).to.contain('broken.wav');
  });
});

const countOf = (label: string) =>
  trainer().examples.filter((example) => example.label === label).length;

/**
 * Holds a row while the film is between these seconds, again until there are at least so many
 * examples: a machine that is very busy loses sound. The events are the page's own, since those of a
 * test's mouse come late there, when something else is played.
 */
async function teach(label: string, from: number, to: number, least: number): Promise<void> {
  const fire = (type: string) =>
    inRow(label, '.teach').dispatchEvent(
      new PointerEvent(type, { pointerId: 1, bubbles: true, composed: true }),
    );
  const status = find(trainer(), '[role=status]');
  while (countOf(label) < least) {
    const film = await SoundFilm.recognize();
    const before = countOf(label);
    await film.reaches(from);
    fire('pointerdown');
    await film.reaches(to);
    fire('pointerup');
    const heardNothing = () => trainer().renderRoot.querySelector('.missed') !== null;
    // That is said when all of them are there, and some may be there before the end.
    const isTaught = () =>
      countOf(label) > before && status.textContent.startsWith(`${label}, ${countOf(label)} `);
    await eventually(() => isTaught() || heardNothing());
    // Let go too late, it holds the film's next sound, too.
    if (countOf(label) - before > 3) trainer().undo();
  }
}

/** The labels that an element settles on, and after how many predictions of one label in a row. */
function answersOf(element: HTMLElement) {
  const settled: string[] = [];
  const settledAfter: number[] = [];
  /** Of the first run, only the end may be known. */
  let run: { label: string | null; count: number; isWhole: boolean } | null = null;
  const ended = new AbortController();
  const { signal } = ended;
  element.addEventListener(
    'tl-prediction',
    ({ detail: { label } }: CustomEvent<Prediction>) => {
      if (run?.label === label) run.count++;
      else run = { label, count: 1, isWhole: run !== null };
    },
    { signal },
  );
  element.addEventListener(
    'tl-label',
    ({ detail: { label } }) => {
      if (label === null) return;
      settled.push(label);
      // After a gap the label is gone at once; it settles as any other does.
      if (run?.isWhole) settledAfter.push(run.count);
    },
    { signal },
  );
  return { settled, settledAfter, end: () => ended.abort() };
}
