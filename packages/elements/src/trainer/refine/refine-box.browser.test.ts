import { expect } from 'chai';
import type { Box } from '@tl-elements/core/base';
import { DrawnCamera } from '../../testing/drawn-camera.ts';
import { drawnRings } from '../../testing/drawn-rings.ts';
import {
  clear,
  eventually,
  examplesOf,
  hold,
  inRow,
  named,
  click,
  show,
  trainer,
} from '../../testing/page.ts';

const leftHalf: Box = { x: 0, y: 0, width: 0.5, height: 1 };
const rightHalf: Box = { ...leftHalf, x: 0.5 };

type Side = 'Above' | 'Below';

const rings: Record<Side, ImageBitmap[]> = { Above: [], Below: [] };

/** A ring of one kind, and beside it one of the other, which is not to count. */
function pair(left: ImageBitmap, right: ImageBitmap): ImageBitmap {
  const canvas = new OffscreenCanvas(448, 224);
  const context = canvas.getContext('2d')!;
  context.drawImage(left, 0, 0);
  context.drawImage(right, 224, 0);
  return canvas.transferToImageBitmap();
}

const pairOf = (side: Side, index: number) =>
  pair(rings[side][index]!, rings[side === 'Above' ? 'Below' : 'Above'][index]!);

const featuresOf = () => trainer().examples.map(({ features }) => [...features]);

describe('refining a trainer that looks at a part of the picture', () => {
  let film: DrawnCamera | null = null;

  before(async () => {
    for (const side of ['Above', 'Below'] as const) {
      const files = await drawnRings(side === 'Above', 18);
      rings[side] = await Promise.all(files.map((file) => createImageBitmap(file)));
    }
  });
  afterEach(() => {
    film?.end();
    film = null;
    clear();
  });

  /** Records six pictures of a label in one take. */
  async function record(side: Side, from: number): Promise<void> {
    const count = () => trainer().examples.filter(({ label }) => label === side).length;
    const before = count();
    await hold(inRow(side, '[part=teach-button]'), async () => {
      for (let i = 0; i < 6; i++) {
        film!.show(pairOf(side, from + i));
        await examplesOf(side, before + i + 1);
      }
    });
  }

  it('tunes the network to that part, by which it answers; undo and another part follow', async () => {
    await show('<tl-trainer labels="Above, Below" mirror-copies></tl-trainer>');
    film = new DrawnCamera(pairOf('Above', 0));
    await trainer().start();
    await trainer().setBox(leftHalf);
    for (const from of [0, 6]) {
      await record('Above', from);
      await record('Below', from);
    }
    await trainer().train();
    const frozen = featuresOf();

    const { adopted } = await trainer().refine();
    expect(adopted).equal(true);
    const refined = featuresOf();
    expect(refined).not.deep.equal(frozen);

    // The camera's picture answers as that half of it does as a file.
    const [one, other] = await extremes();
    for (const { side, index, score } of [one, other]) {
      film.show(pairOf(side, index));
      await eventually(
        () => Math.abs((trainer().prediction?.scores.get('Above') ?? -1) - score) < 0.2,
      );
    }

    // Through the tuned layers, too, the originals are extracted again.
    await trainer().setBox(rightHalf);
    expect(trainer().model!.extractor).property('refined');
    expect(featuresOf()).not.deep.equal(refined);
    await trainer().setBox(leftHalf);
    featuresOf().forEach((row, example) =>
      row.forEach((value, i) => expect(value).closeTo(refined[example]![i]!, 1e-3)),
    );
    await click(named(trainer(), 'Undo'));
    expect(featuresOf()).deep.equal(refined);
    await click(named(trainer(), 'Undo'));
    expect(featuresOf()).deep.equal(frozen);
    expect(trainer().box).deep.equal(leftHalf);
  });

  /** Of rings that were not taught, those that are answered most differently, as files. */
  async function extremes() {
    const answers = [];
    for (const side of ['Above', 'Below'] as const) {
      for (let index = 12; index < 18; index++) {
        const { scores } = await trainer().classify(rings[side][index]!);
        answers.push({ side, index, score: scores.get('Above')! });
      }
    }
    answers.sort((one, other) => one.score - other.score);
    const [lowest, highest] = [answers[0]!, answers.at(-1)!];
    expect(highest.score - lowest.score).above(0.5);
    return [lowest, highest] as const;
  }
});
