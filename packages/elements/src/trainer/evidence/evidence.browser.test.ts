import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { expectAccessible } from '../../testing/axe.ts';
import {
  clear,
  click,
  eventually,
  find,
  inRow,
  named,
  next,
  showAsItIs as show,
  trainer,
} from '../../testing/page.ts';
import { SlottedFilm } from '../../testing/slotted-film.ts';

const toggleName = 'Where it looks';
const openedName = 'Where it looked';

/** A disc or stripes, on a wide picture; `x` and `y` as fractions of it. */
function drawn(kind: 'disc' | 'stripes', x: number, y: number): ImageBitmap {
  const canvas = new OffscreenCanvas(640, 480);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#9a9';
  context.fillRect(0, 0, 640, 480);
  context.translate(640 * x, 480 * y);
  context.fillStyle = kind === 'disc' ? '#fa3' : '#722';
  context.beginPath();
  if (kind === 'disc') context.arc(0, 0, 70, 0, 7);
  else for (let bar = -70; bar < 70; bar += 28) context.rect(bar, -70, 14, 140);
  context.fill();
  return canvas.transferToImageBitmap();
}

const spots = [
  [0.3, 0.3],
  [0.7, 0.3],
  [0.5, 0.5],
  [0.3, 0.7],
  [0.7, 0.7],
] as const;

async function teachEverywhere(): Promise<void> {
  for (const [label, kind] of [
    ['Disc', 'disc'],
    ['Bars', 'stripes'],
  ] as const) {
    await trainer().addExamples(
      label,
      spots.map(([x, y]) => drawn(kind, x, y)),
    );
  }
  await trainer().train();
}

/** Where the label's color lies in what is drawn over the picture, as fractions of it; null: nowhere. */
function middleOfColor(
  selector = '.stage canvas.evidence',
): { readonly x: number; readonly y: number } | null {
  const canvas = trainer().renderRoot.querySelector<HTMLCanvasElement>(selector);
  if (!canvas || canvas.width === 0) return null;
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
  let [sum, sumX, sumY] = [0, 0, 0];
  for (let pixel = 0; pixel < width * height; pixel++) {
    const color = Math.max(data[pixel * 4]!, data[pixel * 4 + 1]!, data[pixel * 4 + 2]!);
    const weight = (color * data[pixel * 4 + 3]!) ** 2;
    sum += weight;
    sumX += weight * (pixel % width);
    sumY += weight * Math.floor(pixel / width);
  }
  return sum > 0 ? { x: sumX / sum / width, y: sumY / sum / height } : null;
}

const says = () => find(trainer(), '[role=status]').textContent;

/** All that is said from now on: what is said next may follow at once. */
function listen(): readonly string[] {
  const said: string[] = [];
  new MutationObserver(() => said.push(says())).observe(find(trainer(), '[role=status]'), {
    subtree: true,
    childList: true,
    characterData: true,
  });
  return said;
}

const settles = (label: string) => next(trainer(), 'tl-label', (detail) => detail.label === label);

describe('where it looks', () => {
  let film: SlottedFilm | null = null;
  beforeEach(() => localStorage.removeItem('tl-where-it-looks'));
  afterEach(() => {
    film?.end();
    clear();
    localStorage.removeItem('tl-where-it-looks');
  });

  it('is drawn over the camera on the thing, when it is switched on, and stays switched on', async () => {
    await show('<tl-trainer input="none" labels="Disc, Bars"></tl-trainer>');
    film = await SlottedFilm.play(drawn('disc', 0.3, 0.3));
    await teachEverywhere();
    const settled = settles('Disc');
    await trainer().start();
    await settled;
    const toggle = () => named(trainer(), toggleName);
    await eventually(() => toggle().getAttribute('aria-pressed') === 'false');
    expect(middleOfColor()).to.equal(null);

    const said = listen();
    await click(toggle());
    await eventually(() => middleOfColor() !== null);
    expect(toggle().getAttribute('aria-pressed')).to.equal('true');
    // Screen readers are told once.
    const places = () => said.filter((text) => text.startsWith('It looks'));
    await eventually(() => places().length > 0);
    // Between two answers there is no color.
    const isColored = (isThere: (at: { x: number; y: number }) => boolean) =>
      eventually(() => {
        const middle = middleOfColor();
        return middle !== null && isThere(middle);
      });
    await isColored(({ x, y }) => x < 0.45 && y < 0.45);
    film.show(drawn('disc', 0.7, 0.7));
    await isColored(({ x, y }) => x > 0.55 && y > 0.55);
    expect(places()).to.deep.equal(['It looks mostly at the upper left.']);
    await expectAccessible();

    // The next trainer of the site begins with it.
    film.end();
    await show('<tl-trainer input="none" labels="Disc, Bars"></tl-trainer>');
    film = await SlottedFilm.play(drawn('stripes', 0.7, 0.3));
    await teachEverywhere();
    await trainer().start();
    await eventually(() => (middleOfColor()?.x ?? 0) > 0.55);
    toggle().focus();
    await sendKeys({ press: 'Enter' });
    await eventually(() => !trainer().renderRoot.querySelector('canvas.evidence'));
    expect(toggle().getAttribute('aria-pressed')).to.equal('false');
    expect(localStorage.getItem('tl-where-it-looks')).to.equal(null);
  });

  it('can not be switched on without a model, and for other modalities', async () => {
    await show('<tl-trainer input="none" labels="Disc, Bars"></tl-trainer>');
    film = await SlottedFilm.play(drawn('disc', 0.3, 0.3));
    await trainer().start();
    await eventually(() => trainer().state === 'running');
    expect(() => named(trainer(), toggleName)).to.throw();
  });
});

