import { expect } from 'chai';
import type { TuningProgress } from '../contracts/tuning.ts';
import { createTuner, localThread } from './local-thread.ts';
import { holdBack, featuresOfTail, tuneTail, tuningRecipe } from './tune-tail.ts';
import { createJsKernels, createWasmKernels } from './kernels/processor-kernels.ts';
import type { TuningKernels } from './kernels/tuning-kernels.ts';
import { Pause, refineTail, type TuningThread } from './refine-tail.ts';
import { kernelOfLevels, levelsOfKernel, packTail, unpackTail } from '../refined/pack-tail.ts';
import { randomTail, seededSet } from './testing-set.test.ts';

const pace = { turn: async () => {} };

const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 0));

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (failure) {
    return failure;
  }
  throw new Error('It did not fail.');
}

describe('refining', () => {
  it('adopts a tail that answers better where takes were held back', async () => {
    const set = seededSet(60);
    const { adopted, before, after, heldBack, tuned } = await createTuner().refine(set);
    expect(adopted).equal(true);
    expect(after.logLoss).below(before.logLoss - 0.05);
    expect(after.accuracy).at.least(before.accuracy);
    expect(heldBack).deep.equal({ examples: 120, takes: 120 });
    expect(tuned?.features).length(120 * 2 * 12);
    expect(tuned?.temperature).within(0.3, 5);
  });

  it('keeps the frozen tail where labels are chance', async () => {
    const { adopted, tuned } = await createTuner().refine(seededSet(40, true));
    expect(adopted).equal(false);
    expect(tuned).equal(null);
  });

  it('gives the features of the tail that it gives, whose kernels are 8-bit levels', async () => {
    const set = seededSet(60);
    const { tuned } = await createTuner().refine(set);
    const { tail, bytes, features, dim } = tuned!;
    expect(unpackTail(set.tail, bytes)).deep.equal(tail);
    expect(tuned!.temperatureScale).above(0);
    const half = dim / 2;
    for (const [from, each] of [
      [0, set.tail],
      [half, tail],
    ] as const) {
      const own = await featuresOfTail(createWasmKernels('wasm'), each, set.maps, pace);
      own.features.forEach((value, i) => {
        const at = Math.floor(i / half) * dim + from + (i % half);
        expect(value).closeTo(features[at]!, 1e-5);
      });
    }
    for (const layer of tail.layers) {
      if (layer.kind !== 'pointwise') continue;
      for (let unit = 0; unit < layer.units; unit++) {
        const ofUnit = layer.kernel.filter((_, i) => i % layer.units === unit);
        expect(new Set(ofUnit).size).below(257);
      }
    }
  });

  it('gives the same without WebAssembly', async () => {
    const set = seededSet(24);
    const refineWith = (newKernels: () => TuningKernels) =>
      refineTail([localThread(newKernels, { ...tuningRecipe, epochs: 3 })], set, new Pause(), {});
    const wasm = await refineWith(() => createWasmKernels('wasm'));
    const js = await refineWith(createJsKernels);
    expect(js.after.logLoss).closeTo(wasm.after.logLoss, 1e-2);
  });

  it('finds the same on two threads as on one', async () => {
    const [set, clock] = [seededSet(60), new Pause()];
    const steps: TuningProgress[] = [];
    const { took, ...shared } = await refineTail([localThread(), localThread()], set, clock, {
      onProgress: (step) => steps.push(step),
    });
    const alone = await refineTail([localThread()], set, clock, {});
    expect(alone).deep.include(shared);
    expect(took.bytes).equal(2 * alone.took.bytes);
    steps.forEach(({ fraction }, i) => expect(fraction).above(steps[i - 1]?.fraction ?? 0));
    expect(steps.at(-1)).deep.include({ fraction: 1, remainingMs: 0 });
  });

  it('ends early where it is hopeless', async () => {
    const thread = localThread();
    const attempts: number[] = [];
    const counted: TuningThread = {
      ...thread,
      attempt: (trial, options) => {
        attempts.push(trial);
        return thread.attempt(trial, options);
      },
    };
    const noise = seededSet(40, true);
    const { adopted, heldBack, tuned } = await refineTail([counted], noise, new Pause(), {});
    expect(adopted).equal(false);
    expect(tuned).equal(null);
    expect(attempts).deep.equal([0, 1, 2]);
    expect(heldBack).deep.equal({ examples: 48, takes: 48 });
    // Two threads may have begun more; they are not counted.
    const shared = await refineTail([localThread(), localThread()], noise, new Pause(), {});
    expect(shared).deep.include({ adopted, heldBack, tuned });
  });

  it('stops on all threads when one fails', async () => {
    const failing: TuningThread = {
      ...localThread(),
      attempt: () => Promise.reject(new RangeError('memory')),
    };
    let told = 0;
    const work = refineTail([localThread(), failing], seededSet(60), new Pause(), {
      onProgress: () => told++,
    });
    expect(await failureOf(work)).property('message', 'memory');
    const toldThen = told;
    for (let turn = 0; turn < 50; turn++) await nextTurn();
    expect(told).at.most(toldThen + 1);
  });

  it('tells how far it is and when it will be done', async () => {
    const steps: TuningProgress[] = [];
    await createTuner().refine(seededSet(60), { onProgress: (step) => steps.push(step) });
    expect(new Set(steps.map(({ phase }) => phase))).deep.equal(new Set(['try', 'tune']));
    steps.forEach(({ fraction }, i) => expect(fraction).above(steps[i - 1]?.fraction ?? 0));
    expect(steps.at(-1)).deep.include({ fraction: 1, remainingMs: 0 });
  });

  it('waits while it is paused, and ends as it would have without', async () => {
    const tuner = createTuner();
    let isOver = false;
    let toldOf = 0;
    const refining = tuner
      .refine(seededSet(60), {
        onProgress: () => {
          toldOf++;
          if (toldOf === 1) void tuner.pause();
        },
      })
      .finally(() => (isOver = true));
    while (toldOf === 0) await nextTurn();
    // Without the pause it would be over long before.
    for (let turn = 0; turn < 200; turn++) await nextTurn();
    expect(toldOf).equal(1);
    expect(isOver).equal(false);
    await tuner.resume();
    const { after } = await refining;
    expect(after).deep.equal((await createTuner().refine(seededSet(60))).after);
  });

  it('stops when it is aborted, also while it is paused', async () => {
    for (const isPaused of [false, true]) {
      const tuner = createTuner();
      const controller = new AbortController();
      const onProgress = () => {
        if (isPaused) void tuner.pause();
        controller.abort();
      };
      const failure = await failureOf(
        tuner.refine(seededSet(60), { signal: controller.signal, onProgress }),
      );
      expect(failure).property('code', 'aborted');
    }
  });

  it('says so if there are too few examples', async () => {
    const failure = await failureOf(createTuner().refine(seededSet(4)));
    expect(failure).property('code', 'need-more-examples');
  });
});

