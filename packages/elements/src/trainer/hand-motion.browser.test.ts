import { expect } from 'chai';
import { rest } from '../testing/acting-film.ts';
import { clear, eventually, hold, inRow, show, trainer } from '../testing/page.ts';
import { pictureAt, SlottedFilm } from '../testing/slotted-film.ts';

/** Where a hand is in the picture, in pixels, during a movement. @param share how much of it is over, 0..1. */
type Way = (share: number) => readonly [x: number, y: number];

const thereAndBack = (share: number) => (1 - Math.cos(2 * Math.PI * share)) / 2;
const aside: Way = (share) => [150 * thereAndBack(share), 0];
const upwards: Way = (share) => [0, -100 * thereAndBack(share)];

const countOf = (label: string) =>
  trainer().examples.filter((example) => example.label === label).length;

const isMissed = (label: string) =>
  trainer().renderRoot.querySelector(`[data-label="${label}"] .missed`) !== null;

describe('teaching movements of a hand', () => {
  let film: SlottedFilm;
  let hand: ImageBitmap;

  before(async () => {
    hand = await pictureAt('/packages/hand/src/fixtures/hand-open.png');
  });
  afterEach(() => {
    film.end();
    clear();
  });

  function at([x, y]: readonly [x: number, y: number]): ImageBitmap {
    const canvas = new OffscreenCanvas(480, 400);
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#d9d4c8';
    context.fillRect(0, 0, 480, 400);
    context.drawImage(hand, 20 + x, 140 + y, 240, 240);
    return canvas.transferToImageBitmap();
  }

  async function perform(way: Way): Promise<void> {
    const begun = performance.now();
    for (let share = 0; share < 1; share = (performance.now() - begun) / 1000) {
      film.show(at(way(share)));
      await new Promise(requestAnimationFrame);
    }
    film.show(at(way(0)));
  }

  it('tells them apart by where the fingertips go', async () => {
    await show('<tl-trainer modality="hand" motion input="none" labels="Aside, Up"></tl-trainer>');
    film = await SlottedFilm.play(at([0, 0]), 15);
    await trainer().start();
    for (const [label, way] of [
      ['Aside', aside],
      ['Up', upwards],
    ] as const) {
      // Once more if a busy machine has seen too little of it, as people do.
      for (let times = 0; times < 5 && countOf(label) === 0; times++) {
        await hold(inRow(label, '.teach'), async () => {
          for (let acts = 0; acts < 3; acts++) {
            await rest(700);
            await perform(way);
          }
          await rest(900);
        });
        await eventually(() => countOf(label) > 0 || isMissed(label));
      }
    }
    const { extractor } = await trainer().train();
    expect(extractor.id).to.equal('hand-landmarks-motion');
    await rest(2500);
    const told: (string | null)[] = [];
    trainer().addEventListener('tl-label', ({ detail }) => told.push(detail.label));
    for (const [label, way] of [
      ['Up', upwards],
      ['Aside', aside],
    ] as const) {
      const before = told.length;
      for (let times = 0; times < 5 && told.length === before; times++) {
        await perform(way);
        await rest(2200);
      }
      expect(told.at(-1), told.join()).to.equal(label);
    }
  });
});