const isOffered = () =>
  trainer().renderRoot.querySelector('.opened')?.textContent.includes(openedName) ?? false;

describe('where it looked', () => {
  let film: SlottedFilm | null = null;
  afterEach(() => {
    film?.end();
    clear();
  });

  it('is drawn over an example that is opened, and over the next one', async () => {
    await show('<tl-trainer input="none" labels="Disc, Bars"></tl-trainer>');
    film = await SlottedFilm.play(drawn('stripes', 0.3, 0.3));
    await teachEverywhere();
    await trainer().start();
    // The newest is first: at the lower right, then at the lower left.
    await eventually(
      () => trainer().renderRoot.querySelector('[data-label=Disc] .thumbnail') !== null,
    );
    await click(inRow('Disc', '.thumbnail'));
    await eventually(() => isOffered());
    const toggle = () => named(trainer(), openedName);
    const middle = () => middleOfColor('.original canvas.looked');
    expect(toggle().getAttribute('aria-pressed')).to.equal('false');
    expect(middle()).to.equal(null);

    const said = listen();
    await click(toggle());
    await eventually(() => middle() !== null);
    expect(toggle().getAttribute('aria-pressed')).to.equal('true');
    expect(middle()!.x).to.be.above(0.55);
    expect(middle()!.y).to.be.above(0.55);
    // The live picture, which goes on, draws on another canvas.
    for (let frame = 0; frame < 3; frame++) await next(trainer(), 'tl-prediction');
    await trainer().updateComplete;
    expect(middle()).to.not.equal(null);
    const isPlace = (text: string) => /^It looks mostly at the (lower )?right\.$/.test(text);
    await eventually(() => said.some(isPlace));
    await expectAccessible('light');
    await expectAccessible('dark');

    toggle().focus();
    await sendKeys({ press: 'ArrowRight' });
    await eventually(() => (middle()?.x ?? 1) < 0.45 && middle()!.y > 0.55);
    // A label that takes no part in the model has no evidence.
    trainer().setLabelEnabled('Disc', false);
    await eventually(() => !isOffered());
    trainer().setLabelEnabled('Disc', true);
    await eventually(() => isOffered());
    toggle().focus();
    await sendKeys({ press: 'Enter' });
    await eventually(() => middle() === null);
    expect(toggle().getAttribute('aria-pressed')).to.equal('false');
  });
});

describe('a model that has learnt the background', () => {
  afterEach(clear);

  it('is told from the middles of the examples, with the remedy', async () => {
    await show('<tl-trainer input="none" labels="Kitchen cup, Desk cup"></tl-trainer>');
    // The same thing in the middle: only the background tells the labels apart.
    for (const [label, bars] of [
      ['Kitchen cup', 'upright'],
      ['Desk cup', 'level'],
    ] as const) {
      await trainer().addExamples(
        label,
        [0.46, 0.48, 0.5, 0.52, 0.54].map((x) => framed(x, bars)),
      );
    }
    await trainer().train();
    const quality = () => find(trainer(), '[part=quality]').textContent;
    await eventually(() => quality().includes('It may have learnt the background.'));
    expect(quality()).to.include('in another place, too.');
    await click(named(trainer(), 'Why?'));
    await eventually(() =>
      find(trainer(), '.advice').textContent.includes('If only the middle of the picture is shown'),
    );
    expect(find(trainer(), '.advice').textContent).to.include('trainer of hand signs');
    await expectAccessible();
  });
});

/** A disc on grey before bars, which are as bright whichever way they run. */
function framed(x: number, bars: 'upright' | 'level'): ImageBitmap {
  const canvas = new OffscreenCanvas(640, 480);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#c84';
  context.fillRect(0, 0, 640, 480);
  context.fillStyle = '#246';
  for (let at = 0; at < 640; at += 40) {
    if (bars === 'upright') context.fillRect(at, 0, 20, 480);
    else context.fillRect(0, at, 640, 20);
  }
  context.fillStyle = '#aaa';
  context.fillRect(160, 80, 320, 320);
  context.fillStyle = '#fa3';
  context.beginPath();
  context.arc(640 * x, 240, 70, 0, 7);
  context.fill();
  return canvas.transferToImageBitmap();
}