describe('tuneTail', () => {
  it('takes the mirrored maps half of the time only where they count as well', async () => {
    const set = seededSet(8);
    const head = {
      kind: 'dense',
      inputs: 12,
      units: 2,
      kernel: Float32Array.from({ length: 24 }, (_, i) => Math.sin(i)),
      bias: new Float32Array(2),
      activation: 'softmax',
    } as const;
    const tune = (mirrors: boolean, seed: number) =>
      tuneTail(
        createWasmKernels('wasm'),
        set.tail,
        { maps: set.maps, labelOf: [...set.labelOf] },
        head,
        { recipe: { ...tuningRecipe, epochs: 1 }, mirrors, seed, pace },
      );
    expect(await tune(true, 1)).deep.equal(await tune(true, 1));
    expect(await tune(true, 1)).not.deep.equal(await tune(false, 1));
    expect(await tune(true, 1)).not.deep.equal(await tune(true, 2));
  });
});

describe('holdBack', () => {
  it('holds back whole takes, a fifth of each label, and each once', () => {
    const labelOf = Array.from({ length: 90 }, (_, i) => (i < 60 ? 0 : 1));
    const takeOf = labelOf.map((_, i) => Math.floor(i / 3));
    const splits = holdBack(labelOf, takeOf, 1);
    const takes = (examples: readonly number[]) => new Set(examples.map((i) => takeOf[i]));
    expect(splits.map(({ heldBack }) => heldBack).flat()).members([...labelOf.keys()]);
    for (const { tuning, heldBack } of splits) {
      expect([...tuning, ...heldBack]).members([...labelOf.keys()]);
      expect([...takes(tuning)].filter((take) => takes(heldBack).has(take))).deep.equal([]);
      expect(heldBack.filter((i) => labelOf[i] === 0)).length(12);
      expect(heldBack.filter((i) => labelOf[i] === 1)).length(6);
    }
  });

  it('leaves each label a take, and makes no trial without examples', () => {
    const labelOf = Array.from({ length: 40 }, (_, i) => Math.floor(i / 10));
    // One take of the first label, two of the others.
    const takeOf = labelOf.map((label, i) => 2 * label + (label > 0 && i % 10 > 3 ? 1 : 0));
    const splits = holdBack(labelOf, takeOf, 1);
    expect(splits).length(2);
    const labels = (examples: readonly number[]) => new Set(examples.map((i) => labelOf[i]));
    for (const { tuning, heldBack } of splits) {
      expect(labels(tuning)).deep.equal(new Set([0, 1, 2, 3]));
      expect(labels(heldBack)).deep.equal(new Set([1, 2, 3]));
    }
  });

  it('holds back ten examples at least, of all labels together', () => {
    const labelOf = [...Array(9).keys()].map((i) => i % 2);
    expect(holdBack(labelOf, [...labelOf.keys()], 1)).deep.equal([]);
    const more = [...labelOf, 1];
    expect(holdBack(more, [...more.keys()], 1)).length(5);
    expect(holdBack(more, new Uint32Array(10), 1)).deep.equal([]);
  });
});

