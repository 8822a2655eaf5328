import { expect } from 'chai';
import type { MovementReader } from '../contracts/extractor.ts';
import type { AnyLiveInput } from '../live/live-input.ts';
import { UpperBody } from './upper-body.ts';

/** Of somebody, and of an empty room. */
const recording = { points: Float32Array.of(1, 1, 0.9), at: Float64Array.of(0) };
const emptyRoom = { points: Float32Array.of(1, 1, 0.1), at: Float64Array.of(0) };

/** What becomes of recordings, in order: is each with legs (`true`), and can it be added? */
async function added(
  withLegs: readonly boolean[],
  upperBody: string | null = 'upper',
  shown = recording,
) {
  let [isChosen, takes, sees] = [false, 0, true];
  const chosen: boolean[] = [];
  const movements = { sees: () => sees } as Partial<MovementReader> as MovementReader;
  const choice = new UpperBody({
    movements: () => ({ upperBody }) as never,
    live: { load: async () => ({ movements }) } as unknown as Pick<AnyLiveInput, 'load'>,
    isChosen: () => isChosen,
    takes: () => takes,
    choose: async (isUpper) => {
      isChosen = isUpper;
      chosen.push(isUpper);
    },
  });
  const results: string[] = [];
  for (const each of withLegs) {
    sees = each;
    if (await choice.lacks([shown])) results.push('left out');
    else {
      takes++;
      results.push(isChosen ? 'upper body' : 'whole body');
    }
  }
  return { results, chosen };
}

describe('the choice of the upper body', () => {
  it('is made by the first recording, where that shows no hips and knees', async () => {
    expect((await added([false, false])).results).to.deep.equal(['upper body', 'upper body']);
  });

  it('is made once most recordings show none; until then these are left out', async () => {
    const { results, chosen } = await added([true, true, false, true, false, false, false]);
    expect(results).to.deep.equal([
      'whole body',
      'whole body',
      'left out',
      'whole body',
      'left out',
      'left out',
      'upper body',
    ]);
    expect(chosen).to.deep.equal([true]);
  });

  it('stays, and is never made where all recordings show them, or for hands', async () => {
    expect((await added([false, true])).results).to.deep.equal(['upper body', 'upper body']);
    expect((await added([true, true, true])).chosen).to.deep.equal([]);
    expect((await added([false, false], null)).chosen).to.deep.equal([]);
  });

  it('is not made by recordings in which nobody is seen', async () => {
    expect((await added([false, false], 'upper', emptyRoom)).chosen).to.deep.equal([]);
  });
});