describe('rounding to 8 bits', () => {
  it('is at most half a step off, and keeps zero', () => {
    const { kernel, units } = randomTail().layers[0] as { kernel: Float32Array; units: number };
    const values = Float32Array.from(kernel, (value, i) => (i % 7 === 0 ? 0 : value));
    const levels = levelsOfKernel(values, units);
    kernelOfLevels(levels).forEach((value, i) => {
      // The zero is rounded, too.
      expect(Math.abs(value - values[i]!)).at.most(1.01 * levels.steps[i % units]!);
      if (values[i] === 0) expect(value).equal(0);
    });
  });

  it('is read as it was written, and nothing that is damaged is read', () => {
    const shipped = randomTail();
    const bytes = packTail(shipped);
    const tail = unpackTail(shipped, bytes);
    tail.layers.forEach((layer, i) => {
      expect(layer.bias).deep.equal(shipped.layers[i]!.bias);
      const steps = levelsOfKernel(layer.kernel, layer.bias.length).steps;
      layer.kernel.forEach((value, at) => {
        const off = Math.abs(value - shipped.layers[i]!.kernel[at]!);
        expect(off).at.most(1.01 * steps[at % steps.length]!);
      });
    });
    const notFinite = bytes.slice().fill(255, 0, 4);
    for (const wrong of [bytes.slice(1), new Uint8Array([...bytes, 0]), notFinite]) {
      expect(() => unpackTail(shipped, wrong))
        .throw()
        .property('code', 'model-corrupt');
    }
  });

  it('takes channels of one value, and of zeros', () => {
    const kernel = Float32Array.of(0.5, 0, -2, 0.5, 0, -2);
    const rounded = kernelOfLevels(levelsOfKernel(kernel, 3));
    rounded.forEach((value, i) => expect(value).closeTo(kernel[i]!, 1e-6));
  });
});
